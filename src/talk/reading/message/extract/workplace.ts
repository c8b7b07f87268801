import { sinceConverted } from '../../converted.ts'
import { FIRMS_POST } from '../../firmsPost.ts'
import { THERE_ALL_THE_SAME } from '../../thereAllTheSame.ts'
import { deniedAt, finder } from '../../words.ts'
import { around, hits, placeOf } from '../around.ts'
import type { Extractor, Found, Message, Place } from '../found.ts'
import { saidOfSomebody } from '../others.ts'
import { arrangements } from './arrangements.ts'
import { duty } from './duty.ts'
import { isFormer } from './formerWork.ts'
import { isRange } from './workSpans.ts'

interface Employer {
  readonly kind: string
  readonly ownership?: string
}

const KINDS: readonly (readonly [Employer, string])[] = [
  [
    { kind: '企业', ownership: '民营' },
    '个独企业 个人独资企业 个人独资 民企 民营企业 民营 私企 私营企业 私营 私人企业 私人厂 私人公司 私人老板 民营单位 民营厂 家族企业 民营公司 民办企业 私人单位 个人企业 私人老板的厂 私人开的 老板私人 私人办的厂 私人办的',
  ],
  [
    { kind: '企业', ownership: '外资' },
    '外企 外资企业 外资 合资企业 合资 中外合资 外商独资 台商独资 港商独资 台商投资 港商投资 外商投资 外资公司 合资公司 台企 台资 港资 德资 日资 美资 韩资 侨资 德国独资 日本独资 美国独资 韩国独资 德国人独资 日本人独资 美国人独资 韩国人独资 全外资',
  ],
  [
    { kind: '企业', ownership: '公有制' },
    '国企 国有企业 国有 央企 国营 国有控股 集体企业 国营厂 国有公司 国资企业 国资控股',
  ],
  [{ kind: '企业' }, '股份公司 股份有限公司 有限公司 上市公司 企业单位 小微企业 中小企业 规上企业'],
  [{ kind: '事业单位' }, '事业单位 事业单位编外'],
  [{ kind: '机关' }, '机关单位 政府机关 行政机关 公务员 政府部门上班'],
  [{ kind: '社会团体' }, '社会团体'],
  [{ kind: '个体工商户' }, '个体户 个体工商户 个体'],
  [{ kind: '自由职业' }, '自由职业 自由职业者 灵活就业'],
]
const HIDING =
  '非公企业 公务员编制 公务员编 事业单位编 企业技术中心 民营经济 国有土地 个体差异 外资项目 国家企业'.split(' ')
const findKinds = finder<Employer>([
  ...KINDS.flatMap(([of, words]) => words.split(' ').map((word) => ({ word, of }))),
  ...HIDING.map((word) => ({ word })),
])
const FORMERLY = /以前|之前|原来|曾经?|从|过去|早先|先在|先是|最早|前面|跳出|离开|年轻/
/** 06-10年在国企: a stretch that has ended. */
const OVER = /\d{2,4}年?(?:\d{1,2}月)?\s?(?:到|至|-|~)\s?\d{2,4}(?!.*至今)/
/** 2010.7-2013.6，公务员: what they were then. */
const isOver = (before: string) => isRange(before) && !/至今|到现在/.test(before)
/** 国企改制成民营: what it is since. */
const BECAME = /(?:改制|改组|改|转|转制|变|卖给)(?:成|为|了){0,2}(?:一?家)?$/
const NOT_MINE =
  /^(?:改制|(?:的)?(?:项目|课题|奖|颁|发的|标准|认定|立项|表彰|鉴定|工作人员|推荐|证书|文件|招|考|能|可以))/

/** 单位 and 岗位: kind and ownership, 编制, on duty or not, what is done there. */
export const workplace: Extractor = (message) => [
  ...employer(message),
  ...establishment(message),
  ...onDuty(message),
  ...duty(message),
]

