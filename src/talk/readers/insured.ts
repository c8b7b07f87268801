import { type Asking, type Reader, turn } from '../reader.ts'
import { isNoName } from '../reading/bareVerdict.ts'
import { insuredUntold, readInsured } from '../reading/insured.ts'
import { consentIn, lacksPaper } from '../reading/message/extract/insuranceAgreed.ts'
import { wasBroken } from '../reading/message/extract/insuranceBreaks.ts'
import { LAST_MONTH_NOT, MONTH_RUNNING, NOT_GOING_ON } from '../reading/message/extract/insuranceUnpaid.ts'
import { TOWN } from '../reading/message/regions.ts'
import { normalise } from '../reading/normalise.ts'
import { saysAhead } from '../reading/notNow.ts'
import { type Read, unreadable, vague, value } from '../reading/read.ts'
import { hedgedFact } from '../reading/stance.ts'
import { labelOf } from '../saidAs.ts'
import type { Understood } from '../understood.ts'
import { choice } from './choices.ts'

/** Whether 社保 is paid now: what was broken off and taken up again is, and a promise to take it up is not. */
export const paidNow: Reader = (text, asking) => {
  const even = normalise(text)
  const yes = value({ value: '是', shown: labelOf(asking.question, '是') })
  const again = AGAIN.exec(even)
  if (again) {
    const behind = again.index + again[0].length
    const told = `${again[0]}${/^[^,。;]*/.exec(even.slice(behind))?.[0] ?? ''}`.replace(SOON_AFTER, '')
    if (saysAhead(told) || /(?:没|未|不)(?:有|能|再|会|肯)*(?:又|再|重新|恢复|接|续|补|[交缴])/.test(told))
      return STOPPED.test(even) && !LENGTH.test(even) ? no(asking) : vague(WHICH)
    const rest = even.slice(behind).replace(NO_DEBT, '')
    return /断|停|没|欠/.test(rest) ? vague(WHICH) : yes
  }
  const isToStop = /停|断/.test(even) && saysAhead(even) && !OF_NOW.test(even)
  if (MONTH_RUNNING.test(even) || NOT_DUE.test(even) || isToStop) return vague(WHICH)
  const goesOn = GOES_ON.test(even.replace(NOT_GOING_ON, ''))
  if (NOT_GOING_ON.test(even) || LAST_MONTH_NOT.test(even)) return goesOn ? vague(WHICH) : no(asking)
  // 交着呢，中间断了两个月: paid now; since when without a break is asked for itself.
  if (goesOn && wasBroken(even)) return IN_PAST.test(even) && !OF_NOW.test(even) ? yes : vague(WHICH)
  if (goesOn && /[欠漏]/.test(even.replace(NO_DEBT, ''))) return vague(WHICH)
  // 没断，一直交: what is denied has stopped nothing.
  const goesOnly = goesOn && !/[断停欠漏空不没未]/.test(even.replace(NO_DEBT, ''))
  if (goesOnly && OF_ANOTHER.test(even)) return vague(WHICH)
  if (goesOnly && !NOT_SO_NOW.test(even) && !saysAhead(even) && !hedgedFact(even)) return yes
  return choice(text, asking)
}

const NOT_SO_NOW = /以前|之前|原来|原先|本来|曾|[吗嘛?？]/
/** 一直交到去年, 我老婆的交着, 医保交着, 公司说有交: up to another day, of another person or another insurance, or hearsay. */
const OF_ANOTHER =
  /[缴交]到(?!现在|今(?!年)|目前|如今|账)|老婆|老公|爱人|儿子|别人|同事|人家|(?<!(?:社保|养老)[^,。;]{0,4})医保(?![^,。;]{0,4}(?:社保|养老))|(?:公司|单位|厂里?|老板|人事|会计)说/
/** 正常, 交着, 没断过: paid, whatever is told besides. */
const GOES_ON =
  /(?<![没未不][^,。;]{0,2})正常|(?<!没|未|不)(?:[缴交]着|在[缴交]|有(?:在)?[缴交])|一直(?:都|在)*[缴交]|(?:没有?|未)(?:断|停)/
/** 断过, 前年断了, 中间空了三个月: of a time that is over. */
const IN_PAST = /[断停空漏]过|中间|中途|当中|期间|时候|那会儿?|那时|[去前]年|\d年/
/** 以前正常, 刚断了两个月: how it is now is not told by it. */
const OF_NOW =
  /(?:以前|之前|原来|原先|本来)[^,。;]{0,6}(?:正常|[缴交])|(?:刚|最近|现在|目前|如今|已经?|这[几两一个])[^,。;]{0,4}[断停空]/

/** 断了两个月，又交上了; 停了三个月，后来补上了 */
const AGAIN =
  /(?:断|停)[^。;]*?(?:又|再|重新|恢复|接着|后来|现在)[^,。;没不断停]{0,6}(?:交|缴|参保|正常|接上|续|补上|补齐|补[缴交])/
