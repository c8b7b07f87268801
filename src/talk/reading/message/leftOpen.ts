import { splitKey } from '../../asked.ts'
import { isOfToday, saysAhead } from '../notNow.ts'
import { saysUnknown } from '../stance.ts'
import type { Clause, Found, Message } from './found.ts'
import { fieldName } from './names.ts'
import {
  findResults,
  findSchool,
  findSkill,
  findTitle,
  leavesOpen,
  longAgo,
  MATTERS,
  type Matter,
  matterOfResults,
  paperLost,
  roughAmount,
  SCHOOL,
  SIDES,
  SKILL,
  someOf,
  stillPending,
  TITLE,
} from './openWords.ts'
import type { Doubt } from './told.ts'

/** How far back a clause that names no matter of its own (第几忘了) looks for one. */
const BACK = 4

/**
 * What is spoken of and left open: 第几作者想不起来了, 级别看不出来, 聘书还没发下来. Asked back by the side of the matter that is
 * open, where it has a field, else as a whole.
 */
export function leftOpen({ clauses }: Message, told: readonly Found[]): readonly Found[] {
  return clauses.flatMap((clause, index): Found[] => {
    const open = openAt(clauses, index, told)
    if (open === null) return []
    return [{ about: fieldName(open.path), leaf: { ...placeOf(clause), why: open.why }, unlessAsked: true }]
  })
}

interface Open {
  readonly path: string
  readonly why: Doubt
}

function openAt(clauses: readonly Clause[], index: number, told: readonly Found[]): Open | null {
  const text = clauses[index]?.text ?? ''
  const unknown = saysUnknown(text) || leavesOpen(text)
  if (unknown || stillPending(text)) {
    // 级别忘了 names its side; 哪里发的，不清楚 has it in the clause before.
    const side = sideOf(text) ?? (bare(text) ? sideOf(clauses[index - 1]?.text ?? '') : undefined)
    const matter = matterAt(clauses, index, side === undefined ? 1 : BACK)
    if (matter === null) return null
    const year = YEARLY.includes(matter.whole) ? yearIn(text) : ''
    return { path: ((side && matter[side]) ?? matter.whole) + year, why: unknown ? 'unknown' : 'incomplete' }
  }
  if (paperLost(text)) {
    const path = matterAt(clauses, index, 1)?.paper
    return path === undefined ? null : { path, why: 'incomplete' }
  }
  const [rough, some, ago] = [roughAmount(text), someOf(text), longAgo(text)]
  const matter = rough || some || ago ? matterOf(text) : null
  if (matter === null || hasToldOf(told, matter.whole)) return null
  if (matter.amount && rough) return { path: matter.whole, why: 'hedged' }
  if ((COUNTED.includes(matter.whole) && some) || (LASTING.includes(matter.whole) && ago))
    return { path: matter.whole, why: 'incomplete' }
  return null
}

/** 21年表还没发下来: which year's is open. */
const YEARLY = ['reviews', 'hours']
const yearIn = (text: string) => {
  const [only, another] = [...text.matchAll(/(?<!\d)(?:20)?([12]\d)年/g)]
  return only && !another ? `.20${only[1]}` : ''
}

/** Results of which a number is told; several projects or competitions are anybody's work. */
const COUNTED = ['patents', 'publications', 'awards', 'standards', 'honours', 'paperAwards', 'products']
/** Matters that have a day. */
const LASTING = ['titles.0.obtained', 'titles.0.appointments', 'skills.0.obtained', 'education.0.graduated']

/** Whether something of it has been understood already. */
function hasToldOf(told: readonly Found[], path: string): boolean {
  const [list = path, , key] = path.split('.')
  return told.some((entry) => {
    if ('field' in entry) return entry.field.startsWith(path)
    if (!('list' in entry) || entry.list !== list) return false
    return 'none' in entry || key === undefined || entry.item[key] !== undefined
  })
}

/** What an answer may begin with and still leave the question open: 口头说行, 书面的还没出. */
const NOT_FIRM =
  /口头|没(?:有)?(?:投|发)出去|没投过?|报了名(?!额)|(?:能|可以|应该)[^,。;]{0,6}(?:下载|打|开|查|弄)(?:的|到|出来)?吧|杂活|(?:也|都|什么)干|(?:有时|时好时坏|看情况|不固定|不一定|浮动)|要看(?:合同|情况|怎么)|还没(?:去)?(?:问|谈|开口|算|定|弄|办|想)|没(?:个)?准/

