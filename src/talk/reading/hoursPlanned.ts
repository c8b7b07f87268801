/** Hours somebody means to learn, or has not learned to the end, are none they have. */

import { MEANT_TO_BE, TO_COME } from './notNow.ts'

const LEARN = '(?:学|修|补|听|刷|上)'
const FULL = '(?:完|满|够|好|齐|掉)'
const THEN = '(?:就|再|才|能|会|可以|去|来|要|把|应该|全部|都|也|到|大概|之?前)*'
/** What is meant or still to come, whatever year it is told of. */
const AHEAD = new RegExp(
  `(?<!原来|本来|之前|当时)(?:${TO_COME}|${MEANT_TO_BE}|估计)(?:月底|年底|年前)?${THEN}(?:${LEARN}${FULL}?|够|满|齐|完成|达标)|(?<![不没])(?:[月年]底|年前)?(?<![不没])[会能](?:全部|都|也)*${LEARN}${FULL}(?!了|过|${FULL})`,
)
/** The end of a month or a year is ahead in this year, unless what was learned by then is told as done. */
const BY_THE_END = new RegExp(
  `(?<!上个?)(?:月底|年底|年前)(?<then>${THEN})(?:${LEARN}${FULL}?(?!${FULL})|够|满|齐|完成|达标)(?<done>(?:了|过|的)(?!再|才|就))?`,
)
const NOT_YET = /[能会]|可以|应该|要|才/
const UNFINISHED = new RegExp(
  `\\d{2,3}\\s?(?:个|分|学时|课时)?(?:都|还|也|全)*(?:没|未)(?:有)?${LEARN}${FULL}?(?=[的呢啊吧]*\\s*$)`,
)
const NOT_FULL = new RegExp(`(?:没|未)(?:有)?${LEARN}${FULL}`)
/** What may stand around 年底学完 where it is told of what stands before the comma. */
const FILLERS = /学时|课时|[都全也还要能会到我的呢啊吧\s]/g
const UNIT_ALONE = /^\s*(?:个|的)?(?:学时|课时)\s*$/
const YEAR = /(?<!\d)(?:20)?([0-3]\d)年|([去前上今])年/g
const FIGURE = /(?<!\d)(?!20[0-3]\d)\d{2,3}(?!\d|年(?!底)|级|月(?!底)|日)/
const HAD = /(?:学|修|补|听|刷|上|完成|拿|有)(?:了|过|到|完了?|满了?)\s?\d|已|[差缺少剩欠]|还有/

/** 会学够的都学了: what is told behind it as done. */
const LEARNT = /(?:都|全部?|已经?|早就?)+(?:学|修|补|听|刷|上)(?:完|满|够|好|齐)?了/

/** The words by which it is planned; null where it is done, or nothing of the kind is said. */
function planIn(said: string, isPast: boolean): string | null {
  const ahead = AHEAD.exec(said)
  if (ahead && !LEARNT.test(said.slice(ahead.index + ahead[0].length))) return ahead[0]
  const found = BY_THE_END.exec(said)
  if (!found) return null
  const { then = '', done } = found.groups ?? {}
  return NOT_YET.test(then) || (done === undefined && !isPast) ? found[0] : null
}

/** The last year named, as it is written with two figures. */
function yearNamed(said: string, today: number): number | null {
  const last = [...said.matchAll(YEAR)].at(-1)
  if (!last) return null
  return last[1] === undefined ? today - (last[2] === '今' ? 0 : 1) : 2000 + Number(last[1])
}

/**
 * 今年90学时明天学完; 2022年专业60没学完; 90学时，年底学完; 2021年年底学完 is done. `asked` for hours, 年底学完 alone is told of them.
 */
export function plannedHours(even: string, thisYear: number, asked = false): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let lacking = false
  let before: { from: number; to: number } | null = null
  let year = thisYear
  for (const match of even.matchAll(/[^,。;!?\n]+/g)) {
    const [said] = match
    // 90，学时，年底学完: torn from its figure.
    if (UNIT_ALONE.test(said)) continue
    const place = { from: match.index, to: match.index + said.length }
    year = yearNamed(said, thisYear) ?? year
    const open: boolean = FIGURE.test(said) && !HAD.test(said)
    const plan = planIn(said, year < thisYear)
    const words = plan ?? NOT_FULL.exec(said)?.[0]
    const alone = words !== undefined && said.replace(words, '').replace(FILLERS, '') === ''
    if (open && (plan !== null || UNFINISHED.test(said))) found.push(place)
    else if (before && alone) found.push({ from: before.from, to: place.to })
    // 学时明天学完: not even 学完; 还差18，月底补完 is told as lacking.
    else if (plan !== null && (asked || /学时/.test(said)) && !open && !HAD.test(said) && !lacking) found.push(place)
    before = open ? place : null
    lacking = /[差缺少剩欠]/.test(said)
  }
  return found
}
