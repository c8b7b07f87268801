import type { LocalDate } from '../../dossier/date.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { arrivalDay, dayOf, namesDay } from './arrivalDay.ts'

/** What somebody says of a text message that a step waits for. */
export type ArrivalTold =
  /** It came; the day is null where none is told. `besides`: what is told or asked in other clauses, but for by when. */
  | { readonly kind: 'came'; readonly day: LocalDate | null; readonly besides: string }
  /** If it came on a day. */
  | { readonly kind: 'if'; readonly day: LocalDate }
  /** It has not come. */
  | { readonly kind: 'notYet' }

const MESSAGE = /短信|短消息|简讯|审核通过的?(?:通知|消息|信息)/
const CAME =
  /收[到着悉]|收了|接到|看到|(?:来|到|发)[了的过]|来着|发[来给我]|给我发|发(?:了|过来)?短信|通知我|有了|[就刚](?:来|到|收|发)|短信(?:说|讲|通知|提示)|(?:我|也|都|已经?|昨天|今天|刚刚?)收(?!不|短信费)/
const NOT_YET = /(?:没有?|未)(?:有|再|能)?(?:收|接|来|到|发|看到|短信|动静)|收不到|(?:还|一直|迟迟|都)(?:没|未)/
const WAITING = /(?:^|在|还在|一直)(?:等|盼)/
const ASKS =
  /[?？吗]|几(?!天前)|多久|什么|啥|怎么|咋|哪|谁|多少|[是有会能要行可好来]不[是会能要行可好得]|有没有|可不可以|呢$/
const BY_WHEN = /几号|哪天|哪一天|什么时候|啥时候|几天|多久|最[晚迟]|截止|期限|来得及|来不及|多少天|几个工作日|何时/
const IF = /如果|要是|假如|假设|假使|万一|的话|倘若|比如/
/** Without a day, what is to be done then, not that it came. */
const AFTERWARDS = /[之以][前后]|短信后|到后|[再才]|就(?:要|得|去)|应该|需要|必须|要/
/** Messages that have nothing to do with it. */
const OTHER =
  /授权|注册|验证码|登录|登陆|实名|快递|诈骗|骗子|银行|广告|(?:单位|公司|同事|别人|他们?|她)(?:都|已经?|也)*收到/
const LONGEST = 60
const LONGEST_WITHOUT_DAY = 24

/** What words tell of such a message; null where they are about something else, or only ask. */
export function readArrival(typed: string, today: LocalDate): ArrivalTold | null {
  const even = normalise(typed).replace(/ +/g, '').replaceAll('简讯', '短信')
  if (!MESSAGE.test(even) || [...even].length > LONGEST || OTHER.test(even)) return null
  const clauses = even.split(/[,。;!~\n]+/).filter((clause) => clause !== '')
  const own = clauses.filter((clause) => MESSAGE.test(clause) || CAME.test(clause))
  const about = own.join(',')
  const asking = ASKS.test(about)
  if (NOT_YET.test(about)) return ASKS.test(even.replace(/呢+[。!]*$/, '')) ? null : { kind: 'notYet' }
  if (!CAME.test(about) || WAITING.test(about)) return null
  const day = arrivalDay(namesDay(about, today) ? about : even, today)
  const supposing = IF.test(even)
  if (asking && !BY_WHEN.test(about) && !(supposing && /呢[?？]?$/.test(even))) return null
  if (supposing) return day === null ? null : { kind: 'if', day }
  const besides = clauses.filter((clause) => !own.includes(clause) && !BY_WHEN.test(clause))
  if (day !== null) return { kind: 'came', day, besides: besides.join(',') }
  const plain = own.length === clauses.length && !asking && !AFTERWARDS.test(about)
  return plain && [...even].length <= LONGEST_WITHOUT_DAY ? { kind: 'came', day, besides: '' } : null
}

const MISTAKE =
  /^(?:不对|不是的?|错了?|说错了?|记错了?|打错了?|写错了?|搞错了?|弄错了?|更正|纠正|其实|改成?|应该)+[,。!]?/

/** The day somebody answers when asked for it: 昨天, 10月20号, 是20号收到的. Null when the words are not that alone. */
export function readBareDay(typed: string, today: LocalDate): LocalDate | null {
  const even = bare(normalise(typed)).replace(/\s+/g, '')
  if ([...even].length > 20 || ASKS.test(even)) return null
  const day = arrivalDay(even, today)
  const left = even.replace(/[\d年月日号.\-/一二三四五六七八九十廿上下这本个周星期礼拜天今昨前后大明去早晚刚才的]/g, '')
  return day !== null && /^(?:[,是就在我应该短信收到来接不对错说改成了其实吧大概])*$/.test(left) ? day : null
}

/** What is put right after a day was noted: 不对，是21号. `day` is as it is said, without the month where none is told. */
export function readMended(typed: string, noted: LocalDate, today: LocalDate): LocalDate | null {
  const even = bare(normalise(typed)).replace(/\s+/g, '')
  const led = MISTAKE.test(even)
  if (!led && !/^(?:是|哦?是|不,?是|应该是)/.test(even)) return null
  // 不是20号，是21号
  const rest = even.replace(/^.{0,4}不是.{1,8}?,?(?=是|应该)/, '').replace(MISTAKE, '')
  const [, only] = /^[,是就]*(\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号](?:收到|来|到)?的?$/.exec(rest) ?? []
  if (only !== undefined) return sameMonth(noted, only, today)
  return readBareDay(rest.replace(/^[,。]+/, ''), today)
}

function sameMonth(noted: LocalDate, day: string, today: LocalDate): LocalDate | null {
  const here = dayOf(noted, day)
  return here !== null && here <= today ? here : arrivalDay(`${day}号`, today)
}
