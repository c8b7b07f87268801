import { saysAhead } from '../../notNow.ts'
import { placeOf } from '../around.ts'
import type { Clause, Found, Message } from '../found.ts'
import { NOT_GOING_ON } from './insuranceUnpaid.ts'

/** Asked whether it is paid: 在交的 */
const AT_IT = /^\s*(?:还|一直|是|都|肯定)*在[缴交](?:的|着|呢)/

/** Whether 社保 goes on, in one clause. */
export function currentIn({ text, asked }: Message, clause: Clause): Found[] {
  const on =
    (asked === 'insurance.current' ? placeOf(text, AT_IT, clause) : null) ??
    placeOf(
      text,
      /正常(?:缴|交|参保|在缴|在交)|社保(?:是|都|也)?有(?:在)?[缴交](?!过)|一直(?:在|都在|都)?(?:缴|交)|一直(?:都)?在[^,。;没不]{1,6}(?:缴|交)(?!过)|(?:没有?|从没|未)(?:断|停)(?:过|缴)?|(?:还|仍)?在(?:缴|交)(?!的)|连续(?:缴|交)|(?:缴|交)着|社保(?:和|跟|与|、)?(?:公积金|医保)?(?:都|一直|目前|现在|也|是|全){0,3}正常(?:的|着)?(?=$|[,。;\s])|(?:照常|照样|按时|按月|每个?月(?:都|按时|正常)*)(?:在|给(?:我)?)?(?:缴|交)|(?<=\d[年月日号]?(?:份|起|开始|就|[缴交])*)(?:一直)?(?:[缴交])?(?:到现在|至今)(?!.*[断停])|(?:目前|现在|状态|一直)(?:状态)?(?:是|都|也|为|:)?正常(?=$|[,。;\s的])|一(?:个月|天|次)(?:都|也)?没(?:有)?(?:断|落|少|停|缺)/,
      clause,
    )
  const not = placeOf(text, NOT_GOING_ON, clause)
  if (not) return [{ field: 'insurance.current', leaf: { ...not, value: false } }]
  // 公司说下个月恢复正常缴: promised.
  if (on && !saysAhead(text.slice(clause.from, on.from)))
    return [{ field: 'insurance.current', leaf: { ...on, value: true } }]
  const off = placeOf(
    text,
    /(?<![不没未别有])(?:停缴|停交|停保|停了|[停断]掉了?)|断缴(?!过)|(?:已经?|现在|刚刚?)(?:断|停)了|刚(?:刚)?[断停]|(?<!试用期[^,。;]{0,6}|以前|之前|当时|刚进[^,。;]{0,6}|(?:[去前]年|\d年)(?:中间|中途)?有[^,。;]{0,4})(?:(?<!上)个月|半年|年)(?:都|也)?没(?:给)?(?:缴|交)(?!过)|减员了|(?:还|都)没(?:加|增|接|续|转)(?:上|进|过来)|(?:哪儿?|哪里)(?:都|也)没(?:挂|交|缴)|个月[^,。;]{0,3}欠着|断了(?!\d|[一二两三四五六七八九十几]|过)|现在没(?:缴|交)/,
    clause,
  )
  // 社保快停了, 下个月要停了: paid still.
  return off && !saysAhead(text.slice(clause.from, off.to))
    ? [{ field: 'insurance.current', leaf: { ...off, value: false } }]
    : []
}
