import { isOfFirm } from './letterOfFirm.ts'
import { normalise } from './normalise.ts'
import { OTHER_POSTS } from './otherPosts.ts'

/**
 * What the words beside a date tell of, where a question of the talk asks for a date. A date told with a matter of its own is no
 * answer to another question: 2022年参加内训 begins no work, 12年入学 is no graduation, 劳动合同 no letter of appointment.
 */

/** Whatever was asked, a date beside these is of something else. */
const NEVER =
  /培训|内训|进修|研修|轮训|集训|军训|讲座|听课|网课|上课|夏令营|结婚|离婚|订婚|买了?[房车]|房贷|车贷|贷款|装修|搬家|生了?(?:孩子|小孩|娃|二胎|宝宝|病)|怀孕|产假|住院|开刀|旅游|驾照|驾驶证|高考|入党|入团|体检|年会|团建|[涨加]工资|加薪|隔离|疫情|比赛|竞赛|展会|出差|参观|打疫苗|劳动合同|签(?:了|的)?合同|落户|户口|出生|生日|年生的?(?=$|[,。;\s])|岁/
/** 培训完进厂, 结婚后: told of what came then. */
const THEN = /(?:完|后|结束)[^,。;]{0,3}(?:就|才|开始|进|入|去|到|聘|评|交|缴)/

/** 2018年没批，2019年批的: when it was tried in vain. */
const IN_VAIN =
  /\d[^,。;]*(?:(?:没|未)(?:有)?(?:去)?(?:评|考|批|通?过|报|拿|及格)|挂了|被(?:否|拒|退)|打回|驳回)|不及格|不通过/

interface Matter {
  /** Words that leave no doubt that the date is an answer. */
  readonly own: RegExp
  /** Words of other questions. */
  readonly others: RegExp
  /** Never an answer to this one, whatever stands beside it. */
  readonly never?: RegExp
  /** Whether a piece is an answer whatever firm it tells of, by those it stands with. */
  readonly ofFirm?: (piece: string, pieces: readonly string[]) => boolean
}

const DEGREES = '毕业|学位|入学|开学|报名|报考|在读'
const TITLES = '(?<!测|点)评(?!价)|取得|聘|职称|助工|工程师|技术员'
const PAID = '社保|医保|五险|参保|缴'
const INSURED = `${PAID}|公积金`
const BEGUN = '进厂|入厂|进公司|进单位|入职|参加工作|上班|跳槽'
/** 我2008年开始干的, 从98年干到现在, 从2015年就在这家厂: of the work, where a paper is asked for. */
const WORKED =
  '[干做搞](?:了|到|起|的|着|这)|开始[干做搞]|[开才起]始?工作|工作(?:的|到|至|了|起)|打工|学徒|从业|从事|入行|到岗|上岗|干活|出来[干做]|在(?:这|那|本|现)(?:一?[个家])?(?:厂|公司|单位|企业)|(?:来|进|到)(?:的|了)?(?:这|现在|本|现|目前)(?:的|这)?(?:一?[个家]|厂|公司|单位|企业)'
const JOBS = `${BEGUN}|离职|辞职|退休|${WORKED}`
const RESULTS = '专利|论文|软著|获奖|得奖|授权|发表|验收|课题'
const words = (...parts: readonly string[]) => new RegExp(parts.join('|'))

