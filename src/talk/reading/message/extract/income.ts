import { isShortOf, numeral } from '../../numbers.ts'
import { around, hits, placeOf } from '../around.ts'
import type { Extractor, Found, Message, Place } from '../found.ts'

const N = '(\\d{1,8}(?:\\.\\d{1,2})?|[一二两三四五六七八九十百]{1,5})'
const YEARLY =
  /年薪|收入合计|(?:去年|全年)[^,。;]{0,10}收入|年收入|年工资|(?:一|全|每)年(?:的)?(?:总)?(?:收入|工资|到手|拿|挣|赚|能拿|大概|税前|税后|下来|共)|全年|年总收入|年包|薪资年|个税申报(?:的)?收入|(?:税前|税后|工资|薪水|薪资|收入|到手)[^,。;\d]{0,4}(?:一|全|每)年(?=\s?[\d一二三四五六七八九十])|(?:\d年|去年|前年)度?(?:的)?(?:工资薪金|工资收入|税前收入|税后收入|税前|税后|个税|报税|收入|所得)|(?:到手|收入|拿|挣)[^,。;]{0,8}(?:一年|每年)|年(?:税前|税后|到手)|[万wW](?:元|块)?(?:\/|一|每)年/
const MONTHLY = /月薪|月工资|每个?月|一个?月|月收入|月入|\/月|一月/
/** 税前13万: nobody is paid so much a month. */
const LUMP =
  /^\s*(?:税前|税后|到手)(?:是|有|:|大概)?\s?(?:(?:[6-9]|\d{2,3})(?:\.\d{1,2})?|[二三四五六七八九]?十[一二三四五六七八九]?)(?:来|多)?(?:万|w)(?![^,。;]*月)|^\s*(?:我的?)?收入(?:是|有|大概|:)*(?:[6-9]|\d{2})(?:\.\d{1,2})?万(?![^,。;]*月)/i
const PAY = /工资|薪资|薪水|收入|到手|底薪|税前|税后|待遇|薪/
const AMOUNT = new RegExp(
  `(?!一共|一年|一起|一般)${N}\\s?(多|来|几)?\\s?(万|千|w|W|k|K|元|块)?((?<=[万千wWkK])(?:\\d(?!\\d)|[一二三四五六七八九](?![一二三四五六七八九十百千个月年])))?\\s?(多|出头|左右)?(?:元|块钱?)?`,
  'g',
)
const NO_PAY_BEHIND = /^\s?(?:年(?!薪)|月(?!薪)|日|号|个|项|人|岁|级|名|学时|篇|%|分)/

/** 收入: a year's, before or after tax; a month's is asked for as a year's. */
export const income: Extractor = (message) => [...pay(message), ...taxProof(message)]

function pay(message: Message): Found[] {
  const { text, clauses } = message
  for (const clause of clauses) {
    const yearly = YEARLY.test(clause.text) || LUMP.test(clause.text)
    const monthly = MONTHLY.test(clause.text) && (PAY.test(clause.text) || /薪|月入|万|千|[kw]/i.test(clause.text))
    if (
      (!yearly && !monthly && !/工资|薪资|薪水/.test(clause.text)) ||
      /营|公司|厂里一年|产值|罚|奖金/.test(clause.text.replace(/公司(?:给|发|开)/, ''))
    )
      continue
    const word = /年薪|年收入|工资|收入|薪|到手|税前|税后|每?个?月|年/.exec(clause.text)?.index ?? 0
    const match = hits(clause.text, AMOUNT).find(
      ({ from, to }) => from >= word && !NO_PAY_BEHIND.test(clause.text.slice(to, to + 3)),
    )
    if (match === undefined) continue
    const place: Place = { from: clause.from + match.from, to: clause.from + match.to }
    const amount = amountOf(match.match)
    if (amount === null) continue
    const rough =
      isShortOf(text.slice(clause.from, place.from), text.slice(place.to, clause.to)) ||
      match.match[2] !== undefined ||
      match.match[5] !== undefined ||
      /几|十几/.test(text.slice(Math.max(0, place.from - 1), place.to + 1)) ||
      /^\s?(?:-|~|到|至|、|左右|多|以上|上下|出头|朝上|往上|的样子|样子|吧|打底)/.test(
        text.slice(place.to, place.to + 4),
      ) ||
      /(?:将近|接近|快|差不多|至少|起码|超过|不止)(?:有|个)?\s?$/.test(
        text.slice(Math.max(0, place.from - 5), place.from),
      )
    const months = paidMonths(text)
    if (!yearly && months !== null && !rough && amount >= 1000)
      return [{ field: 'income.yearly', leaf: { ...place, value: amount * months } }, ...tax(message, clause, place)]
    if (!yearly)
      return [
        { about: '收入.年收入', leaf: { ...place, value: monthlyAsYear(amount), why: 'incomplete' } },
        ...tax(message, clause, place),
      ]
    // 去年工资8000: a month's.
    if (amount >= 1000 && amount < 20_000)
      return [{ about: '收入.年收入', leaf: { ...place, value: amount * 12, why: 'incomplete' } }]
    if (amount < 1000) return [{ about: '收入.年收入', leaf: { ...place, value: amount * 10_000, why: 'incomplete' } }]
    if (rough) return [{ about: '收入.年收入', leaf: { ...place, value: amount, why: 'hedged' } }]
    return [{ field: 'income.yearly', leaf: { ...place, value: amount } }, ...tax(message, clause, place)]
  }
  return []
}

