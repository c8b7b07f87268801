import { HEADS } from '../achievementWords.ts'
import { finder } from '../words.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS, TRADE_WORDS } from './levels.ts'

/** What a clause that leaves something open may speak of, and which side of it. */

/** Said not to be known yet, in other words than 不知道: 看不清, 记混了, 财务才有, 还在等. */
const OPEN = [
  '[记搞弄](?:混|岔|乱)(?:了|掉)|看不(?:太)?(?:出来?|清|明白|见了)|分不(?:太)?清|没(?:个)?准(?:数|信|儿)?(?=$|[,。;\\s的])|说不(?:上来|上|好|准|出)|拿捏不准|不好讲',
  '没(?:有)?(?:仔细|细)(?:看|数|算|问)|(?<![都也])没(?:有)?(?:人)?(?:数|统计|留意|注意|关心|看|核对|核实|查)(?:过)?(?:了)?(?=$|[,。;\\s])|没(?:写|标|注|印)(?:清|明|级别|到|几|第|日期|哪|名次|排名|(?=$|[,。;\\s]))',
  '(?:证书?|奖状|文件|聘书|那?一栏|日期|字)[^,。;]{0,6}(?:糊|磨掉|模糊|褪色?)了?',
  '具体[^,。;]{0,8}(?:要|得|去|再|回头)(?:看|问|查|翻)',
  '(?:翻|查|看|问|找|拉|打印)(?:一?下|了|过|出来?|一?个[^,。;]{1,4})?(?:以?后)?(?:看看)?(?:才|再)(?:能)?(?:知道|晓得|清楚|报|说|告诉|答|回|填)|才(?:知道|晓得|清楚|有数)|那里才有|(?:证书?|文件|合同|名单|档案|系统)(?:上|里)(?:面)?才(?:有|写)',
  '[要得](?:回(?:去|家|厂|单位)|等[^,。;]{1,4})(?:再|一下)?[看找]|[得要去](?:去)?[^,。;]{0,6}(?:翻|查|问|核对)(?:一?下|[翻查问]|看|箱|柜|抽屉|的|$)|(?:翻|找|问|查)(?:出来)?(?:看看|找看)|[要得](?:去)?问(?=\\p{Script=Han})|(?:还|正)?在(?:找|查|核实|确认|问|办|补办)(?=$|[,。;\\s])',
  '没(?:有)?(?:告诉|跟|和|同)我(?:说|讲)?|说法不一|各说各的|(?:日期|时间|年份|证上|档案)[^,。;]{0,10}(?:对不上|不一样|不一致|是另一个|写的另)|(?:日期|时间|年份)[^,。;]{0,10}(?:一个|一种)说法',
].join('|')
/** Not come to its end: 等成绩, 还没发下来, 还没回音. */
const PENDING =
  /(?:在)?等(?:成绩|结果|通知|出证|发证|公示|批复|消息|下文|发文)|(?:还|一直|也|都|尚)?(?:没有?|未)(?:给)?(?:我)?(?:发下来|下来|批下来|出成绩|出结果|出分|回音|消息|动静|结果|下文|投|见刊|录用|定稿|补(?:给我|上)?|定下来|表态|落实|谈妥|签字?|出(?=$|[,。;\s]))(?:呢|来|过|啊)?(?=$|[,。;\s])|还在(?:写|走流程|走程序|审批?|谈|申请|办|盖章)|(?:明年|下(?:个)?月|年底|月底|过几天)[^,。;]{0,6}(?:见刊|刊出|出刊|毕业|拿证|下证|验收|才比|才考|开赛)|在写(?:呢|着|的)/

const OPEN_WORDS = new RegExp(OPEN, 'u')

/** Something told of is left open in these words. */
export const leavesOpen = (text: string): boolean => OPEN_WORDS.test(text)
export const stillPending = (text: string): boolean => PENDING.test(text)

/** The paper of a result is gone: 证书搬家搬没了. */
export const paperLost = (text: string): boolean =>
  /(?:证书?|奖状|证明|文件|红本|批文)[^,。;]{0,6}(?:丢|搬没|弄没|没了|不见|找不[到着见]|遗失|没留|没保存)/.test(text)
/** 有几个, 发过不少: how many is still to be told. */
export const someOf = (text: string): boolean =>
  /(?:有|发|拿|得|搞|写|参与|参加|弄)(?:过|了|的)?(?:好)?(?:几|不少|一些|若干|一堆|很多|好多|挺多|蛮多)[个项篇件本次]?(?!年|月|天)/.test(
    text,
  )