function employer(message: Message): Found[] {
  const { text } = message
  const mixed = placeOf(text, MIXED)
  if (mixed) {
    const open: Found = { about: '单位.所有制', leaf: { ...mixed, why: 'ambiguous' } }
    return /混合所有/.test(text) ? [{ field: 'employer.kind', leaf: { ...mixed, value: '企业' } }, open] : [open]
  }
  const named = [...findKinds(text), ...foreignOwned(text)].sort((a, b) => a.start - b.start)
  const all = named.flatMap(({ start, end, of, word }) => {
    const place = { from: start, to: end }
    const { before, behind, clause } = around(message, place)
    if (/(?:打算|准备|明年|下半年|(?<!毕业|毕业了|工作|退伍|那)以后|想)[^,。;]{0,8}(?:跳|去|进|到|考|换)/.test(before))
      return []
    const own =
      deniedAt(text, start) ||
      NOT_MINE.test(behind) ||
      FORMERLY.test(before) ||
      OVER.test(clause?.text ?? '') ||
      // 在国企干了3年，2015年8月跳槽到现在的公司
      (clause !== null &&
        /^[^,。;]{0,6}?(?:待|呆|干|做|工作|上班)(?:了|过)/.test(behind) &&
        isFormer(message, clause)) ||
      (of.kind === '机关' &&
        clause !== null &&
        isOver(message.clauses[message.clauses.indexOf(clause) - 1]?.text ?? '')) ||
      /(?:考|进|去|到|报|跳|想去|想进|转到)(?:了)?$/.test(before.slice(-3))
    if (
      own &&
      !BECAME.test(before) &&
      !/(?:进了|跳到|转到|到了|换到|(?:出来|调|转|跳槽?|换|辞职?|离开)[^,。;]{0,3}(?:到|进|去|来)(?:了)?)(?:一家|个)?$/.test(
        before,
      )
    )
      return []
    if (
      word === '灵活就业' &&
      (/社保|缴|交/.test(clause?.text ?? '') || (!/是|属于|我/.test(before) && !/人员/.test(behind)))
    )
      return []
    return [{ place, of, changed: BECAME.test(before) }]
  })
  const now = all.slice(
    Math.max(
      0,
      all.findLastIndex(({ changed }) => changed),
    ),
  )
  const last = now.at(-1)
  const converted = ofConverted(text, last)
  if (converted) return converted
  if (last === undefined) return atEnterprise(message)
  const differing = now.some(
    ({ of }) =>
      of.kind !== last.of.kind ||
      (of.ownership !== undefined && last.of.ownership !== undefined && of.ownership !== last.of.ownership),
  )
  const found: Found[] = now.map(({ place }) => ({ used: place }))
  const clear = now.filter(({ of }) => of.ownership !== undefined).at(-1) ?? last
  const why = differing ? { why: 'ambiguous' as const } : {}
  found.push({ field: 'employer.kind', leaf: { ...last.place, value: last.of.kind, ...why } })
  if (clear.of.ownership !== undefined)
    found.push({ field: 'employer.ownership', leaf: { ...clear.place, value: clear.of.ownership, ...why } })
  return found
}

/** 韩国人办的企业, 外商投资的厂: whose it is, told by who opened it. */
const FOREIGN_OWNED =
  /(?<![给跟和与为向替帮])(?:日本|德国|美国|韩国|法国|英国|意大利|瑞士|瑞典|荷兰|丹麦|新加坡|台湾|香港|外国|境外|海外|老外|外商)(?:人|老板|公司|集团|企业)?(?:在[^,。;]{1,5})?(?:独资|全资|控股|开|办|投资|投的?资|出资)(?:的|办的|开的)*(?:独资|合资|全资)?(?:的)?(?:工?厂|公司|企业|单位)/g
const foreignOwned = (text: string) =>
  hits(text, FOREIGN_OWNED).map(({ from, to, match }) => ({
    start: from,
    end: to,
    of: { kind: '企业', ownership: '外资' } as Employer,
    word: match[0],
  }))

/** 国企，去年改制了; 集体改制，现在是私人的: what it was is not what it is. Null where that is told, or none was converted. */
function ofConverted(text: string, last: { readonly place: Place; readonly of: Employer } | undefined): Found[] | null {
  const since = sinceConverted(text)
  const place = placeOf(text, /[^,。;]*(?:改制|转制|改组)[^,。;]*/)
  const told = last?.of
  const isPublic = told?.ownership === '公有制' || told?.kind === '事业单位'
  if (since === null || since === 'public' || place === null || (told && !isPublic)) return null
  const whole = { from: Math.min(place.from, last?.place.from ?? place.from), to: place.to }
  if (since === 'open') return isPublic ? [{ about: '单位.所有制', leaf: { ...whole, why: 'ambiguous' } }] : null
  return [
    { field: 'employer.kind', leaf: { ...place, value: '企业' } },
    { field: 'employer.ownership', leaf: { ...place, value: '民营' } },
  ]
}

/** Owned by both. */
const MIXED =
  /混合所有制?|(?:国资|国有|政府|集体|私人|民资|外资)(?:股份?)?(?:占|持股?|控)(?:了)?(?:\d|百分|[一二三四五六七八九]成|一半)/
