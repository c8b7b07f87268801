import { join } from 'node:path'
import { answering, warm } from '../../src/doors/answering.ts'
import { type House, PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { readMessage } from '../../src/talk/reading/message/readMessage.ts'
import { labelledMessages } from '../understanding/measure/messages.ts'
import { labelledQuestions } from '../understanding/measure/questions.ts'
import { TODAY } from './applicants.ts'
import { type Part, percentile, type Row, ratios, sayNumber, single, spreadOf } from './figures.ts'
import { interleaved } from './measure.ts'
import { type Random, randomFrom } from './random.ts'
import type { Setting } from './setting.ts'

const SETS = join(PACKAGE_ROOT, 'test', 'understanding')
const PLAN = 'wenzhou-jidian-2022'

/** How many questions about the notices are answered a second, how many messages read; and what ugly text costs. */
export async function knowing(house: House, { patience, quick, progress }: Setting): Promise<Part> {
  const { answer } = answering(house)
  warm(house)
  const questions = labelledQuestions(join(SETS, 'questions'))
    .map(({ 问: question }) => question)
    .slice(0, quick ? 30 : 200)
  const messages = labelledMessages(join(SETS, 'messages'))
    .map(({ 话: text }) => text)
    .slice(0, quick ? 30 : 200)
  const pack = house.packs.find(({ plan }) => plan.id === PLAN) ?? null
  const ask = 'ask: questions about the notices'
  const read = 'read: messages about oneself'
  const found = await interleaved(
    [
      {
        name: ask,
        counts: questions.length,
        work: () => questions.map((question) => answer(question, { plan: PLAN, today: TODAY })),
      },
      {
        name: read,
        counts: messages.length,
        work: () => messages.map((text) => readMessage(text, { today: TODAY, asked: null, pack })),
      },
    ],
    patience,
    (done) => progress(`${Math.round(done * 100)} %`),
  )
  const rates = found.get(ask) ?? []
  const ugly = uglyTexts(quick ? 40 : 400)
  const perKb = ugly.map((text) => {
    const began = performance.now()
    readMessage(text, { today: TODAY, asked: null, pack })
    return (performance.now() - began) / (Buffer.byteLength(text) / 1024)
  })
  const rows: Row[] = [
    { name: ask, value: spreadOf(rates), unit: 'a second', ratio: ratios(rates, rates) },
    {
      name: read,
      value: spreadOf(found.get(read) ?? []),
      unit: 'a second',
      ratio: ratios(found.get(read) ?? [], rates),
    },
    { name: 'ugly text read, median', value: single(percentile(perKb, 0.5)), unit: 'ms/kB' },
    { name: 'ugly text read, 99th of 100', value: single(percentile(perKb, 0.99)), unit: 'ms/kB' },
    {
      name: 'ugly text read, worst',
      value: single(Math.max(...perKb)),
      unit: 'ms/kB',
      note: `${ugly.length} texts of up to 2,000 characters: digits, dates, words of the field, brackets and nonsense`,
    },
  ]
  const worst = Math.max(...perKb)
  return {
    id: 'knowing',
    title: 'questions answered and messages read',
    rows,
    aims: [{ what: 'ugly text under 100 ms/kB', reached: worst < 100, found: `${sayNumber(worst)} ms/kB at worst` }],
  }
}

const PIECES = [
  ...[
    '2019年1月1日',
    '19年',
    '去年九月',
    '0000',
    '1-1-1',
    '３月',
    '二〇一九年',
    '至今',
    '到',
    '～',
    '，',
    '。',
    '、、、',
    '（（',
    '））',
  ],
  ...[
    '工程师',
    '助工',
    '大专',
    '机械',
    '学时',
    '社保',
    '温州',
    '专利',
    '第1名',
    '90学时',
    '满',
    '不',
    '没有',
    '不是',
    '后来',
    '以前',
  ],
  ...['啊啊啊啊', '哈哈', '!!!!', '\n\n', '\t', '\u200b', '😀', 'aaaa', '1234567890', '一一一一', '年年年', '月月'],
] as const

/** Texts nobody writes, made to hurt: long, repeated, full of what looks like dates and numbers. */
function uglyTexts(count: number): string[] {
  const random = randomFrom(31)
  return Array.from({ length: count }, () => ugly(random))
}

function ugly(random: Random): string {
  const length = random.between(200, 2000)
  const [first, ...others] = Array.from(
    { length: random.between(1, 6) },
    () => PIECES[random.between(0, PIECES.length - 1)] ?? '',
  )
  const few: [string, ...string[]] = [first ?? '', ...others]
  let text = ''
  while (text.length < length)
    text += random.chance(0.8) ? random.pick(few) : String.fromCodePoint(random.between(0x4e00, 0x9fa5))
  return text.slice(0, 2000)
}