/** 不到一个亿, 四五十, 五百上下: an amount that is none. */
export const roughAmount = (text: string): boolean =>
  /[没不]到|不足|上下|左右|[\d一二三四五六七八九十百千万]{1,6}(?:多|来|出头|不到)|好?几[十百千万个]|[两二]三|三四|四五|五六|六七|七八|八九|大概|差不多|估计|(?:好[像象]|可能|还)[^,。;]{0,4}[差缺少]|[差缺少]几/.test(
    text,
  )
/** 早就评了, 好多年前考的: when is still to be told. */
export const longAgo = (text: string): boolean =>
  /(?:早就|老早|很早|好久以?前|(?:好?多|几|好?些)年以?前)(?:就|才|已经)?(?:考|评|拿|取|毕|聘)|聘(?:了|过|着)?(?:好|有)?(?:几|好多|好些|多)年/.test(
    text,
  )
/** The sides of a matter: of which of them something is not known. */
export type Side =
  | 'rank'
  | 'grade'
  | 'class'
  | 'level'
  | 'date'
  | 'end'
  | 'kind'
  | 'role'
  | 'count'
  | 'granted'
  | 'paper'
  | 'degree'
  | 'major'
  | 'accepted'

export const SIDES: readonly (readonly [Side, RegExp])[] = [
  ['degree', /学位/],
  ['accepted', /验(?:没|不)?验?收|结(?:没|不)?结?题|有没有验/],
  ['major', /(?:什么|啥|哪个|学的)专业|专业(?:名|叫)|学的[^,。;]{1,6}还是/],
  ['end', /到(?:哪|几|什么时候|啥时候|何时)|写到|止|截止|终止|期限/],
  ['granted', /授(?:没授)?权/],
  [
    'rank',
    /排名|排[第在到]?(?:几|哪|多少)|第几(?![次年届批级类等])|几作|名次|位次|主要完成人|(?:有没有|有无|列没列|写没写|含不含|署没署)我|我?排(?:哪|几)|第[几多]少?(?:个|位|名)/,
  ],
  ['role', /角色|什么身份|啥身份|算(?:什么|啥)|还是(?:骨干|成员|参与)/],
  ['grade', /几等|哪等|等级|等次|(?:特|一|二|三|[123])等(?:奖)?还是|什么奖/],
  ['class', /[几哪](?:个|一)?类|[一二三]类(?:的)?还是|类别/],
  [
    'date',
    /哪(?:一)?年|几几年|几年(?=[的发评拿得考毕进起,。;\s]|$)|哪(?:个|一)?(?:月|天|日|届)|几月|几号|(?:什么|啥|何)(?:时候|年|日子)|何时|日期|时间|年份|哪阵子|(?:\d{2,4}|[零〇一二三四五六七八九]{2,4})年?[^,。;\d]{0,2}还是[^,。;\d]{0,2}(?:\d{2,4}|[零〇一二三四五六七八九]{2,4})|月份/,
  ],
  [
    'level',
    /级别|[哪几什啥]么?(?:一)?级|[省市县区国街镇厅][^,。;]{0,4}还是[^,。;]{0,4}[省市县区国街镇厅]|(?:哪里|哪个(?:单位|部门|局)|谁)(?:给)?(?:发|评|颁)/,
  ],
  ['kind', /(?:什么|啥|哪种|哪个)(?:类型|种类|证|刊|名|牌)|哪种|叫(?:什么|啥)|名称|全称|全名/],
  ['paper', /佐证|证明材料|(?:证书?|奖状|文件|证明)[^,。;]{0,4}(?:搬|丢|没了|找不|遗失)/],
  ['count', /[几多][个项篇件本少]|具体数/],
]

/** Which path of the dossier a side of a matter is; without it the whole matter is asked. */
export type Matter = Readonly<Partial<Record<Side, string>>> & { readonly whole: string; readonly amount?: true }

const RESULT_SIDES: Readonly<Record<string, readonly Side[]>> = {
  patents: ['rank', 'kind', 'date', 'granted'],
  publications: ['rank', 'kind', 'date', 'level'],
  projects: ['rank', 'level', 'date', 'role', 'accepted'],
  awards: ['rank', 'level', 'grade', 'date'],
  standards: ['rank', 'kind', 'date'],
  products: ['rank', 'level', 'date'],
  honours: ['level', 'kind', 'date'],
  skillHonours: ['date'],
  competitions: ['rank', 'level', 'grade', 'class', 'date'],
  engineeringAwards: ['rank', 'level', 'grade', 'kind', 'date'],
  paperAwards: ['rank', 'level', 'grade', 'date'],
  firstSets: ['level', 'date'],
  teams: ['role', 'level', 'kind', 'date'],
}
const OTHER_NAMES: Readonly<Record<string, string>> = { 'publications.level': 'journal' }
const KEY: Readonly<Partial<Record<Side, string>>> = { paper: 'evidence' }

