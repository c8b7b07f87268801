import { describe, expect, it } from 'vitest'
import { ask } from '../../src/talk/ask.ts'
import { readTotal } from '../../src/talk/reading/hoursTotal.ts'
import { newState, type State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { standing } from '../../src/talk/world.ts'
import { talk, told } from './lines.ts'
import { realWorld } from './world.ts'

const world = realWorld()
const step = makeStep(world)

const gate = (state: State | null, today: string) =>
  state && standing(world, state, today)?.judgement.gates.find(({ gate: { id } }) => id === '继续教育')?.verdict

describe('hours of three years told as one sum', () => {
  const DAY = '2023-08-30'
  const years = [2021, 2022, 2023]

  it.each([
    ['上虞|近三年专业课180 公需54 总共270', { professional: 180, public: 54, total: 270 }, '可申报'],
    ['上虞|近三年专业课180 公需54 总共269', { professional: 180, public: 54, total: 269 }, '补齐后可申报'],
    ['上虞|继续教育三年一共专业200、一般公需40、行业公需30', { professional: 200, general: 40, public: 70 }, '可申报'],
    ['上虞|21到23年学时合计300，专业200', { professional: 200, total: 300 }, '可申报'],
    ['上虞|三年一共300学时', { total: 300 }, '待核实'],
    ['近三年专业课180 公需54 总共270|上虞', { professional: 180, public: 54, total: 270 }, '可申报'],
  ])('%s is kept as it was told', (lines, figures, verdict) => {
    const { state } = talk(lines, DAY)
    expect(told(state, 'hours.together')).toEqual({ ...figures, years })
    expect(state?.answers).not.toHaveProperty('hours')
    expect(gate(state, DAY)).toBe(verdict)
  })

  it.each([
    ['每年专业60 公需18 总90', { professional: 180, public: 54, total: 270 }, '可申报'],
    ['公需一年18 专业一年60 一共90', { professional: 180, public: 54, total: 270 }, '可申报'],
    ['学时每年90 专业60公需18', { professional: 180, public: 54, total: 270 }, '可申报'],
    ['每年专业60 公需18 总89', { professional: 180, public: 54, total: 267 }, '补齐后可申报'],
    ['每年专业60公需30', { professional: 180, public: 90, total: 270 }, '可申报'],
    ['21到23年每年都是专业62 公需20 总共95学时', { professional: 186, public: 60, total: 285 }, '可申报'],
    ['270学时够的 专业180 公需54', { professional: 180, public: 54, total: 270 }, '可申报'],
  ])('%s is added up, asked or not', (line, figures, verdict) => {
    const { state } = talk(`上虞|${line}`, DAY)
    expect(told(state, 'hours.together')).toEqual({ ...figures, years })
    expect(gate(state, DAY)).toBe(verdict)
    const open = { ...newState(), plan: 'shangyu-2023', target: '工程师' as const }
    const asking = ask(world, open, 'hours', ['hours.2021', 'hours.2022', 'hours.2023']).state
    const answered = step(asking, { kind: 'text', text: line, today: DAY }).state
    expect(told(answered, 'hours.together')).toEqual({ ...figures, years })
  })

  it.each([
    '21年专业60 公需18 总90',
    '每年专业60 公需18',
    '20到21年每年专业60公需18总共90',
    '每年专业60 公需18 总70',
    '每年专业大概60 公需18 总90',
  ])('%s is not kept in part: it is asked for', (line) => {
    const { state } = talk(`上虞|${line}`, DAY)
    expect(state?.answers).not.toHaveProperty('hours')
    expect(state?.answers).not.toHaveProperty('hours.together')
  })

  it('of other years is not, and says which are meant', () => {
    const { state, text } = talk('上虞|两年合计180学时', DAY)
    expect(state?.answers).not.toHaveProperty('hours.together')
    expect(text).toContain('两年合计180学时')
  })

  it('answers the question about the years, where it says all; the talk goes on to the next', () => {
    const open = { ...newState(), plan: 'shangyu-2023', target: '工程师' as const }
    const asking = ask(world, open, 'hours', ['hours.2021', 'hours.2022', 'hours.2023']).state
    const say = (text: string) => step(asking, { kind: 'text', text, today: DAY })
    expect(told(say('三年合起来专业150 公需54 总共204').state, 'hours.together')).toMatchObject({ professional: 150 })
    expect(say('三年合起来专业150 公需54 总共204').state?.pending?.question).not.toBe('hours')
    expect(say('三年一共300').state?.pending?.question).toBe('hours')
    const plain = say('专业180 公需54').effects.flatMap((effect) =>
      effect.kind === 'say' ? [effect.message.text] : [],
    )
    expect(plain.join('')).toContain('合起来')
  })

  it('is put right like any answer', () => {
    const { state } = talk('上虞|近三年专业课180 公需54 总共269|不对 学时总共是275 专业课181 公需54', DAY)
    expect(told(state, 'hours.together')).toEqual({ professional: 181, public: 54, total: 275, years })
  })

  it('says nothing where each year counts by itself', () => {
    for (const plan of ['温州机电|中级', '温州机械|中级']) {
      const { state, text } = talk(`${plan}|近三年专业课180 公需54 总共270`, '2022-09-10')
      expect(state?.answers).not.toHaveProperty('hours.together')
      expect(text).toContain('学时要分年、分科目说')
    }
  })
})

describe('one sum for each year', () => {
  const years = [2019, 2020, 2021, 2022]
  it.each([
    ['2019-2022均90学时', { total: 90 }],
    ['每年都学了96个学时', { total: 96 }],
    ['每年90学时专业60公需18', { total: 90, professional: 60, shared: 18 }],
    ['2019到2022每年90学时专业60公需18', { total: 90, professional: 60, shared: 18 }],
    ['2022年90学时', null],
    ['90学时', null],
    ['每年差12学时', null],
    ['每年90学时专业80公需18', null],
    ['60+18+12', null],
  ])('%s', (text, found) => {
    expect(readTotal(text, years, '2022-09-25')).toEqual(found)
  })

  const ASKED = '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月|机电|都合格'
  it('is asked for its subjects, and not taken for enough', () => {
    const { state, text } = talk(`${ASKED}|2019-2022均90学时`, '2022-09-25')
    expect(state?.answers).not.toHaveProperty('hours')
    expect(text).toContain('专业 60、一般公需 18')
    expect(told(talk(`${ASKED}|2019-2022均90学时|是`, '2022-09-25').state, 'hours')).toMatchObject({
      2019: { enough: true },
      2022: { enough: true },
    })
    expect(talk(`${ASKED}|每年80学时`, '2022-09-25').state?.pending?.candidate).toBeUndefined()
  })

  it('told before it is asked is named, and no question about the documents', () => {
    const { state, text } = talk('温州机电|中级|继续教育：2019-2022均90学时', '2022-09-25')
    expect(state?.answers).toEqual({})
    expect(text).toContain('先没记：90学时')
    expect(text).not.toContain('依据')
  })
})
