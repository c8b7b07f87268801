import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readConfiguration } from '../../../src/doors/configuration/read.ts'
import { robotGroupProblems, sendOnlyOf } from '../../../src/doors/configuration/robotGroups.ts'
import { freshFolders } from '../../store/folder.ts'
import { realHouse } from '../command.ts'

const KEY = '693a91f6-key-of-the-fixture'
const TODAY = '2022-09-15'
const { packs } = realHouse()

const freshFolder = freshFolders()
let folder = ''
beforeEach(async () => {
  folder = await freshFolder()
})

function robot(more: string): ReturnType<typeof readConfiguration> {
  const text = `机器人:\n  - 种类: 企业微信\n    名字: 会员群\n    密钥: ${KEY}\n${more}`
  writeFileSync(join(folder, 'zhicheng.yaml'), text)
  return readConfiguration({}, { env: {}, folder })
}

function groups(more: string) {
  const { configuration, problems } = robot(more)
  expect(problems).toEqual([])
  return configuration?.robotGroups ?? []
}

describe('what the group of a robot is to hear of', () => {
  it.each(['温州机电 2022', '温州机电2022', 'wenzhou-jidian-2022'])(
    'is a plan by its name or its number: %s',
    (plan) => {
      const told = groups(`    计划: ${plan}\n    提醒: true\n`)
      expect(sendOnlyOf(told, packs, TODAY)).toEqual([
        { key: 'wecom:会员群', plan: 'wenzhou-jidian-2022', remind: true },
      ])
    },
  )

  it('is nothing unless told, and no reminders unless told', () => {
    expect(sendOnlyOf(groups(''), packs, TODAY)).toEqual([{ key: 'wecom:会员群', plan: null, remind: false }])
    expect(sendOnlyOf(groups('    计划: 温州机电 2022\n'), packs, TODAY)).toMatchObject([{ remind: false }])
  })

  it('is refused with file, line and key when there is no such plan, without quoting what was written', () => {
    const told = groups('    计划: 杭州水利\n')
    const [problem = ''] = robotGroupProblems(told, packs, TODAY)
    expect(problem).toMatch(/^zhicheng\.yaml 第 5 行（机器人\.第 1 个\.计划）：没有这个计划。可以写：.*温州机电 2022/)
    expect(problem).not.toContain('水利')
    expect(() => sendOnlyOf(told, packs, TODAY)).toThrow(problem)
  })

  it('is refused when the name is that of several plans', () => {
    const [problem = ''] = robotGroupProblems(groups('    计划: 温州机电 2022、上虞\n'), packs, TODAY)
    expect(problem).toContain('有几个计划叫这个名字，写明是哪一个')
  })

  it.each([
    ['    提醒: true\n', 'zhicheng.yaml 第 2 行（机器人.第 1 个.提醒）：提醒哪个计划的日子？'],
    ['    计划: 温州机电\n    提醒: 要\n', 'zhicheng.yaml 第 6 行（机器人.第 1 个.提醒）：应是 true 或 false'],
    ['    计划: [温州机电]\n', 'zhicheng.yaml 第 5 行（机器人.第 1 个.计划）：应是一个评审计划的名字'],
  ])('is refused by its key: %s', (more, told) => {
    const { configuration, problems } = robot(more)
    expect(configuration).toBeNull()
    expect(problems.join('\n').replace(/第 \d 行/, told.match(/第 \d 行/)?.[0] ?? '')).toContain(told)
    expect(problems).toHaveLength(1)
  })
})
