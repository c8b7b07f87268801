import { nextClause } from '../around.ts'
import { DOES, ending, OTHER_MATTER } from '../doing.ts'
import type { Found, Leaf, Message } from '../found.ts'

const WENT_ON =
  /毕业(?:了)?(?:以后|之后|后|以来|出来)?(?:我)?(?:就|便)?(?:一直|至今|到现在|进(?:的|了)?厂|进(?:的|了)?公司|进了|进(?:的)?单位|分配|到厂|开始(?:干|做|搞)|在(?=[^,。;]{1,12}(?:厂|公司|单位))|(?<!毕业)(?:干|做|搞)|(?:来|到|去|分到|分配到|在)(?:了)?(?=[^,。;]{0,12}(?:厂|公司|单位|这边|这里|这家)))/
const CLOSED = /毕业(?:了)?(?:以后|之后|后|出来)?(?:的)?\s*$/
const ALWAYS = /^\s*(?:后来|之后|然后|我|就|以后)*一直/

/** The firm they still work for. */
const HERE = /(?:来|到|进|在)(?:了|的)?(?:我们|现在|目前|这)(?:的|个|家)*[^,。;]{0,6}(?:厂|公司|单位|边|里|家)/

/** A job since graduation: 15年毕业后一直在厂里搞设计; 97年毕业 一直搞工艺. Without a year it has to be asked. */
export function sinceGraduation(message: Message): Found[] {
  const { text, dates, clauses } = message
  for (const clause of clauses) {
    if (!/毕业/.test(clause.text) || SERVED.test(clause.text)) continue
    const next = nextClause(message, clause)
    const here = WENT_ON.exec(clause.text)
    const always =
      CLOSED.test(clause.text) &&
      next &&
      ALWAYS.test(next.text) &&
      (DOES.test(next.text) || /一直在[^,。;]{1,10}(?:车间|科|部|厂|班组|公司)/.test(next.text)) &&
      !OTHER_MATTER.test(next.text)
    if (!here && !always) continue
    const behind = here ? clause.text.slice(here.index) : ''
    if (
      here &&
      (/聘|缴|交社|读|评/.test(behind) ||
        (!DOES.test(behind) &&
          !HERE.test(behind) &&
          !/至今|到现在|一直在[^,。;]{1,10}(?:车间|科|部|班组)|进的厂/.test(behind)))
    )
      continue
    const graduation = clause.from + clause.text.indexOf('毕业')
    const place = { from: graduation, to: always && next ? next.to : clause.to }
    const date =
      dates.filter((token) => token.from >= clause.from && token.to <= graduation).at(-1) ?? told(message, graduation)
    if (date === undefined) return [{ about: '工作经历.起', leaf: { ...place, why: 'incomplete' } }]
    if (date.date === undefined || date.why !== undefined) return []
    const start = date.date.length === 10 ? date.date.slice(0, 7) : date.date
    const still = HERE.test(behind)
    const goes = always || still ? { ...place, value: '至今' } : ending(message, clause, graduation, clause.to)
    return [
      { list: 'work', item: { from: { from: date.from, to: place.to, value: start }, ...(goes ? { to: goes } : {}) } },
    ]
  }
  const entered = enteredAfter(message)
  if (entered) return [{ list: 'work', item: { ...entered } }]
  const lone = clauses.find(({ text: own }) => ALWAYS.test(own) && DOES.test(own) && !OTHER_MATTER.test(own))
  const before = lone && text.slice(0, lone.from).trim() !== ''
  return lone && before ? [{ about: '工作经历.起', leaf: { from: lone.from, to: lone.to, why: 'incomplete' } }] : []
}

/** 07年中专毕业，进了龙湾一家泵厂做装配: the first firm, in the year the school ended. */
export function enteredAfter(message: Message): { readonly from: Leaf; readonly to?: Leaf } | null {
  for (const clause of message.clauses) {
    const next = nextClause(message, clause)
    if (next === null || next.sentence !== clause.sentence || !/毕业/.test(clause.text)) continue
    if (!ENTERED.test(next.text) || OTHER_MATTER.test(next.text) || SERVED.test(clause.text)) continue
    const graduation = clause.from + clause.text.indexOf('毕业')
    const [date, more] = message.dates.filter((token) => token.from >= clause.from && token.to <= next.to)
    if (!date || more || date.to > graduation || date.date === undefined || date.why !== undefined) continue
    const goes = ending(message, next, next.from, next.to)
    return { from: { from: date.from, to: next.to, value: date.date.slice(0, 7) }, ...(goes ? { to: goes } : {}) }
  }
  return null
}

const SERVED = /当兵|参军|服役|部队|退伍/
const ENTERED =
  /^\s*(?:我)?(?:就|便|后|然后|直接|随后)*(?:进(?:了|到)|分(?:配)?到(?:了)?|去了|到了)[^,。;\d]{0,14}(?:厂|公司|集团|企业)(?:[^,。;]{0,3}(?:开|做|搞|干|当|修|上班|装)(?!过)|里?$)/

/** 大专毕业，2015年。毕业后…: the year of graduation told before. */
function told({ text, dates }: Message, at: number) {
  const told = dates.filter((token) => /^[^,。;\d]{0,14}毕业/.test(text.slice(token.to, token.to + 18)))
  // 一毕业就来这边了，…，16年本科毕业的
  const behind =
    /一(?:大专|本科|中专)?$/.test(text.slice(Math.max(0, at - 3), at)) && told.length === 1 ? told[0] : undefined
  return told.find((token) => token.to <= at) ?? behind
}
