import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '../../src/doors/compose.ts'
import { buildWorker } from './build.ts'
import { compare, leftIn, type Uncertain } from './compare.ts'
import { chance, hail, STRIDE, sweep } from './fates.ts'
import { type Death, play } from './play.ts'
import { rehearse } from './rehearsal.ts'

/** Kills in one play; after that it may end. */
const MOST = 120

export interface Campaign {
  readonly kills: number
  readonly seed: number
  /** Plays side by side. */
  readonly side?: number
  readonly say: (line: string) => void
}

export interface Result {
  readonly deaths: readonly Death[]
  readonly plays: number
  readonly uncertain: readonly Uncertain[]
  readonly differences: readonly string[]
  /** Plays in which somebody forgotten was taken for a stranger. */
  readonly strangers: number
  readonly messages: number
  readonly steps: number
}

/** Rehearses once without a death, then plays the same with so many deaths, in as many plays as it takes, and compares each. */
export async function campaign({ kills, seed, side = 1, say }: Campaign): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'zhicheng-killed-'))
  const built = buildWorker()
  const deaths: Death[] = []
  const uncertain: Uncertain[] = []
  const differences: string[] = []
  let plays = 0
  let strangers = 0
  try {
    const folder = join(root, 'whole')
    const { stages, played } = await rehearse(built, folder, compose().wording)
    const whole = { played, left: await leftIn(folder) }
    const messages = played.arrived.length
    say(
      `没有崩溃的一遍：${whole.left.records.size} 个会话，发出 ${messages} 条，落盘和发送共 ${played.steps} 步${built.snapshot ? '' : '（这个 Node 做不了快照，启动慢）'}`,
    )
    let begun = 0
    let dealt = 0
    async function one(): Promise<void> {
      const number = begun
      begun += 1
      const random = chance(seed + number)
      const isSweep = number % 3 < 2
      const offset = (Math.floor(number / 3) * 2 + (number % 3)) % STRIDE
      const fates = isSweep ? sweep(offset, random) : hail(random)
      const own = join(root, `play-${number + 1}`)
      let mine = 0
      const fateOf = (life: number) => {
        if (dealt >= kills || mine >= MOST) return null
        dealt += 1
        mine += 1
        if (dealt % 50 === 0) say(`  …已起了 ${dealt} 个要杀的进程`)
        return fates(life)
      }
      const after = await play({ built, folder: own, stages, fateOf })
      const found = compare(whole, { played: after, left: await leftIn(own) })
      // The last process lived to see the end.
      dealt -= mine - after.deaths.length
      plays += 1
      if (found.stranger) strangers += 1
      deaths.push(...after.deaths)
      uncertain.push(...found.uncertain)
      differences.push(...found.differences.map((difference) => `第 ${number + 1} 遍：${difference}`))
      const how = isSweep ? `逐步，错开 ${offset} 步` : '随机时刻'
      const came = found.differences.length === 0 ? '与没有崩溃时一致' : `有 ${found.differences.length} 处不同`
      say(
        `第 ${number + 1} 遍（${how}，种子 ${seed + number}）：杀 ${after.deaths.length} 次，累计 ${deaths.length}/${kills}；不知到没到 ${found.uncertain.length} 条；${came}`,
      )
      for (const difference of found.differences.slice(0, 5)) say(`  ✗ ${difference.slice(0, 300)}`)
      if (found.differences.length === 0) rmSync(own, { recursive: true, force: true })
      else say(`  数据文件夹留着：${own}`)
    }
    const player = async () => {
      while (dealt < kills) await one()
    }
    while (deaths.length < kills) await Promise.all(Array.from({ length: side }, player))
    return { deaths, plays, uncertain, differences, strangers, messages, steps: played.steps }
  } finally {
    built.remove()
    if (differences.length === 0) rmSync(root, { recursive: true, force: true })
  }
}
