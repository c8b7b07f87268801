import type { LocalDate } from '../../dossier/date.ts'
import { namesTogether, peopleIn, personFirst } from '../people/listed.ts'
import { withoutNames } from '../people/surnames.ts'
import { KIN } from '../reading/message/others.ts'
import { normalise } from '../reading/normalise.ts'
import { tellsOfSelf } from '../wonder.ts'

/** A name given as one's own, the number of an identity card or of a mobile telephone. */
const IDENTITY =
  /我(?:叫|姓|(?:的)?(?:名字|姓名)(?:是|叫))(?![什啥哪])|(?<![\d*])(?:\d{15}|\d{17}[\dXx]|1[3-9]\d{9})(?!\d)|身份证号?码?[是为:：]?\s*\d{4}/

/** What nobody's colleagues need to learn, whatever is asked beside it. */
const DELICATE =
  '开除|前科|案底|坐牢|坐过牢|服刑|判[刑过了]|缓刑|拘留|处分|处罚|罚款|被罚|罚过|通报|警告|记过|失信|断[了过缴交]|没[交缴]|欠[缴费]|不合格|不称职|没(?:有)?学历|没(?:有)?毕业|肄业|造假|假证|作假|买的|抄|病|癌|住院|手术|怀孕|流产|离婚|残疾|抑郁|失业|下岗|被辞|辞退|退休|工资|收入|没通过|没评上|落选|挂了'
const ONESELF = `我(?!们|想问|要问)|俺|本人|(?:${KIN})`
const OF_SOMEBODY = new RegExp(`(?:${ONESELF})[^,。;!?\\n]{0,16}?(?:${DELICATE})`)
const SUPPOSED = /如果|要是|假如|倘若|万一|若是/
/** 社保断了怎么办, of nobody. */
const IMPERSONAL =
  /^(?:请问)?(?:社保|医保|养老保险|保险)(?:要是|如果|中间|中途)?断[了缴交过]?(?:过|了)?(?:[一二两三几半\d]个?(?:月|年))?(?:怎么办|咋办|怎么算|还?能报吗?|行吗|行不行|有影响吗|要紧吗|算吗|可以吗)[?。]?$/
const KINSFOLK = new RegExp(KIN)
const OUR = new RegExp(`(?:我们?|咱们?)?(?:的|家)?(?:厂里?|公司|单位|部门|车间)?(?:的)?(?:${KIN})`, 'g')

/** Whether a message in a group tells of somebody, the one who writes or others: what all others there must not learn more of. */
export function tellsOfSomebody(text: string, today: LocalDate): boolean {
  if (IDENTITY.test(text) || peopleIn(text).length > 0 || namesTogether(text) || personFirst(text) !== null) return true
  const even = normalise(text)
  if (IMPERSONAL.test(even)) return false
  if (withoutNames(even) !== even) return true
  if (OF_SOMEBODY.test(even) && !SUPPOSED.test(even)) return true
  // 我儿子本科刚毕业: what a private talk leaves out as told of another is told all the same.
  return tellsOfSelf(text, today) || (KINSFOLK.test(even) && tellsOfSelf(even.replace(OUR, '我'), today))
}
