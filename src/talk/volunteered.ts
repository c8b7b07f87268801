import type { LocalDate } from '../dossier/date.ts'
import { sayDate } from '../dossier/date.ts'
import { readAnswer } from './answers.ts'
import { factsFor, questionOf, questionUnder } from './ask.ts'
import { readDate } from './reading/dates.ts'
import { normalise } from './reading/normalise.ts'
import { shortOf } from './review.ts'
import type { State } from './state.ts'
import type { Understood } from './understood.ts'
import { isVague } from './vague.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** Words by which a piece of text surely speaks of a question, whatever was asked. */
const SPEAKS_OF: readonly (readonly [string, RegExp])[] = [
  ['education', /(?:初中|高中|中专|职高|大专|专科|本科|硕士|研究生)(?:毕业|学历|文凭|读完)/],
  ['titles', /(?:有|拿到?了?|评上?了?|取得了?|是)(?:个|了)?(?:技术员|助理工程师|助工|工程师)(?:证书?|职称|资格)/],
  ['skills', /(?:有|拿到?了?|考了?|取得了?)[^,。;没]{0,6}(?:中级工|高级工|技师)(?:证|资格|等级)?/],
  ['work', /(?:干|做|搞|从事|工作)了?(?:技术|机械|机电)?\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s?年/],
  ['reviews', /考核.{0,8}(?:合格|优秀|称职)/],
  ['hours', /学时.{0,6}(?:都?够|够了|齐)/],
  ['insurance', /社保.{0,8}(?:温州|鹿城|龙湾|瓯海|洞头|永嘉|平阳|苍南|文成|泰顺|瑞安|乐清|龙港)/],
]
/** Questions whose options are told apart by their very words. */
const BY_OPTION = ['education', 'titles', 'skills', 'employer'] as const
const DENIED = /没有?|不是|还没|想|能不能|能报|可以报/

interface Told {
  readonly state: State
  /** What was taken, to be said first; empty when nothing was. */
  readonly remark: string
}

/**
 * Takes what a person tells unasked, in the first words or in place of another answer. Only what can hardly mean
 * anything else, and nothing that was answered before.
 */
export function volunteer(world: World, state: State, text: string, today: LocalDate): Told {
  // While the level is being chosen, 中级 and 助工 are what somebody aims at, not what they have.
  const choosing = state.pending === null || ['plan', 'target'].includes(state.pending.question)
  const pieces = normalise(text)
    .split(/[,;。\n]|(?<=毕业)|(?<=年)(?=机)/)
    .filter((piece) => piece.trim() !== '' && !/[?吗么]$/.test(piece.trim()))
  const whole = normalise(text).replace(/\s/g, '')
  const found: { key: string; told: Understood }[] = []
  const take = (key: string, told: Understood | null) => {
    if (told && state.answers[key] === undefined && !found.some((entry) => entry.key === key)) found.push({ key, told })
  }
  for (const id of BY_OPTION) {
    if (choosing && id === 'titles') continue
    const question = questionOf(world, id)
    const named = question?.options.some(
      ({ label, value, words }) =>
        [label, value, ...words].includes(whole) && whole.length > 1 && !/^[没无不]/.test(whole),
    )
    if (named) take(id, read(world, state, id, text, today))
  }
  for (const piece of pieces) {
    for (const [id, pattern] of SPEAKS_OF) {
      const said = pattern.exec(piece)
      if (!said || DENIED.test(piece.slice(0, said.index + 2))) continue
      take(id, read(world, state, id, id === 'work' || id === 'insurance' ? piece : said[0], today))
    }
  }
  const title = state.answers.titles
  if (title?.kind === 'value' && title.value !== '没有' && /评(?:上|的|了)|取得|拿(?:到)?的?证|发的?证/.test(whole)) {
    const date = readDate(text, today)
    const at = date.kind === 'value' ? date.value : null
    if (at) take(`titles.obtained/${title.value}`, { value: at, shown: sayDate(at) })
  }
  if (found.length === 0) return { state, remark: '' }
  const answers = Object.fromEntries(
    found.map(({ key, told }) => [
      key,
      {
        kind: 'value' as const,
        value: told.value,
        shown: told.shown,
        ...(isVague(told.value) ? { vague: true, times: 1 } : {}),
      },
    ]),
  )
  const rows = found.map(({ key, told }) => `${shortOf(world, key)}：${told.shown}`)
  return {
    state: {
      ...state,
      answers: { ...state.answers, ...answers },
      order: [...state.order, ...found.map(({ key }) => key)],
    },
    remark: say(world.wording, '已记下', { 清单: rows.join('；') }),
  }
}

function read(world: World, state: State, id: string, text: string, today: LocalDate): Understood | null {
  const question = questionUnder(world, state, id)
  if (!question) return null
  const facts = [...factsFor(world, state, question, [])]
  const offered = question.options.map(({ value, label }) => ({ value, label }))
  const answer = readAnswer(text, {
    question,
    pack: packOf(world, state),
    pending: { question: id, revision: 0, misses: 0, offered, facts },
    today,
  })
  return answer.kind === 'value' && !answer.future && !answer.value.missing ? answer.value : null
}
