import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runGolden } from './golden.ts'
import { realWorld } from './world.ts'

const folder = fileURLToPath(new URL('../../conversations/', import.meta.url))
const world = realWorld()

describe('golden dialogues', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.chat'))) {
    it(file.replace('.chat', ''), () => {
      runGolden(world, file, readFileSync(`${folder}${file}`, 'utf8'))
    })
  }

  it('say where they differ: file, line, expected and found', () => {
    const run = (text: string) => () => runGolden(world, '试.chat', `今天: 2022-09-15\n用户: 温州机电 报中级\n${text}`)
    expect(run('助手: 现在有职称证吗？\n助手: 学历')).toThrow(/试\.chat:4 [\s\S]*应接着说：学历[\s\S]*有职称证/)
    expect(run('不说: 职称')).toThrow(/试\.chat:3 [\s\S]*不该说：职称/)
    expect(run('用户: 助工\n检查: 事实 职称.0.名称=技术员')).toThrow('职称.0.名称 应是 技术员，现在是 助理工程师')
    expect(run('检查: 阶段=result')).toThrow('阶段 应是 result，现在是 asking')
    expect(run('按钮: 没有这个')).toThrow('没有这个按钮，有：没有职称')
    expect(run('顺答: 学时')).toThrow(/没有问到：学时；现在问的是：\S+，没有备答/)
    expect(run('随便写')).toThrow('看不懂这一行')
  })
})