/** Rough in all they say: 聘了有几年了, 税前二十万不到一点, 估计会同意的. */
const ROUGHLY =
  /大概|大约|大致|好[像象]|可能|估计|应该|差不多|印象|也许|左右|上下|出头|不到|样子|几(?!时|点)|(?:有|好|那)些|十[来多]|多年|[两二]三|三[四五]|四五|五六|六七|七八|八九|吧(?=$|[,。;\s])|算是|也算|岁就?|早就?|一阵|一段|说不定|看情况/
/** Questions whose answer is a day, a stretch or a figure: one that is told and not understood is asked for again. */
const MEASURED =
  /^(?:education\.graduated|titles\.(?:obtained|appointments)|skills\.obtained|work|mountain|insurance\.(?:since|employerSince)|employer\.(?:revenue|staff)|income|salary|selfScore|experts|computerModules|publications\.similarity)/
const FIGURE = /\d|[一二两三四五六七八九十百千万]{1,4}(?:年|个|万|人|月|分|份|段|次)/

/** The open question, where what was said leaves it open and tells nothing of it: 老板才知道; 要去税务局问问看. */
export function openQuestion(message: Message, typed: string, told: readonly Found[], about: string): readonly Found[] {
  const [matter = about] = about.split('.')
  const touched = told.some((entry) =>
    'about' in entry
      ? entry.about.split('.')[0] === matter
      : !('used' in entry) && fieldName('list' in entry ? entry.list : entry.field).split('.')[0] === matter,
  )
  const untold = told.every((entry) => 'used' in entry)
  const rough =
    untold &&
    message.text.trim() !== '' &&
    (ROUGHLY.test(message.text) ||
      (message.asked === 'reviews' && /良好?|中等|达标|通过|没问题|还行|还可以/.test(message.text)) ||
      (MEASURED.test(message.asked ?? '') && FIGURE.test(message.text)))
  const open = saysUnknown(typed) || leavesOpen(typed) || stillPending(typed) || NOT_FIRM.test(typed) || rough
  if (touched || !open) return []
  return [{ about, leaf: { from: 0, to: message.text.length, why: 'unknown' }, unlessAsked: true }]
}

/** 想扩到500人, where it is asked how it is today, and nothing is told besides: asked back. `typed` is the text before that was blanked. */
export function onlyToCome(message: Message, typed: string, told: readonly Found[], about: string): readonly Found[] {
  const isOnly = /^[。\s]*$/.test(message.text) && told.length === 0
  if (!isOnly || message.asked === null || !isOfToday(splitKey(message.asked).id) || !saysAhead(typed)) return []
  return [{ about, leaf: { from: 0, to: typed.length, why: 'incomplete' } }]
}

const placeOf = ({ from, to }: Clause) => ({ from, to })
const sideOf = (text: string) => SIDES.find(([, words]) => words.test(text))?.[0]
/** 不清楚, 忘了: nothing but that. */
const bare = (text: string) => text.trim().length <= 7

/** The matter a clause speaks of itself, or the one spoken of last before it. */
function matterAt(clauses: readonly Clause[], index: number, back: number): Matter | null {
  for (let at = index; at >= Math.max(0, index - back); at -= 1) {
    const matter = matterOf(clauses[at]?.text ?? '')
    if (matter) return matter
  }
  return null
}

/** The matter named last in a clause. */
function matterOf(text: string): Matter | null {
  const named: { readonly at: number; readonly matter: Matter }[] = []
  for (const { start, of } of findResults(text)) if (of) named.push({ at: start, matter: matterOfResults(of.category) })
  for (const { start } of findTitle(text)) named.push({ at: start, matter: TITLE })
  for (const { start } of findSkill(text)) named.push({ at: start, matter: SKILL })
  for (const { start } of findSchool(text)) named.push({ at: start, matter: SCHOOL })
  for (const [words, matter] of MATTERS) {
    const hit = words.exec(text)
    if (hit) named.push({ at: hit.index, matter })
  }
  return named.sort((a, b) => a.at - b.at).at(-1)?.matter ?? null
}