const MATTERS: Readonly<Record<string, Matter>> = {
  // Not what it is: what it was, or may yet be.
  insurance: { own: /$^/, others: /以前|之前|原来|原先|下个月|明年|准备转|打算转/ },
  'insurance.place': { own: /$^/, others: /以前|之前|原来|原先|下个月|明年|准备转|打算转/ },
  experts: { own: /$^/, others: /(?:还没|没有?|未)(?:答应|同意|说好|定|问)|认识|可能愿意/ },
  computerModules: { own: /$^/, others: /报名|准备考|打算|想考|在考|(?<!一[个门科]?(?:也|都)?)(?:没考过|没过)/ },
  'education.graduated': {
    own: /毕业|毕的|发证|证上|拿到?证/,
    others: words('入学|开学|报名|报考|在读|考上|考进|录取|读到大', TITLES, INSURED, JOBS, RESULTS),
  },
  'titles.obtained': {
    own: /评|取得|拿|发证|证书?上|批|公示|通过|过的|下来|认定|初定/,
    others: words('聘', DEGREES, INSURED, JOBS, RESULTS),
    never: IN_VAIN,
  },
  'titles.appointments': {
    own: /聘|任命|任职/,
    others: words(
      '换(?:了|过)?(?:个|一家)?(?:单位|公司|厂|工作)',
      '(?<!测|点)评(?!价)|取得',
      DEGREES,
      INSURED,
      JOBS,
      RESULTS,
    ),
    ofFirm: isOfFirm,
  },
  'skills.obtained': {
    own: /考|证|发|拿|取得|鉴定|评/,
    others: words('聘', DEGREES, INSURED, JOBS, RESULTS),
    never: IN_VAIN,
  },
  work: {
    own: words('[做干搞](?!了?(?:个|一)?(?:项目|课题))|从事|开始|上岗|工作', BEGUN),
    others: words(
      TITLES,
      INSURED,
      RESULTS,
      '毕业|退伍|当兵|入伍|服役|转业|入学|开学|在读|考[了到出取]|证(?!明)|(?<!没|没有)断[了过]|歇了|休息|待业|失业',
    ),
    never: words(OTHER_POSTS, '中间断|断[了过][^,。;]{0,4}年'),
  },
  mountain: { own: /[做干搞]|从事|工作|在/, others: words(TITLES, INSURED, DEGREES, RESULTS) },
  'insurance.since': {
    own: words(PAID, '交|买|办', BEGUN),
    others: words(TITLES, DEGREES, RESULTS, '断|停|公积金'),
  },
  'insurance.employerSince': {
    own: words(PAID, '交|买|办', BEGUN),
    others: words(TITLES, DEGREES, RESULTS, '断|停|公积金'),
  },
}

/** At marks and blanks, and where one date is told out and another follows: 12年入学15年毕业, and not 进厂15年6月. */
const PIECES = /(?<=[,。;!?\s])|(?<=\d[^,。;!?\s\d]{0,12}[学业厂职聘评考证的了过伍兵婚训])(?=(?:19|20)?\d{2}年)/

/** What is left of an answer to a question for a date once all that tells of other matters is taken out; empty when nothing is. */
export function withoutAsides(text: string, question: string): string {
  const matter = MATTERS[question]
  if (matter === undefined) return text
  const even = normalise(text)
  const pieces = even.split(PIECES)
  const kept = pieces.filter((piece) => matter.ofFirm?.(piece, pieces) || !isAside(piece, matter))
  return kept.length === pieces.length ? text : kept.join('').replace(/[,;\s]+$/, '')
}

function isAside(piece: string, { own, others, never }: Matter): boolean {
  if (NEVER.test(piece)) return !THEN.test(piece)
  if (never?.test(piece)) return true
  return others.test(piece) && !own.test(piece)
}

/** 2020年疫情没上班: a year without work; 2020年还没上班 is before it began. */
const IDLE_YEAR =
  /(?:\d{2}年|去年|前年|那一?年|那阵子?)(?![^,。;]{0,8}(?:还|都|才))[^,。;\d]{0,8}(?:没(?:有)?(?:上班|工作|干活|做事)(?!过)|停工|待业|失业)/

/** 15年干到现在，中间断过两年: not told in its parts. */
export function saysInterrupted(text: string): boolean {
  return (
    (IDLE_YEAR.test(normalise(text)) && !/社保|参保|缴|考核/.test(text)) ||
    (/中间(?:又|还)?(?:断|停|空|歇|休息|离开)|(?<![没未不]|[没未不]有?中|[没未不]间)断(?:了|过)(?!.*\d年.*到)|(?<!没)(?:歇|休息|停工|停薪留职)了?(?:大)?(?:半|一|两|三|几|\d)(?:个)?(?:多)?[年月]/.test(
      normalise(text),
    ) &&
      !/没(?:有)?断|社保|参保|缴/.test(text))
  )
}

/** 16年7月 中间断了3个月: broken off, and no word of when it went on. */
export function saysBroken(text: string): boolean {
  const even = normalise(text)
  const broken = /(?<![没未不])(?:断|停)(?:了|过|缴|交|保|掉)/.exec(even)
  return broken !== null && !/\d年|\d{4}|没(?:有)?断|没停/.test(even.slice(broken.index))
}
