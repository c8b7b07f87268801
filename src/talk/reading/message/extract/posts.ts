import { finder } from '../../words.ts'
import { placeOf } from '../around.ts'
import type { Extractor, Found, Leaf, Message, Place } from '../found.ts'

const role = (of: string, words: string) => words.split(' ').map((word) => ({ word, of }))
const split = (words: string) => words.split(' ')
const DEPARTMENTS = split(
  '技术 研发 工艺 设计 开发 电气 技术研发 技术开发 产品开发 工程技术 设备 机电 自动化 模具 电控 软件 硬件',
)
const HEADS = split('经理 部长 主任 主管 科长 处长 室主任 负责人 老大 头 头头 头儿 一把手 带头人 掌门人')
/** 技术部经理, 研发部门的头, 工艺科科长. */
const HEADS_OF_DEPARTMENTS = DEPARTMENTS.flatMap((field) =>
  // 设备科 may be a store of machines.
  split(field === '设备' ? '部' : '部 部门 科 处 室 中心 组').flatMap((unit) =>
    HEADS.flatMap((head) =>
      unit === '部门' ? [`${field}${unit}的${head}`] : [`${field}${unit}${head}`, `${field}${unit}的${head}`],
    ),
  ),
)
/** 技术科长, 研发主管: the kind of department is not said. */
const HEADS_IN_SHORT = DEPARTMENTS.flatMap((field) => [
  // 设备主管 is who looks after machines.
  ...(field === '设备' ? [] : split('经理 部长 科长 处长 主管').map((head) => `${field}${head}`)),
  ...split('组组长 组的组长 组长 班班长 班组长').map((head) => `${field}${head}`),
])

const findPosts = finder<string>([
  ...role(
    '单位技术负责人',
    '单位技术负责人 公司技术负责人 企业技术负责人 厂里技术负责人 厂技术负责人 总工程师 总工 技术总监 整个公司的技术负责人 技术副总 技术副总经理 技术厂长 技术副厂长 分管技术副总 分管技术的副总 管技术的副总 主管技术的副总 公司的技术负责人 单位的技术负责人 厂里的技术负责人 全厂技术负责人 技术总负责人',
  ),
  ...role(
    '部门技术负责人',
    '部门技术负责人 车间技术负责人 部门的技术负责人 车间的技术负责人 车间技术主管 车间技术主任 工程部经理 工程部部长 工程部主任 工程部主管 工程部负责人 管技术部 管研发部 管工艺部 管设计部 管技术科 管工艺科 负责技术部 负责研发部',
  ),
  ...[...HEADS_OF_DEPARTMENTS, ...HEADS_IN_SHORT].map((word) => ({ word, of: '部门技术负责人' })),
  ...role('?', '技术负责人 副总工程师 副总工'),
  ...[
    '项目技术负责人',
    '总工会',
    '项目的技术负责人',
    '总工时',
    '总工资',
    '总工龄',
    '总工程',
    '课题技术负责人',
    ...DEPARTMENTS.map((field) => `${field}部副经理`),
    ...DEPARTMENTS.map((field) => `${field}部副部长`),
  ].map((word) => ({ word })),
])