/** 在上虞一家化工企业上班 */
function atEnterprise(message: Message): Found[] {
  const place = placeOf(message.text, /在[^,。;]{0,14}企业(?:里|里面)?(?=(?:上班|工作|任职|搞|做|干)(?![过了]))/)
  const { before, clause } = place ? around(message, place) : { before: '', clause: null }
  if (!place || FORMERLY.test(before) || OVER.test(clause?.text ?? '') || deniedAt(message.text, place.from)) return []
  return [{ field: 'employer.kind', leaf: { ...place, value: '企业' } }]
}

const NO_POST = new RegExp(
  `(?:没有?|无|不是|不在|没入|不占|没得)(?:任何|什么|正式|事业和?行政|行政和?事业|事业|行政|公务员)?编制?(?!号|程)|编外|编制外|合同工|合同制(?!作)|编制(?:也|都)?没有(?!${THERE_ALL_THE_SAME})|编制(?:是|嘛|么)没有|编制[:\\s]?无(?=$|[,。;\\s])`,
)
const OF_FIRM = new RegExp(FIRMS_POST)
const PUBLIC_POST = /事业编制?|事业单位(?:的)?(?:在编|编制|正式编)|(?:在编|有编制)(?:的)?事业|参公/
const OFFICE_POST = /行政编制?|公务员编制?|公务员身份/
/** Posts that are neither the one nor the other by their name. */
const NO_PLAIN_POST = /员额|报备(?:制|员|岗)|备案制|人事代理/
const SOME_POST = /有编制?(?!号)|在编|正式编/

function establishment({ text }: Message): Found[] {
  const kindOf = placeOf(text, NO_PLAIN_POST)
  if (kindOf && !NO_POST.test(text)) return [{ about: '岗位.编制', leaf: { ...kindOf, why: 'ambiguous' } }]
  const leaf = (place: Place, value: string): Found[] => [
    { field: 'employment.establishment', leaf: { ...place, value } },
  ]
  const none = placeOf(text, NO_POST)
  const partly =
    none &&
    /事业|行政|公务员/.test(text.slice(none.from, none.to)) &&
    !/事业和?行政|行政和?事业/.test(text.slice(none.from, none.to))
  if (none && !partly) return leaf(none, '无编制')
  const office = placeOf(text, OFFICE_POST)
  const post = placeOf(text, PUBLIC_POST)
  const denied = (place: Place) =>
    deniedAt(text, place.from) || /^(?:也|都)?(?:没有?|无)/.test(text.slice(place.to, place.to + 4))
  const real = (place: Place | null) => place !== null && !denied(place)
  const firms = placeOf(text, OF_FIRM)
  if (firms && !office && !post) return leaf(firms, '无编制')
  if (firms && ((office && real(office)) || (post && real(post))))
    return [{ about: '岗位.编制', leaf: { ...firms, why: 'ambiguous' } }]
  if (office && post && real(post) && office.to < post.from && /转|改/.test(text.slice(office.to, post.from)))
    return leaf(post, '事业编制')
  if (office && real(office)) return leaf(office, '行政编制')
  if (post && real(post)) return leaf(post, '事业编制')
  if (post && office)
    return leaf({ from: Math.min(post.from, office.from), to: Math.max(post.to, office.to) }, '无编制')
  if (post) return [{ about: '岗位.编制', leaf: { ...post, value: '无编制', why: 'ambiguous' } }]
  const some = placeOf(text, SOME_POST)
  if (!some || denied(some)) return []
  if (/事业单位/.test(text)) return leaf(some, '事业编制')
  return [{ about: '岗位.编制', leaf: { ...some, why: 'ambiguous' } }]
}

const OFF_DUTY =
  /(?:已经?|都|现在|刚|去年|今年|前年|提前|办了?)?(?:退休(?!前|年龄|金|手续|还|后|返聘|教|老)了?|离职(?!证明)了?|离岗了?|辞职了?|失业了?|待业(?:中|在家)?|下岗了?|不在岗|没(?:有)?(?:在)?上班|在家(?:带娃|带孩子|待业|歇着)|办(?:了|的|好|过)*退休手续|(?<!没)辞(?:了|掉了?)(?:工作)?(?=$|[,。;\s])|裸辞|(?:还)?没找(?:到)?(?:下家|工作|新单位)|没(?:有)?工作了|不干了)/
const ON_DUTY =
  /在职在岗|在岗(?!位)|(?<!非|(?:研究生|硕士|博士|本科|大专|专科|学历)[^,。;]{0,8})在职(?!职工|员工|校|高|业|研|硕|博|本|大|中|专|学|读|教|自|培|人员|攻)|(?:现在|目前|还|仍|正常)(?:还|都|也)?在(?:厂里|单位|公司)?上班|在上班/
