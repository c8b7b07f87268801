import { numeral } from '../../numbers.ts'
import { deniedBehind } from '../../words.ts'
import { placeOf } from '../around.ts'
import type { Extractor, Found, Message } from '../found.ts'
import { birth } from './birth.ts'

/** Birth (birth.ts), languages, computer modules, recommending experts. */
export const person: Extractor = (message) => [
  ...birth(message),
  ...language(message),
  ...modules(message),
  ...experts(message),
]

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  [
    '大学英语六级',
    /四[、/和]?六级(?:证|考试)?(?:都|均|全|也)(?:已经?)?(?:过了?|有(?!没)|拿到?了?|通过)|(?:英语|CET|外语)[\s-]?(?:六级|6级?)|(?<![没未])(?:过了?|有|考过)(?:英语)?六级(?!工|技)|六级(?:证|过了|有(?!没)|考过)/i,
  ],
  [
    '大学英语四级',
    /(?:英语|CET|外语)[\s-]?(?:四级|4级?)|(?<![没未])(?:过了?|考过)(?:英语)?四级(?!工|技)|四级(?:过了?|有(?!没)|考过|(?:考了)?(?:4[3-9]\d|42[5-9]|[56]\d\d)(?:多)?分)(?!,?[^,。;]{0,2}工)/i,
  ],
  [
    '职称外语国家线合格',
    /职称(?:英语|外语|日语)(?:考试)?(?:[^,。;没不]{0,10})(?:合格|过了|通过|国家线|有证)|(?:过了?|通过了?|考过了?|有)职称(?:英语|外语|日语)|职称(?:英语|外语|日语)[^。;没不未差省]{1,14}国家线(?!没|未|差|还|不|以下|是)/,
  ],
]
const NO_LANGUAGE =
  /(?<!职称)(?:外语|英语)证书?(?:我)?一[个本张](?:也|都)?没(?:有)?(?:考|拿)?过?(?=$|[,。;\s])|(?:没有?|无|没考过?|没过)(?:任何|什么|过)?(?:外语|英语)(?:证书?|等级证?书?|成绩)?(?!六级|四级)|(?<!职称)(?:外语|英语)(?:方面)?(?:什么|啥|任何|一张|一个)(?:证书?)?(?:也|都)没(?:有|考)?|(?<!职称)(?:外语|英语)(?:证书?)?(?:这块|方面|水平|等级)?(?:也|都|还|嘛|我)*(?:没有|没考过?|没(?:什么|啥)?证书?|没过级|无|一窍不通)/
/** 职称英语B级: whether that reaches the national line has to be asked. */
const LANGUAGE_UNSURE = /职称(?:英语|外语|日语)\s?[ABC]级?/

function language({ text }: Message): Found[] {
  for (const [value, pattern] of LANGUAGES) {
    const place = placeOf(text, pattern)
    if (!place) continue
    if (deniedBehind(text, place.to) || /^[\s、,和]{0,2}(?:英语)?[四六]级都没/.test(text.slice(place.to))) continue
    const before =
      text
        .slice(Math.max(0, place.from - 4), place.from)
        .split(/[,。;\s]|没过|没考过?/)
        .at(-1) ?? ''
    const behind = text.slice(place.from, place.to + 5).split(/[,。;\s]/)[0] ?? ''
    if (/没|未|不|差|省线|想|准备/.test(before + behind)) continue
    return [{ field: 'language', leaf: { ...place, value } }]
  }
  const unsure = placeOf(text, LANGUAGE_UNSURE)
  if (unsure) return [{ about: '外语', leaf: { ...unsure, why: 'incomplete' } }]
  const none = placeOf(text, NO_LANGUAGE)
  return none ? [{ field: 'language', leaf: { ...none, value: '无' } }] : []
}

