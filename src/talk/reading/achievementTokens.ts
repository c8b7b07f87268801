import { GRADE_WORDS, HEADS, type Head, LEVEL_WORDS } from './achievementWords.ts'
import { numeral } from './numbers.ts'
import { finder } from './words.ts'

/** Fields of an item that one word or phrase tells. `paper` and `set` levels are worked out by the list the item is in. */
export type LeafKey =
  | 'level'
  | 'grade'
  | 'class'
  | 'issuer'
  | 'role'
  | 'key'
  | 'accepted'
  | 'report'
  | 'similarity'
  | 'appraised'
  | 'domestic'
  | 'granted'

type Doubt = 'hedged' | 'unknown' | 'incomplete' | 'ambiguous' | 'impossible'

/** What a stretch of the text is to a list of results. */
export type Meaning =
  | { readonly is: 'head'; readonly head: Head }
  | { readonly is: 'count'; readonly count: number; readonly each: boolean }
  /** 多项、几个、两三篇: so many nobody knows. */
  | { readonly is: 'rough' }
  /** 忘了几篇. */
  | { readonly is: 'forgotten' }
  | { readonly is: 'ranks'; readonly ranks: readonly number[]; readonly each: boolean }
  /** Something about the rank, or another field, that gives none: 前三名, 排名记不清了. */
  | { readonly is: 'doubt'; readonly key: 'rank' | LeafKey; readonly why: Doubt }
  | { readonly is: 'leaf'; readonly key: LeafKey; readonly value: unknown }
  | { readonly is: 'date'; readonly date: string | undefined; readonly why: Doubt | undefined }
  /** 2020、2021年: one each. */
  | { readonly is: 'dates'; readonly dates: readonly KnownDate[] }
  | {
      readonly is:
        | 'subset'
        | 'besides'
        | 'all'
        | 'denied'
        | 'lacking'
        | 'but'
        | 'company'
        | 'self'
        | 'intent'
        | 'pending'
        | 'hedge'
        /** 第一发明人是老板: somebody else's rank. */
        | 'others'
    }

export type Token = Meaning & { readonly from: number; readonly to: number }

/** A date of the text that is already known. */
export interface KnownDate {
  readonly from: number
  readonly to: number
  readonly date?: string
  readonly why?: Doubt
}

/** The city and the county at hand: see places.ts. */
export interface Cities {
  readonly city: string
  readonly county: string
}

/** The text with what was understood taken out (private-use characters, which no even text has), and what it was. */
export interface Tokens {
  readonly tokens: readonly Token[]
  readonly rest: string
}

export const HEAD_MARK = '\uE000'
export const MARK = '\uE001'
export const MARKS = /[\uE000\uE001]+/g

const findHeads = finder(HEADS)
const N = '(\\d{1,3}(?!\\d)|十[一二三四五六七八九]?|[一二三四五六七八九])'
const PERSON =
  '(?:名|位|完成人?|发明人|作者|主持人?|起草人?|参与人|参加人|负责人|顺位|撰稿人|设计人|著作权人|完成者|发明者|权利人)'
const NO_RANK =
  '(?![个批年次学份时段条款届季家方轮线台期步天项篇本种类层级代工附志]|部分|单位|阶段|产业|作者单位|\\s?人民|医院)'
const OTHERS =
  '(?:是|为)(?:我们?)?(?:的)?(?:公司|单位|厂|老板|领导|导师|老师|同事|别人|其他人|人家|师傅|总工|主任|经理|厂长|董事长|他|她)'
const UNIT = '(?:个|项(?!目)|篇|件|次|本|部|份|款|样|张|项(?=目))'
const NOT_RESULTS =
  '(?!月|人(?!发明)|小时|学时|课时|单位|年|工作|证(?!书)|工程师|助工|部门|厂|公司|方面|问题|县|市|区|条件|孩子|小孩|小数|星期|礼拜|职称|学期|科目|模块|会|头|字|亿|万|多|标段|车间|班)'
