import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/talk/answers.ts'
import { questionUnder } from '../../../src/talk/ask.ts'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { realWorld } from '../world.ts'
import { atQuestion } from './atQuestion.ts'

const TODAY = '2022-09-15'
const world = realWorld()
const pack = world.packs.find(({ plan }) => plan.id === 'wenling-jidian-2022') ?? null

/** The open question's own reader, as the interview asks it. */
function interviewed(name: string, text: string): unknown {
  const key = `statement/${name}`
  const question = questionUnder(world, { plan: pack?.plan.id ?? null }, key)
  if (!question) throw new Error(`没有这个问题：${key}`)
  const pending = { question: key, facts: [], offered: question.options, misses: 0 } as never
  const read = readAnswer(text, { question, pack, pending, today: TODAY })
  return read.kind === 'value' ? read.value.value === '有' : 'asked'
}

function told(name: string, text: string): unknown {
  const { dossier } = readMessage(text, { today: TODAY, asked: `statement/${name}`, pack })
  return dossier.statements?.[name] ?? 'asked'
}

describe('a statement means the same whether it is asked in the talk or read in a message', () => {
  // biome-ignore format: one answer a line
  it.each([
    ['独立编写两篇技术报告', '只写过一篇', false],
    ['独立编写两篇技术报告', '写了四篇，都是我自己写的', true],
    ['完成三项新产品开发推广', '做过两个，还差一个', false],
    ['工厂设备保养维护满两年', '干了六年多', true],
    ['指导过助理工程师', '手底下带过三个助工', true],
    ['去年评审没通过', '没通过', true],
    ['去年评审没通过', '没报过', false],
    ['去年评审没通过', '是头一次', false],
    ['今年有新业绩', '没新的', false],
    ['参与五新推广应用', '有的', true],
    ['参与五新推广应用', '没有', false],
    ['参与五新推广应用', '没参与过', false],
    ['参与五新推广应用', '不清楚算不算', 'asked'],
    ['处理过生产技术问题或故障', '天天处理，去年修好过一台', true],
    ['解决过重要技术难题', '谈不上', false],
  ])('%s: %s', (name, text, holds) => {
    expect([interviewed(name, text), told(name, text)]).toEqual([holds, holds])
  })
})

describe('what is no yes to a statement is asked again', () => {
  it.each([
    ['参与县级以上科研全过程', '是车间里自己立的'],
    ['参与科研项目全过程', '只参与了测试那块'],
    ['去年评审没通过', '前年没过'],
  ])('%s: %s', (name, text) => {
    expect([interviewed(name, text), told(name, text)]).toEqual(['asked', 'asked'])
  })
})

describe('how many hours lack, told where a declaration is asked', () => {
  const QUESTION = 'statement/人事关系在温岭本地单位'

  it.each(['总共还差50学时', '四年加起来320，专业还差30', '还差50学时没学'])('%s: is no 不是', (text) => {
    expect(atQuestion(QUESTION, text).taken).toEqual([])
  })

  it('不是', () => expect(atQuestion(QUESTION, '不是').taken).toHaveLength(1))
})
