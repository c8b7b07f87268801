import { isLocalDate, type LocalDate } from '../dossier/date.ts'
import type { TitleLevel } from '../dossier/vocabulary.ts'
import { sayRuleProblem } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import type { House } from './compose.ts'
import { BadInput, type Door } from './door.ts'

/** Options that several commands share, checked with the same words. */

export function asOfOf(text: string | undefined, door: Pick<Door, 'today'>): LocalDate {
  if (text === undefined) return door.today()
  if (isLocalDate(text)) return text
  throw new BadInput(`--as-of 应是真实的日期，写成 2022-09-15；收到的是“${text}”`)
}

/** The plan by id or by one of its other names; says which there are. */
export function packOf(id: string | undefined, { packs, problems }: House): Pack {
  const ids = packs.map(({ plan }) => plan.id)
  const known = `现有的计划：${ids.join('、') || '一个也没有'}`
  if (id === undefined) throw new BadInput(`缺少 --plan：要写明按哪个计划判断。${known}`)
  const exact = packs.find(({ plan }) => plan.id === id)
  const [pack, ...more] = exact ? [exact] : packs.filter(({ plan }) => plan.aliases.includes(id))
  if (pack && more.length === 0) return pack
  if (pack) {
    const which = [pack, ...more].map(({ plan }) => plan.id).join('、')
    throw new BadInput(`“${id}”有几个计划，写编号：${which}`)
  }
  const [first] = problems
  const broken = first ? `。规则文件有 ${problems.length} 处错误，如 ${sayRuleProblem(first)}` : ''
  throw new BadInput(`没有计划“${id}”。${known}${broken}`)
}

export function targetOf(text: string | undefined, { plan }: Pack): TitleLevel | null {
  if (text === undefined) return null
  const level = plan.levels.find((entry) => entry === text)
  if (level) return level
  throw new BadInput(`--target 应是这个计划评的级别：${plan.levels.join('、')}；收到的是“${text}”`)
}