/** 没几天又交上了 */
const SOON_AFTER = /没(?:过|有)?(?:几|多)[天久长]|没过[^,。;]{1,4}[天月]|不久/
/** Where it is over without a word how long it lasted: 停了, and not 断了两个月. */
const STOPPED = /(?:断|停)(?:缴|交|保)?了/
const LENGTH = /(?:断|停)(?:缴|交|保)?了?(?:有|大概|好)?[\d一两二三四五六七八九十半几]/
const NO_DEBT = /(?:没有?|不|未)(?:再)?(?:拖)?(?:断|停|欠)(?:过|费|缴|交|款|了)*/g
/** 没交，还没到日子; 上个月没交，这个月补了: asked. */
const NOT_DUE = /没[缴交扣][^。;]*(?:没到|月底|月初|每月|补)|还没到(?:日子|时候|时间|点)/
const WHICH = '现在到底是正常缴着，还是停了？'
const no = ({ question }: Asking) => value({ value: '否', shown: labelOf(question, '否') })

/** Whether the head office consents: neither a paper that is not there nor 不一定同意 tells. */
export const agreed: Reader = (text, asking) => {
  const even = normalise(text)
  if (lacksPaper(even))
    return vague('总部那张同意的函还没有的话，总部自己同意了没有？同意了就回“同意”，没同意就回“还没同意”。')
  const said = consentIn(even)
  if (said === 'open') return vague('总部现在同意了没有？同意了就回“同意”，还没定就回“还没同意”。')
  const chosen = choice(text, asking)
  return chosen.kind === 'unreadable' && said === true
    ? value({ value: '是', shown: labelOf(asking.question, '是') })
    : chosen
}

/** Where 社保 is paid, and where the work is done when that is somewhere else. */
export const insured: Reader = (text, asking) => {
  const elsewhere = readInsured(text) ?? insuredUntold(text)
  if (elsewhere === null) return atFirm(text, choice(text, asking))
  return turn(elsewhere, (found) => ({ value: found, shown: labelOf(asking.question, found) }))
}

/** 泰顺某某机械厂: where the firm is, by its name; that 社保 is paid there is supposed, and asked. */
const FIRM_NAME =
  /^(?:我们?|单位|公司|厂|叫|是|在|现在|的|,)*[^,。;\s缴交买保在的里]{3,16}(?:厂|公司|集团|企业)(?:的|里|上班|工作)*$/
/** 温州分公司, 温州本地公司: of a place, and no name; who pays is told by it. */
const NO_NAME = new RegExp(
  `^(?:${TOWN}|我们?|单位|公司|厂|集团|企业|是|在|现在|的|本地|当地|这边|这里|分|子|上班|工作|,)*$`,
)
function atFirm(text: string, read: Read<Understood>): Read<Understood> {
  const firm = normalise(text).replace(/^(?:我们?|是|在)+/, '')
  if (read.kind !== 'value' || !FIRM_NAME.test(firm) || NO_NAME.test(firm)) return read
  return vague(`单位在那儿，社保也是${read.value.shown}吗？是就回“是”，不是就说在哪儿缴。`, read.value)
}

/** 没聘过, 没有专利: what is lacked has nothing to do with 社保. */
const LACKS_OTHER =
  /^(?:我|还|也|都|从来?|一直){0,3}(?:没有|没|无|未)(?!有)(?!.*(?:社保|保险|参保|[缴交买]))[^\s的了呢啊]/

const PLACE_NAME = new RegExp(`^${TOWN}|[市县区省州镇]$`)
/** A town or district: 温岭, 台州椒江. */
export const place: Reader = (text, asking) => {
  if (isNoName(text)) return unreadable()
  const chosen = choice(text, asking)
  if (chosen.kind === 'none' && LACKS_OTHER.test(normalise(text))) return unreadable()
  if (chosen.kind !== 'unreadable') return atFirm(text, chosen)
  const name = normalise(text)
    .replace(/^(?:我?的?社保)?(?:现在)?(?:就)?(?:是)?在?|(?:缴|交|那边|这边|市区|的)+$/g, '')
    .trim()
  if (FIRM_NAME.test(name)) {
    const [town] = new RegExp(TOWN).exec(name) ?? []
    const where = town?.replace(/[市县区]$/, '')
    return where === undefined
      ? vague('单位在哪儿不算，社保是在哪儿缴的？说个县市名，比如“温岭”。')
      : vague(`单位在哪儿不算，社保也是在${where}缴吗？是就回“是”，不是就说在哪儿缴。`, { value: where, shown: where })
  }
  const fits = /^[\u4e00-\u9fff]{2,12}$/.test(name) && !/不|没|怎么|什么|吗/.test(name)
  if (!fits) return unreadable()
  const understood = { value: name, shown: name }
  // 安吉 may be a place, and 车间主任 is none: what no list of ours has is asked.
  return PLACE_NAME.test(name)
    ? value(understood)
    : vague(`社保是在“${name}”缴吗？是就回“是”，不是就说县市名。`, understood)
}
