import { saysUnknown } from '../../stance.ts'
import { placeOf } from '../around.ts'
import type { Clause, Found, Message } from '../found.ts'

/** 上个月断缴了，说是在补: whether it is paid by now has to be asked. */
export function madeUpFor(clauses: readonly Clause[], found: Found[]): void {
  const at = found.findIndex((entry) => 'field' in entry && entry.field === 'insurance.current' && !entry.leaf.value)
  const off = found[at]
  if (!off || !('field' in off)) return
  const later = clauses
    .filter(({ from }) => from > off.leaf.from)
    .slice(0, 2)
    .find(({ text }) => MADE_UP.test(text) || (saysUnknown(text) && /补|断|停|缴|交/.test(text)))
  if (later)
    found.splice(at, 1, { about: '社保.正常参保', leaf: { from: off.leaf.from, to: later.to, why: 'unknown' } })
}
const MADE_UP = /补没补|(?:在|说|会|要|可以|能|去)补(?!充|贴|助|考|学)|补[缴交]/

const SEALED =
  /(?:总(?:部|公司)|同意函|同意书)(?:的|那边|那头)?(?:[^,。;没不未]{0,4})(?:(?:章|函|同意书|同意函)(?:也|都|已经?|早就)*(?:盖|出|开|给|发|拿|寄)(?:好|了|过|到|来|出来)+|(?:盖|出|开|给|发)(?:好|了|过)(?:[^,。;没不未]{0,3})(?:章|函|同意书|同意函))/

/** What the head office says to it: 总部同意了, 章都盖好了. */
export function agreedIn({ text }: Message, clause: Clause): Found[] {
  const sealed = placeOf(text, SEALED, clause)
  if (sealed) return [{ field: 'insurance.agreed', leaf: { ...sealed, value: true } }]
  const match = placeOf(
    text,
    /总(?:部|公司)(?:的)?(?:也|已经?|都|是)*(?:那边|那头|领导|人事|方面)?(?:也|已经?|都|是)*(?:(不|没有?|还没|未)?(?:同意|点头|答应|批了|批准|批|许可)|(?:说|讲|回复)(?:了)?(?:可以|行|没问题|同意)|没(?:有)?(?:意见|问题)|无异议|不反对|(不肯|有意见|反对))/,
    clause,
  )
  return match
    ? [
        {
          field: 'insurance.agreed',
          leaf: {
            ...match,
            value: !/不(?!反对)|没(?!有?意见|有?问题)|未|[^没]有意见|(?<!不)反对/.test(
              text.slice(match.from, match.to),
            ),
          },
        },
      ]
    : []
}
