import { numeral } from '../../numbers.ts'
import { finder } from '../../words.ts'
import { hits, placeOf } from '../around.ts'
import type { Extractor, Found, Message, Place } from '../found.ts'
import { birth } from './birth.ts'

/** Birth (birth.ts), languages, computer modules, posts, recommending experts, one's own score, other results. */
export const person: Extractor = (message) => [
  ...birth(message),
  ...language(message),
  ...modules(message),
  ...posts(message),
  ...experts(message),
  ...selfScore(message),
]

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['大学英语六级', /(?:英语|CET|外语)[\s-]?(?:六级|6级?)|(?:过了?|有|考过)(?:英语)?六级(?!工|技)|六级(?:证|过了)/i],
  ['大学英语四级', /(?:英语|CET|外语)[\s-]?(?:四级|4级?)|(?:过了?|考过)(?:英语)?四级(?!工|技)|四级过了/i],
  [
    '职称外语国家线合格',
    /职称(?:英语|外语|日语)(?:考试)?(?:[^,。;没不]{0,6})(?:合格|过了|通过|国家线|有证)|(?:过了?|通过了?|考过了?|有)职称(?:英语|外语|日语)/,
  ],
]
const NO_LANGUAGE =
  /(?:没有?|无|没考过?|没过)(?:任何|什么|过)?(?:外语|英语)(?:证书?|等级证?书?|成绩)?(?!六级|四级)|(?<!职称)(?:外语|英语)(?:证书?)?(?:也|都)?(?:没有|没考过?|无|一窍不通)/

function language({ text }: Message): Found[] {
  for (const [value, pattern] of LANGUAGES) {
    const place = placeOf(text, pattern)
    if (!place) continue
    const around = text.slice(Math.max(0, place.from - 4), place.to + 5)
    if (/没|未|不|差|省线|想|准备/.test(around)) continue
    return [{ field: 'language', leaf: { ...place, value } }]
  }
  const none = placeOf(text, NO_LANGUAGE)
  return none ? [{ field: 'language', leaf: { ...none, value: '无' } }] : []
}

function modules({ text }: Message): Found[] {
  const match =
    /(\d{1,2}|[一二两三四五六七八九十])\s?(?:个|门)?(?:计算机)?(?:的)?模块|计算机(?:应用能力)?(?:考试)?(?:模块)?(?:我)?(?:过|考|有|拿|通过|考过)(?:了|过|出)?\s?(\d{1,2}|[一二两三四五六七八九十])\s?(?:个|门)/.exec(
      text,
    )
  if (match) {
    const count = numeral(match[1] ?? match[2] ?? '')
    const place = { from: match.index, to: match.index + match[0].length }
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    if (count === null || count > 30 || /没|差|还要|需|功能|软件$/.test(before)) return []
    return [{ field: 'computerModules', leaf: { ...place, value: count } }]
  }
  const none = placeOf(
    text,
    /(?:没有?|没考过?|未考|没过|无)(?:全国)?(?:职称)?计算机(?:应用能力|模块|考试|证)*|计算机(?:应用能力|模块|考试|证)+(?:也|都)?(?:没有|没考过?|无|一个(?:也|都)没)|职称计算机(?:也|都)?(?:没有|没考过?)/,
  )
  return none ? [{ field: 'computerModules', leaf: { ...none, value: 0 } }] : []
}

const role = (of: string, words: string) => words.split(' ').map((word) => ({ word, of }))
const findPosts = finder<string>([
  ...role(
    '单位技术负责人',
    '单位技术负责人 公司技术负责人 企业技术负责人 厂里技术负责人 厂技术负责人 总工程师 总工 技术总监 整个公司的技术负责人 技术副总 技术厂长 公司的技术负责人 单位的技术负责人 厂里的技术负责人',
  ),
  ...role(
    '部门技术负责人',
    '部门技术负责人 车间技术负责人 技术部经理 技术部长 技术部主任 技术科长 技术部负责人 研发部经理 研发部部长 研发部负责人 技术主管 技术经理 研发经理 研发主管 部门的技术负责人 技术中心主任 车间技术主管 工艺部经理 设计部经理 技术部部长 工程部经理 研发部长 工艺科长',
  ),
  ...role('?', '技术负责人'),
  ...[
    '项目技术负责人',
    '总工会',
    '项目的技术负责人',
    '总工时',
    '总工资',
    '总工龄',
    '副总工程师',
    '副总工',
    '总工程',
    '课题技术负责人',
  ].map((word) => ({ word })),
])

function posts({ text }: Message): Found[] {
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
    else if (of === '?') found.push({ about: '技术职务.职务', leaf: { ...place, why: 'ambiguous' } })
    else found.push({ list: 'posts', item: { role: { ...place, value: of } } })
  }
  const [none] = denied
  return found.length === 0 && none ? [{ list: 'posts', none }] : found
}

const N = '(\\d{1,2}|[一二两三四五六七八九十])'
const EXPERTS = [
  new RegExp(
    `${N}\\s?(?:个|位|名)(?:以上)?(?:\\p{Script=Han}{0,8}?)(?:副高|高工|正高|高级工程师|教授|专家|高级职称)(?:\\p{Script=Han}{0,8}?)(?:推荐|愿意|签字|署名|签名|同意|肯)`,
    'u',
  ),
  new RegExp(`(?:专家|推荐人|推荐专家)(?:推荐)?(?:找(?:到|好)了?|有|有了|联系好了|:|,|\\s)*${N}\\s?(?:个|位|名)`),
  new RegExp(`(?:推荐|署名)(?:的)?(?:专家|高工|人)(?:\\p{Script=Han}{0,4}?)${N}\\s?(?:个|位|名)`, 'u'),
  new RegExp(`(?:找|有|请)(?:到|了|好)*${N}\\s?(?:个|位|名)(?:\\p{Script=Han}{0,8}?)(?:推荐|署名)`, 'u'),
]

function experts({ text }: Message): Found[] {
  for (const pattern of EXPERTS) {
    const match = pattern.exec(text)
    const count = match ? numeral(match[1] ?? match[2] ?? '') : null
    if (match && count !== null && !/需要|要求|没找/.test(text.slice(Math.max(0, match.index - 4), match.index)))
      return [{ field: 'experts', leaf: { from: match.index, to: match.index + match[0].length, value: count } }]
  }
  const none = placeOf(
    text,
    /(?:没有?|没找到|找不到)(?:什么|任何|愿意)?(?:推荐)?(?:专家|推荐人|高工)(?:愿意)?(?:推荐|署名|签字)?|(?:推荐专家|推荐人)(?:还|也|都)?没有?(?:找到?)?/,
  )
  return none ? [{ field: 'experts', leaf: { ...none, value: 0 } }] : []
}

function selfScore({ text }: Message): Found[] {
  const [match] = hits(
    text,
    /(?:自评|自己打|自己打分|自评总分|自评分|打分表)(?:总分|得分|下来|打了|是|有|算下来|一共|了|:|\s)*(\d{1,3}(?:\.\d)?)\s?分?/g,
  )
  return match
    ? [{ field: 'selfScore.total', leaf: { from: match.from, to: match.to, value: Number(match.match[1]) } }]
    : []
}
