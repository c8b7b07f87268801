import type { Place } from './found.ts'
import { FIELDS, LINKS } from './majorWords.ts'

const bySize = (words: readonly string[]) => [...new Set(words)].sort((a, b) => b.length - a.length)
const FIELD_WORDS = bySize(FIELDS)
const LINK_WORDS = bySize([...LINKS, ...FIELDS.filter((word) => word.length > 1)])

/** Behind such a word it is where somebody works or what they do, no major. */
const NO_MAJOR_BEHIND =
  /^(?:厂|公司|行业|企业|单位|方面|工作|岗|部门?|车间|工段|研究所|院(?!校)|助|高级|中级|初级|工程师|技术员|技师|员|师|工(?!程|业|商|艺)|上班|打工|店|门市|[一二三四六]级|水平|的?工作|的?厂|的?公司|产品|年|活|相关|图纸|零件|标准|专利|论文|项目|奖|集团|有限|职称|考试|学时|科目|职业|局|所|一直|研发|经理|主管|负责|调试|证|车(?!辆|身|体)|铣|磨床|钳)/

/** 机电和会计: the other of two, and no part of the name. */
const OF_ANOTHER = /(?:和|跟)(?:会计|工商管理|行政管理|英语|法律|法学|经济|市场营销|人力资源|财务).*$/

/** The name of a major that begins at a place, made of known parts; null when none does. */
export function majorAt(text: string, at: number): Place | null {
  const first = FIELD_WORDS.find((word) => text.startsWith(word, at))
  if (first === undefined) return null
  let to = at + first.length
  while (to - at < 24) {
    const next = LINK_WORDS.find((word) => text.startsWith(word, to))
    if (next === undefined) break
    to += next.length
  }
  const name = text
    .slice(at, to)
    .replace(OF_ANOTHER, '')
    .replace(/(?:及其|及|与|和|[(（]|类)$/, '')
  to = at + name.length
  if (name.length < 2 || NO_MAJOR_BEHIND.test(text.slice(to, to + 4).replace(/^类/, ''))) return null
  return { from: at, to }
}

const NO_NAME =
  /大学|过|[吗么呢啊?]|什么|多少|怎么|技术(?:工作|员)|工程师|助工|职称|毕业|学历|单位|公司|对口|相关|相近|不|没|年|证|岗位|考|工作|本科|大专|中专|硕士|学时|课|科目|人员|带|合格|论文|专利|这|那|其他|别的|也|都|是|\d/

/** Whether free text said to be a major can be one: 学的是测控技术与仪器. */
export function mayBeMajor(name: string): boolean {
  return (
    /^[\p{Script=Han}()（）A-Za-z]{2,20}$/u.test(name) &&
    !/(.)\1\1/u.test(name) &&
    !/^(.)\1+$/u.test(name) &&
    !NO_NAME.test(name) &&
    !OF_ANOTHER.test(name) &&
    soundsLikeOne(name)
  )
}

const USUAL_END =
  /(?:工程|技术|设计|制造|管理|学|工艺|维修|应用|控制|加工|自动化|教育|会计|营销|贸易|护理|英语|法律|一体化|装备|系统|仪器|电子|信息|机械|经济|文秘|美术|艺术)$/

function soundsLikeOne(name: string): boolean {
  return USUAL_END.test(name) || [...name].some((_, at) => majorAt(name, at) !== null)
}
