import { describe, expect, it } from 'vitest'
import { makeGroupStep } from '../../../src/talk/group/groupStep.ts'
import { tellsOfSomebody } from '../../../src/talk/group/ofSomebody.ts'
import type { GroupEvent } from '../../../src/talk/protocol.ts'
import { realWorld } from '../world.ts'

const TODAY = '2022-09-15'
const step = makeGroupStep(realWorld())

/** What a group for which 温州机电 was chosen is told. */
function met(text: string): string {
  const state = { version: 1, plan: 'wenzhou-jidian-2022', answered: [], hushed: null }
  const event: GroupEvent = {
    kind: 'group',
    text,
    order: null,
    who: 'ann',
    admin: false,
    at: 0,
    message: '7',
    today: TODAY,
  }
  return step(state, event)
    .effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : []))
    .join('\n')
}

describe('a group', () => {
  it.each([
    ['大专毕业几年评中级', '实际任助理工程师满 4 年'],
    ['大专毕业几年能评中级', '实际任助理工程师满 4 年'],
    ['本科毕业几年能评助工', '做专业工作满 1 年'],
    ['有事业编的能报吗', '有行政、事业编制的不能报'],
    ['协会王主任电话多少', '88879706'],
    ['几号截止？我们公司王会计问的', '10月20日截止'],
  ])('answers what is asked of anybody: %s', (words, says) => {
    expect(met(words)).toContain(says)
    expect(met(words)).not.toContain('私聊')
  })

  it.each([
    ['温岭社保断了咋办', '写的是原则上连续缴纳'],
    ['上虞社保断了怎么办', '上虞 2023'],
  ])('answers it of the plan named, too: %s', (words, says) => {
    expect(met(words)).toContain(says)
    expect(met(words)).not.toContain('私聊')
  })

  it.each([
    ['大专毕业7年能报上虞吗', '大专毕业后 7 年', '上虞 2023'],
    ['大专毕业7年能报吗', '实际任助理工程师满 4 年', '温州机电 2022'],
    ['中专毕业十年了能报温州机械吗', '〔2023〕11号', '温州机械 2023'],
  ])('tells the rule to a case of anybody, and no verdict: %s', (words, says, plan) => {
    expect(met(words)).toContain(says)
    expect(met(words)).toContain(plan)
    expect(met(words)).toContain('自己够不够私聊对')
  })

  it.each([
    '我大专毕业7年能报上虞吗',
    '小王大专毕业7年能报上虞吗',
    '我老婆大专毕业7年能报吗',
    '温岭小王社保断了咋办',
    '我们厂长社保断了温岭咋办',
  ])('tells nothing of a case of somebody: %s', (words) => {
    expect(met(words)).toContain('个人情况')
    expect(met(words)).not.toMatch(/满 ?\d|社保/)
  })

  it.each([
    '麻烦通知一下周师傅学时没满',
    '我大专毕业几年能评中级',
    '大专毕业五年能报中级吗',
    '大专毕业3年，能评中级吗',
    '我叫高强能报吗',
    '我叫高强，社保断了',
    '协会王主任离婚了电话多少',
    '王主任电话多少',
    '小马被判过刑能报吗',
    '夏工有案底能报吗',
    '我国企下岗的能报吗',
    '我省吃俭用还欠缴社保',
    '我不知道社保断了两个月能不能报',
  ])('leaves to a private talk: %s', (words) => expect(tellsOfSomebody(words, TODAY)).toBe(true))

  it.each(['我叫高级工能报吗', '周末上班吗', '下周截止吗', '一下周末也行吗'])('names nobody: %s', (words) =>
    expect(met(words)).not.toContain('（姓名）'),
  )
})