const APPOINTED =
  /(?:任命书?|任职|红头)(?:文件|书)?(?:上)?(?:面)?(?:都|是|也|有)?盖(?:了|过|着|有)?(?:公|红|大|单位)?章|(?<![没不未无])文件(?:是|日期是?)?(?:(?:19|20)\d{2}年?|\d{2}年|去年|前年)(?:的|发|下|出)|(?:公司|单位|厂里?|集团)(?:正式)?(?:发|下|出)(?:过|了)?(?:红头)?文(?![化章凭])|(?<![没无])(?:有|下了?|发了?)?(?:公司|单位)?(?:的)?人事(?:任命)?令(?![^,。;]{0,2}没)|(?:任命书|任命文件|任命通知|任职文件|红头文件|聘任书)(?:是)?(?:(?:19|20)?\d{2}年|去年|前年)|盖(?:了|过|有)?(?:公)?章的?(?:任命|聘任|任职)?(?:文件|书|通知|文(?![化章]))|(?<!没)(?:任命|聘任)(?:文件|通知|书)(?:下|发|出)(?:了|过|来)|(?<!没)有(?:正式)?(?:公司|单位|厂里)?(?:的)?(?:任命|任职|红头|聘任|正式|公司|单位|盖章的?)?(?:书|文件|文(?![化章])|通知|任命)|(?:任命书|任命文件|任职文件|红头文件|文件|任命)(?:也|都|是)?(?:有的?|能提供|齐|在)(?![^,。;]{0,2}没)|(?:红头文件|文件|发文|下文|行文|书面)(?:上)?(?:正式)?(?:任命|聘任|任的|聘的|明确)|(?<!没)(?:发|下|出)(?:过|了)(?:任命|正式|红头|聘任)?(?:文(?![化章])|文件|通知|任命书)/
const NOT_APPOINTED =
  /(?:任命书?|任职|红头)?文件(?:也|都|从来|从|一直|根本|到现在){0,3}(?:没有?|未)(?:给)?(?:我)?(?:发|下|出|办)(?:过|来)?|(?<!有)(?:没有?|无|没下|没发|没出|拿不出)(?:过)?(?:正式|公司|单位)?(?:的)?(?:任命|任职|红头|聘任|正式)?(?:书|文件|文(?![化章])|通知)|(?:任命书|任命文件|任职文件|红头文件|文件)(?:也|都|是)?(?:没有?|拿不出|开不出)|(?:只是|就是)?口头(?:上)?(?:叫|任命|说|封|喊)/

/** The paper that makes a post count is told beside it, or in the two clauses behind. */
function evidenceOf({ text, clauses }: Message, place: Place): Leaf | null {
  const at = clauses.findIndex(({ from, to }) => from <= place.from && place.from < to)
  const last = clauses[Math.min(at + 2, clauses.length - 1)]
  if (at < 0 || last === undefined) return null
  const within = { from: place.to, to: last.to }
  const no = placeOf(text, NOT_APPOINTED, within)
  if (no) return { ...no, value: false }
  const before = clauses[at - 1]
  // 任命文件2019年下的，研发部经理: the paper first
  const yes =
    placeOf(text, APPOINTED, within) ??
    (before && before.sentence === clauses[at]?.sentence ? placeOf(text, APPOINTED, before) : null)
  return yes ? { ...yes, value: true } : null
}

/** 技术职务: technical head of the firm or of a department, and whether there is a paper. */
export const posts: Extractor = (message) => {
  const { text } = message
  const found: Found[] = []
  const denied: Place[] = []
  for (const { start, end, of } of findPosts(text)) {
    const place = { from: start, to: end }
    const before = text.slice(Math.max(0, start - 6), start)
    if (/(?:不是|没有?|没当过?|没做过?|未|没担任过?|无|不)(?:任何|什么|担任)?$/.test(before)) denied.push(place)
    else if (
      /以前|之前|原来|曾|前任|跟|和|找|给$/.test(before) ||
      /^(?:签|同意|说|推荐|那)/.test(text.slice(end, end + 3))
    )
      continue
    else if (of === '?' || /^(?:我)?(?:也)?挂(?:过|了)?(?:个)?名/.test(text.slice(end, end + 8)))
      found.push({ about: '技术职务.职务', leaf: { ...place, why: 'ambiguous' } })
    else {
      const evidence = evidenceOf(message, place)
      found.push({ list: 'posts', item: { role: { ...place, value: of }, ...(evidence ? { evidence } : {}) } })
    }
  }
  const [none] = denied
  return found.length === 0 && none ? [{ list: 'posts', none }] : found
}
