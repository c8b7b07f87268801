import { isOtherPost } from '../../otherPosts.ts'
import { GOES_ON, nextClause } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import { dateLeaf } from '../dateTokens.ts'
import { ending } from '../doing.ts'
import type { Clause, DateToken, Leaf, Message } from '../found.ts'
import { ofInsurance } from './insuranceTopic.ts'
import { matterOf } from './workMatters.ts'
import type { Span } from './workSpans.ts'

/** 就开始的, 正式上岗, 起一直…: what stands behind the day on which something began. */
const BEGINS =
  /^(?:份|号|日|底|初|上半年|下半年)*(?:的时候|那年|那会儿?)?(?:我|就|才|正式|便|又|从|刚|马上|,|\s)*(?:开始|起|以来|参加工作|工作|上班|上岗|入(?:职|厂|行|的职)|进|来(?!年)|到(?!现在|目前|如今|今|龄|点|年龄|退休)|跳|换|调|转|分配|应聘|[干做搞]|从事|接触|拜师|跟(?:着)?(?:师傅|老板|人)|出来(?:工作|[做干])|出校门|在[^,。;\d]{1,12}(?:厂|公司|上班))/
const LEADS_IN =
  /(?:参加工作|入职|进厂|上班|工作|从业|开始|入行|[干做搞][^,。;\d]{0,6})(?:时间|日期|年份)?(?:是|为|:|于|从|在|打|自|\s)*$/
/** 一直装到现在, whatever it is they do. */
const STEADILY = /一直(?:都|在|就)*\p{Script=Han}{0,3}(?:到|至)(?:现在|如今|今)|一直(?:都|在)*[干做搞]/u
/** Of several days the one on which the work of an engineer's began. */
const AT_LAST = /才|正式|技术|开始[干做搞]这/
/** 考核…，21年换了单位: why, and no word of since when. */
const CHANGED = /^(?:那年|才|刚|,)*(?:换|转|调)/
const NOT_YET = /^(?:的时候|那时候?|份|我)*(?:还|都|也)*(?:没|未)/
const OVER = /离职|辞职|辞了|不干|不做|退休|下岗|失业|待业|被裁|倒闭|走了|[干做搞待](?:到|了)(?!现在|如今|今)/
/** 95年就开始的: so it is still. */
const ALREADY = /^(?:份)?就(?:开始|在)/
const FORMERLY = /以前|之前|原来|原先|曾|当时|那时|过去|先[在是]/

/**
 * Since when somebody has worked, told by one day anywhere beside words of work: 做电工大半辈子了，95年就开始的. For what the
 * closer readings leave; null where no day, or more than one, may be it.
 */
export function begunOn(message: Message): Span | null {
  if (/^(?:insurance|titles)/.test(message.asked ?? '')) return null
  const days = message.dates.flatMap((token) => {
    const clause = clauseAt(message.clauses, token.from)
    return clause && token.date !== undefined && token.why === undefined && begins(message, clause, token)
      ? [{ token, clause }]
      : []
  })
  const late = days.filter(({ token, clause }) => AT_LAST.test(message.text.slice(token.to, clause.to)))
  const [day, more] = late.length > 0 ? late : days
  if (day === undefined || more) return null
  const to = lasting(message, day.clause, day.token)
  return { from: dateLeaf(day.token), ...(to ? { to } : {}), begun: true }
}

function begins(message: Message, clause: Clause, token: DateToken): boolean {
  const { text, clauses, dates } = message
  const behind = text.slice(token.to, clause.to)
  const before = text.slice(clause.from, token.from)
  if (NOT_YET.test(behind) || FORMERLY.test(before) || dates.some(({ from }) => from > token.to && from < clause.to))
    return false
  if (!BEGINS.test(behind) && !LEADS_IN.test(before)) return false
  if (ofInsurance(message, clause)) return false
  const next = nextClause(message, clause)
  if (next?.sentence === clause.sentence && isOtherPost(next.text)) return false
  const own = matterOf(clause.text)
  const last = clauses[clauses.indexOf(clause) - 1]
  const spoken = last?.sentence === clause.sentence && matterOf(last.text) === 'apart'
  if (own !== null) return own === 'work' && !(spoken && CHANGED.test(behind))
  const beside = [clauses[clauses.indexOf(clause) - 1], next].flatMap((other) => (other ? [other.text] : []))
  return beside.some((words) => matterOf(words) === 'work' || (STEADILY.test(words) && matterOf(words) === null))
}

function lasting(message: Message, clause: Clause, token: DateToken): Leaf | null {
  const { text } = message
  const told = ending(message, clause, token.to, clause.to)
  if (told) return told
  const next = nextClause(message, clause)
  const on = next && (STEADILY.test(next.text) || GOES_ON.test(next.text)) && matterOf(next.text) !== 'apart'
  const since = ALREADY.test(text.slice(token.to, clause.to)) && !OVER.test(text.slice(token.to))
  return on || since ? { from: token.from, to: clause.to, value: '至今' } : null
}