const COUNT_NUMBER = '(?<![\\d.第前后每上下几多这那哪本各])(\\d{1,4}|[一二两三四五六七八九十]{1,3}|俩|仨)'
const ROUGH = new RegExp(
  [
    `(?<!\\d)(?:多|[几数]|好几|若干|无数)${UNIT}${NOT_RESULTS}`,
    '若干|好多|一些|不少|许多|很多|好些|一堆|一大堆|多[项篇]',
    `(?:\\d{1,3}|[一二三四五六七八九十]{1,2})(?:多|来|几|余)${UNIT}`,
    `(?:一两|两三|二三|三四|三五|四五|五六|六七|七八|八九)${UNIT}`,
    `\\d{1,3}\\s?${UNIT}?\\s?(?:-|~|到|至|或|、)\\s?\\d{1,3}\\s?${UNIT}${NOT_RESULTS}`,
    `(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})${UNIT}(?:以上|左右|上下|多|不止|出头)`,
    '十几|几十|上百|(?:一二|二三|三四)十',
    `(?:最少|至少|起码|不少于|不下|最多|超过|将近)(?:有)?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})${UNIT}`,
  ].join('|'),
  'g',
)

type Make = (found: RegExpMatchArray) => Meaning | null

const leaf = (key: LeafKey, value: unknown): Meaning => ({ is: 'leaf', key, value })
const denies = (words: string) => /没|未|不|非|一般/.test(words)
const one = (is: Exclude<Meaning['is'], 'head' | 'count' | 'ranks' | 'doubt' | 'leaf' | 'date'> | 'rough'): Make => {
  return () => ({ is }) as Meaning
}
const rankList = (text: string): number[] =>
  [...text.matchAll(/\d{1,3}|十[一二三四五六七八九]?|[一二三四五六七八九]/g)].flatMap(
    (found) => numeral(found[0]) ?? [],
  )