/** 月薪9500，13薪; 月薪13000，没年终奖: so many months make the year. */
function paidMonths(text: string): number | null {
  const said = /(?<![\d.])(1[2-9])薪/.exec(text)
  if (said) return Number(said[1])
  return /没(?:有)?(?:年终奖|奖金|年终)|年终奖(?:也)?没/.test(text) ? 12 : null
}

const monthlyAsYear = (amount: number) => (amount < 100 ? amount * 1000 * 12 : amount * 12)

function amountOf(match: RegExpExecArray): number | null {
  const [, digits = '', , unit, tail] = match
  const number = numeral(digits)
  if (number === null) return null
  const scale = /万|w/i.test(unit ?? '') ? 10_000 : /千|k/i.test(unit ?? '') ? 1000 : 1
  // 13万5 is 135,000.
  return Math.round(number * scale + (tail === undefined ? 0 : (numeral(tail) ?? 0) * (scale / 10)))
}

/** 扣完税的 */
export const AFTER_TAX = /税后|到手|扣(?:完|掉|了|除)(?:个)?(?:税|五险)|税(?:扣|交)完/

/** 税后 is told beside the amount, in its clause or the next. */
function tax(message: Message, clause: Place, amount: Place): Found[] {
  const { text, clauses } = message
  const index = clauses.findIndex(({ from }) => from === clause.from)
  const next = clauses[index + 1]
  const within = { from: clause.from, to: next && /^\s*(?:是)?(?:税|到手|扣)/.test(next.text) ? next.to : clause.to }
  const after = placeOf(text, AFTER_TAX, within)
  const before = placeOf(text, /(?:税前|含税)(?![^,。;]{0,3}[没不])/, within)
  if ((after && before) || around(message, amount).clause === null) return []
  if (after) return [{ field: 'income.afterTax', leaf: { ...after, value: true } }]
  return before ? [{ field: 'income.afterTax', leaf: { ...before, value: false } }] : []
}

function taxProof({ text }: Message): Found[] {
  const no = placeOf(
    text,
    /(?:没有?|开不(?:出|了|到)|不能开|没法开|拿不(?:出|到))[^,。;]{0,4}(?:完税|纳税|个税)(?:证明|凭证|记录|清单|明细)?|(?:完税|纳税)(?:证明|凭证|记录)(?:也|都)?(?:没有|开不(?:出|了|到)|没法开|没)/,
  )
  if (no) return [{ field: 'income.taxProof', leaf: { ...no, value: false } }]
  const yes = placeOf(
    text,
    /完税(?:的)?(?:也|都)?(?:打|开|拉)得(?:出|到)|(?:有|能开|可以开|(?:开|拉|打|调|导|查)得(?:出|到)|能提供|能打)[^,。;没不]{0,6}(?:完税|纳税|个税)(?:证明|凭证|记录|清单|明细)?|(?:完税|纳税|个税)(?:证明|凭证|记录|清单|明细|单)(?:(?:我)?(?:已经?|也|都|早就|上个?月)*(?:打|开|拉|导)(?:了|好了?|出来了?|过了?)(?=$|[,。;\s])|[^,。;没不吗?]{0,10}(?:能打|可打|打得出|能导|导得出|能下|可以?提供|开好了|打好了)|(?:也|都)?(?:有(?!没)|能(?!不)开|可以开|(?:开|拉|打|调|导|查)得(?:出|到)|能提供|[能可]以?打))|(?<=(?:税前|税后|年薪|年收入|收入)[^。;]{0,24}[,\s])(?:这个)?证明(?:也|都)?(?:有|能开|可以开|开得(?:出|到)|能打|打得出)/,
  )
  return yes ? [{ field: 'income.taxProof', leaf: { ...yes, value: true } }] : []
}
