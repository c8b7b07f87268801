import type { Pack } from '../../../../rules/pack.ts'
import { hoursTogetherIn } from '../../../hoursRequired.ts'
import { ofPlan } from '../../../ofPlan.ts'
import {
  type HoursTogether,
  ofSoMany,
  readAll,
  readTogether,
  unsureTogether,
  yearsTogether,
} from '../../hoursTogether.ts'
import type { Found, Message, Place } from '../found.ts'
import { fieldName } from '../names.ts'

/** The plan's own sum of several years and both kinds of 公需; null where it has none. */
export function summedBy(pack: Pack | null) {
  const added = pack ? hoursTogetherIn(ofPlan(pack).leaves) : null
  return added?.shared === '公需' ? added : null
}

/** What was asked of all years together, and answered so: nothing else is looked for in it. Null for any other message. */
export function ofTogether(message: Message): readonly Found[] | null {
  if (message.asked !== 'hours.together') return null
  const { text } = message
  if (OTHER_MATTER.test(text)) return null
  const place = { from: 0, to: text.length }
  if (readTogether(text.replaceAll('。', ' '), true) !== null) return addedUp(message, place)
  // 没合计过，每年大约九十; 不到270: a number, and not what was asked.
  const open = /\d{2,}|十|百|合计过|加过/.test(text) && !/专业|公需|\d{2}年/.test(text)
  return open ? [{ about: '累计学时', leaf: { ...place, why: 'incomplete' } }] : null
}

const OTHER_MATTER = /[聘评毕干缴薪]|考核|合格|发明|论文|专利|助工|工程师|万|岁/

/** Hours told as one sum of several years; null where they are told of each. */
export function addedUp({ text, pack, asked }: Message, place: Place): readonly Found[] | null {
  const said = text.slice(place.from, place.to).replaceAll('。', ' ')
  const whole = asked === 'hours.together'
  const summed = summedBy(pack)
  const together = (summed && readAll(said, summed)) ?? readTogether(said, whole)
  if (together === null) return null
  const plan = pack ? hoursTogetherIn(ofPlan(pack).leaves) : null
  const years = yearsTogether(said, plan?.years ?? [])
  // Without a plan the years of the question are not at hand.
  const known = years !== null && years.length > 0
  const which: readonly Found[] =
    known || (whole && pack === null) ? [] : [{ about: '学时', leaf: { ...place, why: 'ambiguous' } }]
  if (!known && !(pack === null && (whole || (together.professional !== undefined && ofSoMany(said))))) return which
  const unsure: readonly string[] = unsureTogether(said)
  const firm = Object.entries(together).filter(([name]) => !unsure.includes(name))
  const guessed = Object.entries(together).filter(([name]) => unsure.includes(name))
  const forgotten = UNKNOWN_PUBLIC.test(said)
    ? (['public'] as const).filter((name) => together[name] === undefined)
    : []
  const told = firm.length > 0 && known ? [['years', years] as const, ...firm] : firm
  return [
    ...told.map(([name, value]): Found => ({ field: `hoursTogether.${name}`, leaf: { ...place, value } })),
    ...guessed.map(([name, value]) => asking(place, name, { value, why: 'hedged' })),
    ...forgotten.map((name) => asking(place, name, { why: 'unknown' })),
    ...which,
  ]
}

const UNKNOWN_PUBLIC = /公需(?:的|科目|课)?[^,。;\d]{0,3}(?:不(?:太)?(?:清楚|知道|记得)|忘|没(?:算|数)|记不)/

const asking = (
  place: Place,
  name: keyof HoursTogether | string,
  leaf: { readonly value?: number; readonly why: 'hedged' | 'unknown' },
): Found => ({ about: fieldName(`hoursTogether.${name}`), leaf: { ...place, ...leaf } })