/** In this order; what one has taken the later ones do not see. */
const PATTERNS: readonly (readonly [RegExp, Make])[] = [
  // Ranks before counts: 第一作者, 一作.
  [
    new RegExp(`(?:第\\s?)?${N}${PERSON}?(?:${OTHERS})`, 'g'),
    (found) => (/第|作者|人/.test(found[0]) ? { is: 'others' } : null),
  ],
  [
    new RegExp(`分别(?:是|为|排名?|都是|在)?\\s?:?((?:排名?)?(?:第?\\s?${N}${PERSON}?[、,和/ ]{0,2}){2,20})`, 'g'),
    (found) => ({ is: 'ranks', ranks: rankList(found[1] ?? ''), each: true }),
  ],
  [
    new RegExp(
      `(?:排名?)?第\\s?${N}${PERSON}?(?:\\s?(?:、|和|及|/)\\s?(?:排名?)?第\\s?${N}${PERSON}?){1,12}${NO_RANK}(?!各)`,
      'g',
    ),
    (found) => ({ is: 'ranks', ranks: rankList(found[0]), each: true }),
  ],
  [
    /(?:排名?|名次|位次|第几|署名)[^,;。\n\d第一二三]{0,6}(?:记不[清得]|忘|不(?:太)?(?:记得|清楚|知道|确定)|不详)[了楚]?|(?:记不[清得]|忘了?|不(?:太)?(?:记得|清楚|知道|确定))[^,;。\n\d]{0,3}(?:排|第几)(?:名|第几|几)?/g,
    () => ({ is: 'doubt', key: 'rank', why: 'unknown' }),
  ],
  [
    new RegExp(
      `前(?:${N})(?:名|位)?(?![年个月天次轮])|(?:不是|非|并非)(?:第一|一作)${PERSON}?|共同?(?:第一|一作)${PERSON}?|共一|并列第?[一二三]|通讯作者|通信作者`,
      'g',
    ),
    () => ({ is: 'doubt', key: 'rank', why: 'ambiguous' }),
  ],
  [
    new RegExp(
      `(?:我?(?:排名?|位列|名列|署名|名次|位次)(?:在|是|为|:)?\\s?)?第\\s?${N}\\s?${PERSON}?${NO_RANK}|(?:排名?|位列|名列|名次|位次|排序)(?:在|是|为|:)?\\s?${N}(?:\\s?/\\s?\\d{1,3})?(?:名|位)?(?![\\d个年月])|(?<![\\d合工])([一二三四五六七12345])作(?!为|品|业|用|者单)(?:者)?|(独著|独立(?:完成|发明|设计|作者|撰写|发表|著作|承担|一人)|唯一(?:的)?(?:作者|发明人|完成人|著作权人|设计人)|首位(?:发明人|完成人|作者)|冠军)`,
      'g',
    ),
    (found) => {
      const said = found[4] ? 1 : numeral(found[1] ?? found[2] ?? found[3] ?? '')
      return said !== null && said >= 1 && said <= 999 ? { is: 'ranks', ranks: [said], each: false } : null
    },
  ],
  [
    /(?:忘了?|记不[清得起]|不(?:太)?(?:记得|清楚|知道|确定))(?:具体)?(?:有|是|发了?|拿了?)?(?:几|多少)[个篇项件]|(?:几|多少)[个篇项件](?:了)?(?:忘了?|记不[清得起]|不(?:太)?(?:记得|清楚|知道|确定))|(?:篇数|个数|数量|项数)(?:忘了?|记不[清得起]|不(?:太)?(?:记得|清楚|知道|确定))[了楚]?/g,
    () => ({ is: 'forgotten' }),
  ],
  [
    /(?<=[(\s\uE000\uE001])(\d{1,2})\/(\d{1,2})(?=[)\s,;。、]|$)/g,
    (found) =>
      Number(found[1]) >= 1 && Number(found[1]) <= Number(found[2])
        ? { is: 'ranks', ranks: [Number(found[1])], each: false }
        : null,
  ],
  // Told together with its own denial: 还没验收, 没有检索报告.
  [
    /(?:查重|相似度?|重复率?)\D{0,4}(\d{1,3}(?:\.\d+)?)\s?%/g,
    (found) => (Number(found[1]) <= 100 ? leaf('similarity', Number(found[1])) : null),
  ],
  [
    /(?:没有?|未|不)?(?:附|带|做|有)?(?:了|过)?(?:第三方)?(?:检索|查重)(?:报告|证明)|(?:没有?|有|附|带)(?:第三方)?(?:检索|查重)/g,
    (found) => leaf('report', !denies(found[0])),
  ],
  [
    /(?:还没有?|没有?|未|已经?|都|也|均|全部?|待|准备|等)?(?:通过)?(?:了)?(?:主管部门|省里|市里|科技局|经信局)?的?(?:验收|评审通过|结题|结项)(?:通过|合格|中|阶段)?(?:了|过)?|在研/g,
    (found) => leaf('accepted', !/没|未|待|准备|等|中|阶段|在研/.test(found[0])),
  ],
  [
    /(?:已经?|都|也|均|还没有?|没有?|未)?(?:通过)?(?:了)?(?:省级?|市级?)?(?:新产品|投产)?鉴定(?:验收)?(?:通过)?(?:过|了)?/g,
    (found) => leaf('appraised', !denies(found[0])),
  ],
  // What is not had, not yet, or not one's own.
  [
    /还?(?:没有?|未)(?:下来|下证|拿到证书?|拿证|发下来|公开发表|发表|发出来|见刊|正式发表|授权)了?(?=$|[,;。、!)\n\s呢吧]|的)|受理(?:中|了)?|(?:正在|还在|在|刚|刚刚|已经?)?申请(?:中|阶段|着|了(?!.{0,6}授权)|过)|(?:正在|还在|刚刚?|在)申请|(?:正在|还在|已经?|都|才|刚刚?)?(?:进入)?实审(?:中|阶段)?|初审(?:中|阶段)?|公示(?:中|阶段|期)|公开阶段|审查中|在审|审核中|等(?:着)?(?:授权|证书|下证)|在投|投稿(?:中|了)?|已投|投了|被?录用(?:了|通知)?(?!.{0,4}发表)|待发表|待授权|待刊|拟发表|在(?:写|撰写)|还没发|还没授权|(?:交|提交|递|报)上去了?|刚(?:提交|递交|交|报)/g,
    one('pending'),
  ],
  [
    /(?:不(?:会|想|打算|准备|懂|擅长|知道)|需要?|要求|必须|得有|还差|还缺|差(?=[一二两三\d])|缺(?=[一二两三\d])|准备|打算|(?<!科技|研发|星火)计划(?=申|发|写|再|今|明|年)|想(?=发|写|申|拿|弄|搞|再|要)|正在写|(?<![只重主])要(?=发|写|申请|搞|弄|有|拿|再|几|[一二两三\d])|争取|希望|将(?=要|发|申)|才能|才算|可以(?=用|拿|代|抵|加)|加分|能(?=加|抵|代|算)|分值|每[项篇个件](?!都))/g,
    one('intent'),
  ],
  [
    /(?<![在于为给代表到进由每])(?:(?:我们|咱们?|俺们?|我|本|该|贵)?(?:公司|单位|厂里?|企业|集团|部门|车间|研究院|团队|项目组)(?![级内自立])|我们(?=(?:一共|总共|目前|现在|也|都)*有|的)|我司|咱们(?=有))(?:里|这边|名下|目前|现在|一共|总共|共|已经?|也|都|还|今年|去年|内|每年|连续|先后|累计|[0-9\uE001])*(?:拥?有|是(?=.{0,4}\uE000)|获得?过?了?|得过?了|拿过?了?|拿到了?|申请了?|授权了?|取得了?|发表了?|承担了?|主持了?|参与了?|被?认定为?|被?评为|制定了?|牵头|的?(?=\s?(?:[一二两三四五六七八九\d]{1,3}[个项件篇])?\uE000))/g,
    one('company'),
  ],
  [
    /(?<=^|[,;。、\n(\s])(?:其中)?(?:我(?![们司国省市公单厂企集部])(?:自己|本人|个人)?|本人|自己|个人)(?!的?(?:公司|单位|厂))/g,
    one('self'),
  ],
  [/除了|除去/g, one('but')],
  [
    /(?<!有)(?:一|半)?(?:个|项|篇|样)?(?:也|都|全|均|全都|统统|通通)?(?:还)?(?:没有?|木有|冇|无)(?:过|了|呢|呀|啊|哦|的|任何|得)?(?=$|[,;。、!\n?)]|\s*$|[吧呢])|(?:也|都|还|一直|从来|从)*(?:没有?|未)(?:得|发表?|写|申请|拿|获|弄|搞|做|评|参与|参加|报|有|搞过|主持|立|开展|参编|取得)(?:过|了)?(?:的)?(?=$|[,;。、!\n?)]|\s*$|[呢吧])|(?<=[:\s\uE000])(?:无|0\s?(?:个|项|篇|件))(?=$|[,;。、\n\s)])/g,
    one('lacking'),
  ],
  [
    /(?<![有不])(?:(?:暂时|目前|现在|还|从来|从|也|都|确实)*(?:没有?|未|无|没得|木有|(?<!\d)0\s?(?:个|项|篇|件))(?:发表|写|申请|拿|获得?|得|做|评|参与|参加|报|取得|承担|编写?|制定|搞|弄|发|到|授权|上)?(?:过|到|了)?(?:什么|任何|啥|一[个项篇件]|别的|其他|其它|像样|正式|相关|这些)?(?:的)?)(?!问题|关系|办法|时间|错|必要|想到|人|用|所谓|经验)/g,
    one('denied'),
  ],
  [/只有|只发|仅有|仅|就(?=[一二两三四五六七八九\d])|但是?有|不过有|倒是?有|而?是有/g, one('but')],
  // Numbers.
  [ROUGH, one('rough')],
  [
    new RegExp(`各(?:有|是|为|获|得)?\\s?(\\d{1,2}|[一二两三四五六七八九十])\\s?${UNIT}?`, 'g'),
    (found) => ({ is: 'count', count: numeral(found[1] ?? '') ?? 0, each: true }),
  ],
  [new RegExp(`${COUNT_NUMBER}\\s?(?:${UNIT}${NOT_RESULTS})(?:\\s?的)?`, 'g'), (found) => counted(found[1] ?? '')],
  [/(?<![\d.第年月每几多])([俩仨])/g, (found) => counted(found[1] ?? '')],
  [
    /(?<=\uE000)[\s:x×*(]{0,2}(\d{1,2})(?![\d年月日.\-/%分学课级等类人作名位天岁万千元h小周度届号版])\)?/g,
    (found) => counted(found[1] ?? ''),
  ],
  [
    /(?<=^|[,;。、\n\s有和\uE000\uE001])(\d{1,2}|[两二三四五六七八九十])(?=(?:授权|国家)?\uE000)/g,
    (found) => counted(found[1] ?? ''),
  ],
  // What the item is like.
  ...GRADE_WORDS.map(([grade, pattern]): [RegExp, Make] => [pattern, () => leaf('grade', grade)]),
  [/特等奖?|[金银铜]奖/g, () => ({ is: 'doubt', key: 'grade', why: 'ambiguous' })],
  [/[一二12]类(?!工|人)/g, (found) => leaf('class', /[一1]/.test(found[0]) ? '一类' : '二类')],
  [
    /(?:不是|非|一般)?(?:政府认定的?)?重[点大](?:\(大\))?(?:科技|工程|技术创新)?(?=的?(?:项目|课题|\uE000))/g,
    (found) => leaf('key', !denies(found[0])),
  ],
  [/主要(?:完成人|参与人|发明人|参加人|起草人|负责人)|主要(?:参与|参加)/g, () => leaf('role', '参与')],
  [
    /技术骨干|骨干|主持人?|(?:技术|项目|课题|主要)?负责人|牵头人?|(?:团队|项目组|课题组|中心|项目)?成员|(?:主要)?参与人?|参加/g,
    (found) => leaf('role', roleOf(found[0])),
  ],
  [
    /(?:已经?|都|也|均|全部?|全都)(?:拿到)?(?:了)?授权(?:了)?|(?:证书?|专利证书?)(?:都|也|已经?)?(?:拿到|下来|到手|有)了?|(?:有|拿到|下了)(?:了)?(?:授权)?(?:专利)?证书|下证了?/g,
    () => leaf('granted', true),
  ],
  [/国内(?!外)|国际(?=首)/g, () => leaf('domestic', true)],
  [/人民政府|政府(?!部门|机关|认定|采购)(?=颁|表|发|授|评|给|的)/g, () => leaf('issuer', '政府')],
  [/政府部门(?=颁|表|发|授|评|给|的)/g, () => leaf('issuer', '政府部门')],
  [/(?:省|市|县|区)级?(?:及)?以[上下]|(?:省|市)级?或/g, () => ({ is: 'doubt', key: 'level', why: 'ambiguous' })],
]