/** 辞了，11月进的现在这家: at work again. */
const OVER_BY_NOW =
  /^[^。\n]{0,40}\d(?:年|月|[.\-/]\d)[^。;\n]{0,12}(?:至今|到现在|进(?:的|了)|入职|上班|(?:跳|换|来|到)(?:的|了)?(?:现在|目前|这))|^[^。;\n]{0,12}(?:现在|目前)在[^,。;]{1,12}(?:厂|公司|单位)/
/** 辞职换到现在的公司, 离职去了私企, 辞了，现在这家做工艺, 辞职自己开厂: one job left for another, which is not to be out of work. */
const FOR_ANOTHER =
  /^[^。;\n\d]{0,10}?(?:(?:换|跳槽?|转|调|应聘|考|入职)(?:到|进|去|来|入|上|了)*|[到进来]|去(?!年))(?:了|的)?[^,。;\n\d]{0,8}?(?:厂|公司|单位|企业|集团|研究[院所]|设计院|学校|学院|医院|[国民私外央合]企|(?:现在|目前)?这[家边个])(?:里|里面)?(?!证|的(?:日期|时间|时候|证|事)|[拿交办取领要问看玩面应投闹读报开打退结签]|社保)|^[^。;\n\d]{0,6}(?:现在|目前|如今)(?:的)?(?:这[家边个](?:厂|公司|单位)?|厂|公司|单位)(?:里)?(?:做|干|搞|上班|当|任|负责|从事)|^[^。;\n\d]{0,6}自己(?:在)?(?:开|办|搞)(?:了|的|一?个|一?家)*[^,。;]{0,4}(?:厂|公司)/
const NOT_YET_THERE = /^[^。;\n]{0,16}(?:想|准备|打算|计划|考虑|要|下个?[月周]|明年|过完?年|没|未|不|等)/
const joinsAnother = (behind: string) => FOR_ANOTHER.test(behind) && !NOT_YET_THERE.test(behind)

/** On the books and not at work. */
const AWAY =
  /(?:请|休|在休|休着)(?:了)?(?:个)?(?:长|病|产|长病)假(?![^,。;]{0,4}(?:完|结束|回来|过))|产假中|待岗|停薪留职(?:中|着|呢|$)|停产放假|挂(?:靠|名)[^。;]{0,10}(?:没|不)(?:有)?(?:在)?(?:上班|工作)|实际(?:上)?(?:人)?(?:没|不)(?:有)?(?:在)?上班/
/** Asked for: 在厂里上班, and no word of when. */
const AT_THE_FIRM = /(?<=^|[,。;\s我])在(?:厂|公司|单位|车间)(?:里)?上班(?![^,。;]{0,4}的时候)/

/** 2020年还没上班, 20、21没上班, 之前一直在家带孩子: of a time gone by, and no word of today. */
const IN_A_PAST_TIME = /(?:\d年?|[那当前去]年|当时|那时候?|(?:以|之|先|从)前|原来|原先|早先|过去)[^,。;现今]{0,8}$/

function onDuty({ text, asked }: Message): Found[] {
  const away = placeOf(text, AWAY)
  if (away && !/\d年|去年|前年|那年|当时/.test(text.slice(Math.max(0, away.from - 6), away.from)))
    return [{ about: '岗位.在职在岗', leaf: { ...away, why: 'ambiguous' } }]
  const { back, found: arranged } = arrangements(text, asked)
  if (back) return [{ about: '岗位.在职在岗', leaf: { ...back, why: 'ambiguous' } }, ...arranged]
  const off = placeOf(text, OFF_DUTY)
  const before = off ? text.slice(Math.max(0, off.from - 5), off.from) : ''
  if (
    off &&
    !OVER_BY_NOW.test(text.slice(off.to)) &&
    !saidOfSomebody(text.slice(Math.max(0, off.from - 8), off.from)) &&
    !(!/退休/.test(text.slice(off.from, off.to)) && joinsAnother(text.slice(off.to))) &&
    !(/上班|在家/.test(text.slice(off.from, off.to)) && IN_A_PAST_TIME.test(text.slice(0, off.from))) &&
    !/没有?$|未$|快$|要$|想$|准备$|打算$|差|到$|离$|从$|以前|后$|年$/.test(before)
  )
    return [{ field: 'employment.onDuty', leaf: { ...off, value: false } }, ...arranged]
  const on = placeOf(text, ON_DUTY) ?? (asked?.startsWith('employment') ? placeOf(text, AT_THE_FIRM) : null)
  return on && !deniedAt(text, on.from)
    ? [{ field: 'employment.onDuty', leaf: { ...on, value: true } }, ...arranged]
    : arranged
}