/** 三个模块; 计算机考了俩; 职称计算机过了四科; 计算机:0. */
const MODULES = [
  /(\d{1,2}|[一二两三四五六七八九十俩仨])\s?(?:个|门)?(?:计算机)?(?:的)?模块/,
  /计算机(?:应用|能力|水平|考试|证书?|模块|等级|:|\s)*(?:我|就|只|一共|总共|全国|也|都)*(?:考过|考出|过|考|有|拿|通过)?(?:了|过|出|出来)*(?:有)?\s?(\d{1,2}|[一二两三四五六七八九十零]|俩|仨)(?:\s?(?:个|门|科|模)|(?=$|[,。;\s]))/,
]
function modules({ text }: Message): Found[] {
  const match = MODULES.map((pattern) => pattern.exec(text)).find((hit) => hit !== null)
  if (match) {
    const count = numeral(match[1] ?? '')
    const place = { from: match.index, to: match.index + match[0].length }
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    if (/^(?:个|门)?(?:也|都|还)?(?:没|未)/.test(text.slice(place.to)))
      return [{ field: 'computerModules', leaf: { ...place, value: 0 } }]
    if (count === null || count > 30 || /(?:没|差|还要|需).?$|功能$|软件$|报名?了?$|准备考?$|打算考?$/.test(before))
      return []
    return [{ field: 'computerModules', leaf: { ...place, value: count } }]
  }
  const none = placeOf(
    text,
    /(?:没有?|没考过?|未考|没过|无)(?:全国)?(?:职称)?计算机(?:应用能力|模块|考试|证)*|计算机(?:应用能力|模块|考试|证)+(?:也|都)?(?:没有|没考过?|无|一个(?:也|都)没)|(?<!学|读|是|懂|用)计算机(?:也|都)没有?(?=$|[,。;\s])|(?<!学|读|是)计算机(?:也|都|还|一个){0,2}(?:没考过?|没过|没有(?:考|证)|没证)|职称计算机(?:也|都)?(?:没有|没考过?)/,
  )
  return none ? [{ field: 'computerModules', leaf: { ...none, value: 0 } }] : []
}

const N = '(\\d{1,2}|[一二两三四五六七八九十])'
const SOME = `(?:${N}\\s?(?:个|位|名)|([俩仨])(?:个|位)?)`
const SENIOR = '(?:副高|高工|正高|高级工程师|教授|专家|高级职称)'
const EXPERTS = [
  new RegExp(
    `${SOME}(?:以上)?(?:\\p{Script=Han}{0,8}?)${SENIOR}(?:\\p{Script=Han}{0,8}?)(?:推荐|愿意|签字|署名|签名|同意|肯|答应|写推荐)`,
    'u',
  ),
  new RegExp(`(?:专家|推荐人|推荐专家)(?:推荐)?(?:找(?:到|好)?了?|有|有了|联系好了|我|都|也|已经|:|,|\\s)*${SOME}`),
  new RegExp(`(?:推荐|署名)(?:的)?(?:专家|高工|人)(?:\\p{Script=Han}{0,4}?)${SOME}`, 'u'),
  new RegExp(`(?:找|有|请|联系)(?:到|了|好)*${SOME}(?:\\p{Script=Han}{0,8}?)(?:推荐(?!专家)|署名|签字推荐)`, 'u'),
  new RegExp(`推荐(?:信|表|书|意见)[^。;\\n]{0,4}?${SOME}${SENIOR}[^,。;]{0,4}(?:写|签|出|盖)`, 'u'),
]

/** 3位高工，2位教授都同意了: of how many, told before. */
const MORE_BEFORE = new RegExp(
  `(?:${SOME}\\p{Script=Han}{0,4}?${SENIOR}|(?:找|请|联系)(?:到|了|好)*${SOME})[^,。;]{0,6},\\s*$`,
  'u',
)
const NOT_ONE = /^(?:也|都|还)*(?:不认识|没|找不到)/

function experts({ text }: Message): Found[] {
  for (const pattern of EXPERTS) {
    const match = pattern.exec(text)
    const said = match?.slice(1).find((group) => group !== undefined)
    const count = said === undefined ? null : numeral(said)
    // 专家一个不认识
    if (match && count === 1 && NOT_ONE.test(text.slice(match.index + match[0].length))) continue
    if (match && count !== null && MORE_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index)))
      return [{ about: '推荐专家', leaf: { from: match.index, to: match.index + match[0].length, why: 'ambiguous' } }]
    if (match && count !== null && !/需要|要求|没找/.test(text.slice(Math.max(0, match.index - 4), match.index)))
      return [{ field: 'experts', leaf: { from: match.index, to: match.index + match[0].length, value: count } }]
  }
  const open = placeOf(
    text,
    /专家[^,。;]{0,4}(?:还没?|没有?|未)(?:有)?(?:去|开始|来得及)?(?:找(?!到)|联系|定|问)|专家(?:还)?在(?:找|联系)|(?:推荐人|推荐专家|专家)(?:还|都|也)?(?:没着落|没影|没头绪)/,
  )
  if (open) return [{ about: '推荐专家', leaf: { ...open, why: 'incomplete' } }]
  const none = placeOf(
    text,
    /(?:没有?|没找到|找不到)(?:什么|任何|愿意)?(?:推荐)?(?:专家|推荐人|高工)(?:愿意)?(?:推荐|署名|签字)?|(?:推荐专家|推荐人)(?:还|也|都)?没有?(?:找到?)?|(?:专家|高工|推荐人)(?:我)?一(?:个|位|名)(?:也|都|还)*(?:不认识|没)/,
  )
  return none ? [{ field: 'experts', leaf: { ...none, value: 0 } }] : []
}