const LAST: readonly (readonly [RegExp, Make])[] = [
  [/(?:这)?其中|里面|包括|包含|含/g, one('subset')],
  [/另外?(?:一|还)?|还有|此外|外加|加上|再加/g, one('besides')],
  [/都|均|全部|全是|每[个项篇]都/g, one('all')],
  [
    /大概|大约|大致|好[像象]|可能|应该|应当是|估计|也许|或许|似乎|貌似|感觉|印象中|八成|多半|不(?:太)?确定|记不(?:太)?清/g,
    one('hedge'),
  ],
]

function counted(said: string): Meaning | null {
  const count = said === '俩' ? 2 : said === '仨' ? 3 : numeral(said)
  if (count === null || count < 1) return null
  return count > 60 ? { is: 'rough' } : { is: 'count', count, each: false }
}

function roleOf(words: string): string {
  if (/骨干/.test(words)) return '骨干'
  if (/主持|负责|牵头/.test(words)) return '主持'
  return /成员/.test(words) ? '成员' : '参与'
}

/** Everything in even text that may belong to a result. Each pattern looks once at what the ones before it left. */
export function tokensOf(text: string, dates: readonly KnownDate[], cities: Cities | null): Tokens {
  const tokens: Token[] = []
  let rest = text.replace(/《[^《》\n]{0,60}》/g, (title) => MARK.repeat(title.length))
  const put = (found: readonly Token[], mark = MARK) => {
    tokens.push(...found)
    let at = 0
    let left = ''
    for (const { from, to } of found) {
      left += rest.slice(at, from) + mark.repeat(to - from)
      at = to
    }
    rest = left + rest.slice(at)
  }
  const take = (pattern: RegExp, make: Make) =>
    put(
      [...rest.matchAll(pattern)].flatMap((found): Token[] => {
        const meaning = found[0] === '' ? null : make(found)
        return meaning ? [{ ...meaning, from: found.index, to: found.index + found[0].length }] : []
      }),
    )
  const real = dates.filter(
    ({ from, to, why }) => why === undefined || !/^\d{1,2}\/\d{1,2}$/.test(text.slice(from, to)),
  )
  put(datesIn(text, real))
  put(
    [...rest.matchAll(/世界技能大赛[^,;。\n]{0,6}优胜奖/g)].map((found) => ({
      is: 'head',
      head: { category: 'skillHonours', kind: '世界技能大赛优胜奖' },
      from: found.index,
      to: found.index + found[0].length,
    })),
    HEAD_MARK,
  )
  put(
    findHeads(rest).map(({ start, end, of }) => ({ is: 'head', head: of, from: start, to: end })),
    HEAD_MARK,
  )
  for (const [pattern, make] of PATTERNS) take(pattern, make)
  for (const [name, value] of ownCities(cities)) take(new RegExp(`${name}[市县区]?级?(?!人)`, 'g'), () => value)
  for (const [level, pattern] of LEVEL_WORDS) {
    take(pattern, (found) =>
      level === '市厅级' && cities?.county.endsWith('市') && /^市/.test(found[0]) && !/厅/.test(found[0])
        ? { is: 'doubt', key: 'level', why: 'ambiguous' }
        : level === '企业' && !/级|内|自|立/.test(found[0]) && !ownsNext(rest, found)
          ? null
          : leaf('level', level),
    )
  }
  for (const [pattern, make] of LAST) take(pattern, make)
  return { tokens: tokens.sort((a, b) => a.from - b.from), rest }
}

