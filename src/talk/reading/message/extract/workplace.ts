import { deniedAt, finder } from '../../words.ts'
import { around, placeOf } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import type { Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { arrangements } from './arrangements.ts'

interface Employer {
  readonly kind: string
  readonly ownership?: string
}

const KINDS: readonly (readonly [Employer, string])[] = [
  [
    { kind: '企业', ownership: '民营' },
    '民企 民营企业 民营 私企 私营企业 私营 私人企业 私人厂 私人公司 私人老板 民营单位 民营厂 家族企业 民营公司 民办企业 私人单位 个人企业 私人老板的厂 私人开的 老板私人 私人办的厂 私人办的',
  ],
  [
    { kind: '企业', ownership: '外资' },
    '外企 外资企业 外资 合资企业 合资 中外合资 外商独资 外资公司 合资公司 台企 台资 港资 德资 日资 美资 韩资 侨资 德国独资 日本独资 美国独资 韩国独资 德国人独资 日本人独资 美国人独资 韩国人独资 全外资',
  ],
  [
    { kind: '企业', ownership: '公有制' },
    '国企 国有企业 国有 央企 国营 国有控股 集体企业 国营厂 国有公司 国资企业 国资控股',
  ],
  [{ kind: '企业' }, '股份公司 股份有限公司 有限公司 上市公司 企业单位 小微企业 中小企业 规上企业'],
  [{ kind: '事业单位' }, '事业单位'],
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
  const all = findKinds(text).flatMap(({ start, end, of, word }) => {
    const place = { from: start, to: end }
    const { before, behind, clause } = around(message, place)
    if (/(?:打算|准备|明年|下半年|以后|想)[^,。;]{0,8}(?:跳|去|进|到|考|换)/.test(before)) return []
    const own =
      deniedAt(text, start) ||
      NOT_MINE.test(behind) ||
      FORMERLY.test(before) ||
      OVER.test(clause?.text ?? '') ||
      /(?:考|进|去|到|报|跳|想去|想进|转到)(?:了)?$/.test(before.slice(-3))
    if (own && !BECAME.test(before) && !/(?:进了|跳到|转到|到了|换到)(?:一家|个)?$/.test(before)) return []
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

const NO_POST =
  /(?:没有?|无|不是|不在|没入|不占|没得)(?:任何|什么|正式|事业和?行政|行政和?事业|事业|行政|公务员)?编制?(?!号|程)|编外|编制外|合同工|企业编制?|编制(?:也|都)?没有|编制(?:是|嘛|么)没有|编制[:\s]?无(?=$|[,。;\s])/
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
  /(?:已经?|都|现在|刚|去年|今年|前年|提前|办了?)?(?:退休(?!前|年龄|金|手续|还|后|返聘|教|老)了?|离职了?|离岗了?|辞职了?|失业了?|待业(?:中|在家)?|下岗了?|不在岗|没(?:有)?(?:在)?上班|在家(?:带娃|带孩子|待业|歇着)|办(?:了|的|好|过)*退休手续|(?<!没)辞(?:了|掉了?)(?:工作)?(?=$|[,。;\s])|裸辞|(?:还)?没找(?:到)?(?:下家|工作|新单位)|没(?:有)?工作了|不干了)/
const ON_DUTY =
  /在职在岗|在岗(?!位)|(?<!非|(?:研究生|硕士|博士|本科|大专|专科|学历)[^,。;]{0,8})在职(?!职工|员工|校|高|业|研|硕|博|本|大|中|专|学|读|教|自|培|人员|攻)|(?:现在|目前|还|仍|正常)(?:还|都|也)?在(?:厂里|单位|公司)?上班|在上班/
/** On the books and not at work. */
const AWAY =
  /(?:请|休|在休|休着)(?:了)?(?:个)?(?:长|病|产|长病)假(?![^,。;]{0,4}(?:完|结束|回来|过))|产假中|待岗|停薪留职(?:中|着|呢|$)|停产放假|挂(?:靠|名)[^。;]{0,10}(?:没|不)(?:有)?(?:在)?(?:上班|工作)|实际(?:上)?(?:人)?(?:没|不)(?:有)?(?:在)?上班/
/** Asked for: 在厂里上班, and no word of when. */
const AT_THE_FIRM = /(?<=^|[,。;\s我])在(?:厂|公司|单位|车间)(?:里)?上班(?![^,。;]{0,4}的时候)/

function onDuty({ text, asked }: Message): Found[] {
  const away = placeOf(text, AWAY)
  if (away && !/\d年|去年|前年|那年|当时/.test(text.slice(Math.max(0, away.from - 6), away.from)))
    return [{ about: '岗位.在职在岗', leaf: { ...away, why: 'ambiguous' } }]
  const { back, found: arranged } = arrangements(text, asked)
  if (back) return [{ about: '岗位.在职在岗', leaf: { ...back, why: 'ambiguous' } }, ...arranged]
  const off = placeOf(text, OFF_DUTY)
  const before = off ? text.slice(Math.max(0, off.from - 5), off.from) : ''
  if (off && !/没有?$|未$|快$|要$|想$|准备$|打算$|差|到$|离$|从$|以前|后$|年$/.test(before))
    return [{ field: 'employment.onDuty', leaf: { ...off, value: false } }, ...arranged]
  const on = placeOf(text, ON_DUTY) ?? (asked?.startsWith('employment') ? placeOf(text, AT_THE_FIRM) : null)
  return on && !deniedAt(text, on.from)
    ? [{ field: 'employment.onDuty', leaf: { ...on, value: true } }, ...arranged]
    : arranged
}

const duties = (of: string, words: string) => words.split(' ').map((word) => ({ word, of }))
const findDuties = finder<string>([
  ...duties('生产制造', '工艺 生产 制造 加工 装配 编程 工艺技术 工艺设计 生产技术 工艺员'),
  ...duties(
    '设计开发',
    '设计 研发 开发 产品设计 产品开发 机械设计 结构设计 模具设计 电气设计 研发设计 设计研发 研发工作 产品研发 新产品开发 画图',
  ),
  ...duties('技术研究', '技术研究 科研'),
  ...duties('系统集成', '安装 调试 机电安装 安装调试 施工 系统集成 工程安装 设备安装'),
  ...duties(
    '技术服务',
    '质检 品检 质量 检测 检验 品质 品管 质量管理 质量检验 设备维护 设备维修 设备管理 设备检修 维修 维护 保养 维保 维修保养 保养维修 机修 售后 技术服务 标准化 检验检测 测试 管设备 修设备 修机器 修机床 设备员 质检员 检验员 品管员 质量员 设备管理员 QA QC 修注塑机 修车床 修电机 修水泵 修泵 修电梯 修叉车 修行车 修压缩机 修变压器 修机械 修冲床 修铣床 做维保 三坐标 计量',
  ),
  ...[
    '设计院',
    '生产厂',
    '制造厂',
    '加工厂',
    '研发中心',
    '机械制造厂',
    '检测中心',
    '开发区',
    '设计专业',
    '生产主管',
    '销售',
    '技术开发区',
    '研究院',
    '研究所',
    '维修厂',
    '检测公司',
    '制造业',
    '制造公司',
    '设计公司',
    '生产线',
    '设计制造',
  ].map((word) => ({ word })),
])
const DOING =
  /(?:搞|做|干|从事|负责[^,。;\s\d]{0,8}|管|岗位(?:是|:)|工作(?:是|内容是|:)|是做|是搞|主要(?:是|做|搞)?|(?:平时|日常|每天)(?:就)?(?:是|做|搞)?)(?:了?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:的)?)?(?:的)?(?:是|过|着|了)?[^了过一两个没,。;\s\d]{0,5}$/
const AS_ROLE = /^(?:工作|岗|岗位|这块|方面|这一?行|员|工程师|的工作|技术工作|管理工作|部门?)/

/** 样样都搞: of which kind has to be asked. */
const EVERYTHING =
  /(?:样样|啥|什么|哪样|全)都(?:得|要)?(?:[做干搞管]|会[做干搞])(?!过|了)(?![^。;]*主要)|(?:方案|设计|结构)[^。;]{0,14}(?:装调|调试|安装|售后)[^,。;]{0,4}(?:一条龙|全包|都(?:归我|是我|[做干搞管]))|(?:设计|制造|装配|调试|维修)[^。;]{0,10}(?:一条龙|都(?:归我|是我|[做干搞管]))/
/** 搞工艺, 做质检: what is done now; of two kinds told together one is asked for. */
function duty(message: Message): Found[] {
  const { text, clauses, asked } = message
  const seen = findDuties(text).flatMap(({ start, end, of, word }) => {
    const place = { from: start, to: end }
    const { before, behind, clause } = around(message, place)
    const member =
      (/员$/.test(word) || AS_ROLE.test(behind) || /^(?:主管|经理|主任|科长|部长)/.test(behind)) &&
      /(?:是|做|当)[^,。;]{0,16}(?:的|厂里?|公司|企业|单位|车间)$|^[^,。;]{0,12}(?:厂里?|公司|企业|单位|车间)(?:的)?$/.test(
        before,
      )
    const past =
      /(?:以前|之前|原来|曾经?|先)/.test(before) || (clause !== null && /\d\s?年?(?:到|至|-|~)\s?\d/.test(clause.text))
    const doing =
      DOING.test(before) ||
      /(?:搞|做|干|从事|负责)(?:机械|机电|技术|产品)?\p{Script=Han}{1,6}(?:和|与|、|及|兼|以及)$/u.test(before)
    const role =
      /在(?:厂里|公司|单位)?(?:做|搞|干)?$|(?:是|我)(?:做|搞|干)?(?:个)?$/.test(before) && AS_ROLE.test(behind)
    if (
      past ||
      (!doing &&
        !role &&
        !member &&
        !(/^[管修]/.test(word) && /^(?:我|一直|就|是|在|都|现在|\s){0,4}$/.test(before))) ||
      /^(?:专业|奖|项目|课题|标准|过(?:一|\d|几|两|三)|了(?:一|\d|几|两|个)|个|一)/.test(behind) ||
      deniedAt(text, start)
    )
      return []
    return [{ place, of, clause: clauseAt(clauses, start) }]
  })
  const all = placeOf(text, EVERYTHING)
  if (all && (asked === 'employment.duty' || seen.length === 0))
    return [{ about: '岗位.工作类别', leaf: { ...all, why: 'ambiguous' } }]
  const last = seen.at(-1)
  if (last === undefined) return []
  const same = seen.filter(({ clause }) => clause === last.clause)
  const leaf: Leaf = same.some(({ of }) => of !== last.of)
    ? { ...last.place, value: last.of, why: 'ambiguous' }
    : { ...last.place, value: last.of }
  return [{ field: 'employment.duty', leaf }]
}