/** The sides of a list of results, each where its items have a field for it. */
export function matterOfResults(category: string): Matter {
  const sides = [...(RESULT_SIDES[category] ?? []), 'paper' as const]
  const paths = sides.map((side) => [side, `${category}.0.${OTHER_NAMES[`${category}.${side}`] ?? KEY[side] ?? side}`])
  return { whole: category, ...Object.fromEntries(paths) }
}

/** 职称有没有不记得: which, and whether there is one. */
const TITLE_TOO: Matter = { whole: 'titles.0.level', date: 'titles.0.obtained' }

const SCHOOL_TOO: Matter = {
  whole: 'education.0.graduated',
  degree: 'education.0.degree',
  major: 'education.0.major',
}

/** Matters told in words of their own; the first that fits. */
export const MATTERS: readonly (readonly [RegExp, Matter])[] = [
  [/聘(?!请|专家)/, { whole: 'titles.0.appointments' }],
  [
    /学位/,
    {
      whole: 'education.0.degree',
      date: 'education.0.graduated',
      degree: 'education.0.degree',
      major: 'education.0.major',
    },
  ],
  [/职称(?:证)?(?:我)?(?:有没有|有无|评没评)/, TITLE_TOO],
  [/夜大|函授|自考|电大|成教|党校/, SCHOOL_TOO],
  [/总(?:部|公司)[^,。;]{0,6}同意/, { whole: 'insurance.agreed' }],
  [/学时|继续教育|公需|专业课|专业科目|继教/, { amount: true, whole: 'hours' }],
  [/考核(?:表|结果|等次)?/, { whole: 'reviews' }],
  [/社保|五险|参保/, { whole: 'insurance', date: 'insurance.since', level: 'insurance.place' }],
  [/产值|营收|营业[额收]|销售额|流水/, { amount: true, whole: 'employer.revenue' }],
  [
    /(?:单位|公司|厂里?|企业|员工|职工|总共|一共)[^,。;]{0,4}(?:多少人|几个人|人数|多少)|员工|人数|职工|(?:单位|公司|厂里?|企业)[^。;]{0,12}[十百千几]号?人/,
    { amount: true, whole: 'employer.staff' },
  ],
  [/(?:股份|国企|国有|民营|私营|外资|合资)[^,。;]{0,8}还是|企业性质|单位性质/, { whole: 'employer.ownership' }],
  [
    /年薪|工资|收入|(?:一年|每年)[^,。;]{0,6}[赚挣]|完税/,
    { amount: true, whole: 'income.yearly', paper: 'income.taxProof' },
  ],
  [/任命|技术负责人|任职文件/, { whole: 'posts', paper: 'posts.0.evidence' }],
  [/推荐(?:人|的人|专家)|专家/, { amount: true, whole: 'experts' }],
  [/团队|技术中心/, matterOfResults('teams')],
  [/英语|外语|日语/, { whole: 'language' }],
  [/计算机(?!应用|科学|专业)/, { amount: true, whole: 'computerModules' }],
  [/自评|打分/, { whole: 'selfScore' }],
  [/文成|泰顺|山区/, { whole: 'mountain' }],
  [/处分|处罚|通报|警告|罚(?:过|了)?款/, { whole: 'violations' }],
  [/进厂|入职|参加工作|上班|开始(?:干|做)|干这行|工龄|做技术|老本行/, { whole: 'work.0.from', date: 'work.0.from' }],
]

export const findResults = finder(HEADS)
export const findTitle = finder(TITLE_WORDS.map(({ word, of }) => (of === undefined ? { word } : { word, of: true })))
export const findSkill = finder(
  [...SKILL_WORDS, ...TRADE_WORDS].map(({ word, of }) => (of === undefined ? { word } : { word, of: true })),
)
export const findSchool = finder(
  EDUCATION_WORDS.map(({ word, of }) => (of === undefined ? { word } : { word, of: true })),
)
export const TITLE: Matter = { whole: 'titles.0.obtained', kind: 'titles.0.level' }
export const SKILL: Matter = { whole: 'skills.0.obtained', level: 'skills.0.grade', grade: 'skills.0.grade' }
export const SCHOOL = SCHOOL_TOO