/** Dates one by one, and those told in one breath together. */
function datesIn(text: string, dates: readonly KnownDate[]): Token[] {
  const runs: KnownDate[][] = []
  for (const date of dates) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && /^(?:[、和及与跟]|,)$/.test(text.slice(before.to, date.from))) run.push(date)
    else runs.push([date])
  }
  return runs.flatMap((run): Token[] => {
    const [first, ...others] = run
    if (first === undefined) return []
    const { from, to, date, why } = first
    return others.length === 0
      ? [{ is: 'date', date, why, from, to }]
      : [{ is: 'dates', dates: run, from, to: others.at(-1)?.to ?? to }]
  })
}

/** 公司的课题 is a project of the company; 在公司 is a place. */
function ownsNext(rest: string, found: RegExpMatchArray): boolean {
  const after = rest.slice((found.index ?? 0) + found[0].length)
  return /^(?:里|内部)?的?(?:重点|技改|研发|技术|科研|科技|先进|优秀)?\uE000/.test(after)
}

function ownCities(cities: Cities | null): [string, Meaning][] {
  if (cities === null) return []
  const bare = (name: string) => name.replace(/[市县区]$/, '')
  return [
    [bare(cities.county), leaf('level', '县区级')],
    [bare(cities.city), leaf('level', '市厅级')],
  ]
}
