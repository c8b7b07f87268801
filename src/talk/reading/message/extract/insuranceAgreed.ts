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

const PAPER = '(?:同意函|同意书|同意意见|意见书|意见函)'
/** 同意函开好了, 总部章都盖好了: not 下周盖好章 nor 没有开好. */
const SEALED = new RegExp(
  `(?:总(?:部|公司)|${PAPER})(?:的|那边|那头)?(?:[^,。;没不未快要等会能可下明马]{0,4})(?:(?:章|函|同意书|意见书)(?:也|都|已经?|早就)*(?:盖|出|开|给|发|拿|寄)(?:好|了|过|到|来|出来)+|(?:盖|出|开|给|发)(?:好|了|过)(?:[^,。;没不未]{0,3})(?:章|${PAPER}))`,
)
/** 总部的同意函没有开好 is of the paper, and says nothing of the consent. */
const CONSENTS =
  /总(?:部|公司)(?:的)?(?:也|已经?|都|是)*(?:那边|那头|领导|人事|方面)?(?:也|已经?|都|是)*(?:(不|还?没有?|未)?(?:同意(?!函|书|意见|材料|证明|文件|表|[盖的]?章|不|没|与否)|点头|答应|批了|批准|批(?!不|没|文|复)|许可)|(?:说|讲|回复)(?:了)?(?:可以|行|没问题|同意)|没(?:有)?(?:意见(?![书函表稿])|问题)|无异议|不反对|(不肯|有意见(?![书函表稿])|反对))/

/** 同意函没有开好, 意见书还在走流程: the paper is not there, whether or not the head office consents. */
export const lacksPaper = (even: string): boolean =>
  new RegExp(`${PAPER}|盖.{0,3}章|章.{0,3}盖`).test(even) &&
  !SEALED.test(even) &&
  /没|未|不|[还正]在|等|快|要|下[周个]|准备|打算|申请/.test(
    even.replace(/没(?:有)?(?:啥|什么)?(?:问题|事)|不[缺差]/g, ' '),
  )

const SAYS_YES = '(?:同意|点头|答应|批准|批|许可)'
/** 要是总部同意, 总部点头才行, 批准还没下来, 同意得下个月: it has not been said yet. */
const OPEN = new RegExp(
  `不一定|未必|要是|如果|假如|万一|只要|除非|的话|才(?:行|能|可以|好|给|盖)|(?:考虑|研究|商量)(?![^,。;没不]{0,6}${SAYS_YES}(?:了|的|过))|再说|(?:(?<!开|董事|理事|股东)会(?!上|议|后)|能|肯|要|(?<![征取获])得(?!到)|等|需要?|必须|争取|希望|求|准备|打算|明天|下周|下个?月|过几天|[月年]底)[^,。;没不]{0,6}${SAYS_YES}|${SAYS_YES}(?:书|函)?(?:也|都)?(?:(?:还|得|要|需要?|等|没|未)+(?:等|到|下|过|再|出|定|批)|(?:了)?就(?:行|可以|能|盖|好|给))`,
)
const NOT_ABLE = new RegExp(`${SAYS_YES}不(?:了|下来)`)
/** 同意了又反悔 */
const TAKEN_BACK = /反悔|变卦|收回|不算数|又不(?:同意|肯|行|让|批|答应)|后来(?:又)?(?:不|没)(?:同意|肯|行|让|批|答应)/

/** What the head office says to it; `open` where it has not said so yet, null where nothing is told of it. */
export function consentIn(even: string): boolean | 'open' | null {
  let said: boolean | 'open' | null = null
  for (const clause of even.split(/[,。;!?\n]/)) {
    if (TAKEN_BACK.test(clause)) return 'open'
    const now = SEALED.test(clause) ? true : OPEN.test(clause) ? 'open' : consentOf(clause)
    if (typeof now === 'boolean' || said === null) said = now ?? said
  }
  return said
}

function consentOf(clause: string): boolean | null {
  if (NOT_ABLE.test(clause)) return false
  const [said] = CONSENTS.exec(clause) ?? []
  if (said === undefined) return null
  return !/不(?!反对)|没(?!有?意见|有?问题)|未|[^没]有意见|(?<!不)反对/.test(said)
}

/** What the head office says to it: 总部同意了, 章都盖好了. */
export function agreedIn({ text, clauses }: Message, clause: Clause): Found[] {
  const sealed = placeOf(text, SEALED, clause)
  if (sealed) return [{ field: 'insurance.agreed', leaf: { ...sealed, value: true } }]
  const match = placeOf(text, CONSENTS, clause)
  if (!match) return []
  const next = clauses[clauses.indexOf(clause) + 1]
  const value = next && TAKEN_BACK.test(next.text) ? 'open' : consentIn(clause.text)
  return value === 'open'
    ? [{ about: '社保.总部同意', leaf: { ...match, why: 'incomplete' }, unlessAsked: true }]
    : [{ field: 'insurance.agreed', leaf: { ...match, value } }]
}
