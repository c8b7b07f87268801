import { failedAnother, isShortByOne } from '../titleInName.ts'
import { finder } from '../words.ts'
import type { Clause, Place } from './found.ts'
import { SKILL_WORDS, TRADE_WORDS } from './levels.ts'
import { findTitles } from './titleDraft.ts'

/** Titles, grades and prizes somebody tried for in vain, or had and has no more. */

const findGrades = finder([...SKILL_WORDS, ...TRADE_WORDS])

/** 没评上, 没弄下来, 黄了: of a title or grade named beside it. */
const IN_VAIN =
  '(?:没|未)(?:有)?(?:能)?(?:评上|评到|考上|考到|选上|拿上|获评|(?:评审)?通过(?!验收))(?!过|什么|任何|职称)|(?:没|未)(?:有)?(?:能)?(?:(?:评|考|弄|办|搞|申请)?(?:得)?成(?!绩)|(?:评|考|弄|办|搞|批|拿)(?:得)?(?:下来|出来)|搞定)(?=$|[了呢啊,\\s])|(?:没|未)(?:有)?(?:能)?过(?:关|审)?(?=$|[了呢啊,\\s])|落选|落榜|(?<!公司|厂|厂子|单位|集团|店)黄了|泡汤|没戏'
/** 答辩挂了, 差两票, 差一门 */
const NOT_REACHED = new RegExp(
  `${IN_VAIN}|(?<!没有?|未|没被)(?:被)?刷(?:了)?(?:下来|下去|掉)|(?:还)?差(?:了)?(?:[一二两三几]|\\d)(?:门|科|项)|${/(?:没|未)(?:有)?报上|(?:没|未)(?:有)?(?:被)?批(?:准|下来)?(?=$|[了呢啊,\s])|(?:没|未)(?:有)?及格|不及格|不(?:予|给)?通过|缺考|弃考|弃评|(?:答辩|面试|考试|理论|实操|笔试|评审)(?:又|也|都|给)?挂|(?<!没有?|没被|未|不会)(?:被)?挂(?:了|掉)$|(?<!没有?|没|未)被(?:否|拒|毙|退(?!休|伍|学)|卡|淘汰|打回|驳回|刷)|(?<!没有?|没|未)(?:打回(?:来|去)|驳回|退回来)|差(?:了)?(?:[一二两三四五几半]|\d{1,2})(?:票|分(?!钟))|[只就]差一点/.source}`,
)
/** 工程师2021年没去评: told with a year; without one it denies. */
const NOT_TRIED = /(?:没|未)(?:有)?(?:去|来得及|赶上|轮到)?(?:评|考|报|申报|参评)(?=$|[了呢啊,\s])/
const NOT_IN_HAND = /(?:没|未)(?:有)?(?:拿到|拿上|拿下|领到|得到|取得)(?=$|[了呢啊,\s])/
const A_DAY = /(?:19|20)\d{2}|\d{2}年|[去前今]年|上次|上回|那年/
/** 2018年评的助工，还差5分; 自评分差5分: of the score for the next, not of the title had. */
const OF_SCORE = /自评|打分|总分|业绩|量化/
const HAD = /评的|评上|取得|拿到|聘/
/** What was not passed, or has not come, is another matter. */
const OF_ELSE = /考核|学时|验收|项目|专利|论文|体检|英语|外语|计算机|驾|科目|社保|年审|年检|请假|贷款/
const PAPER = /证|聘|文件|补贴|工资|津贴|奖金/
const VAIN = new RegExp(`^(?:${IN_VAIN})`)
const ALWAYS = /从来|一直|到现在|至今|压根|还没|都没/
const PAPER_TO_COME = /证|聘|文件|批文|公示|通知|结果|还|成绩/
/** 助工2018年没批，2019年评的 */
const AT_LAST =
  /(?<!没有?|没|未|不)(?:(?:评|考|批|拿|通?过)(?:上|过|到|下来|出来)?(?:了|的)|(?:评|考|拿)(?:上|到|出)|取得|通过)/
const LATER = /(?:\d{2}年|后来|第二[年次]|次年|又|再|今年|去年|重新)/
const AGAIN = /重新|又|再|后来/
/** Years of four or two figures; none is later than all. */
const yearIn = (text: string) => Number(`20${/(?:20)?(\d{2})年/.exec(text)?.[1] ?? 99}`)
/** A clause that tells of the failing alone, of what the clause before it names. */
const ALONE_BEFORE =
  /^(?:但是?|可是?|可惜|结果|最后|后来|不过|还|也|都|我|因为|材料|条件|手续|不[齐够全]|(?:19|20)?\d{2}年|[去今前]年|[,\s])*$/

/** 助工被撤销了, 证是假的 */
const REVOKED =
  /(?:被|给)[^,。;\d]{0,6}?(?:撤销|撤了|撤掉|取消|吊销|注销|收回|收走|作废)|撤销了|吊销|注销|作废|不算数|不作数|(?:是|为)假(?:的|证)|假证|伪造/
/** 证丢了登报作废, 旧证收回换新的, 纸质的注销了: the paper alone, and not the title. */
const OF_PAPER = /(?:作废|注销|收回|收走|不作数)/
const PAPER_ALONE =
  /旧|老的?证|原(?:来的?)?证|纸质|遗失|丢|登报|声明|换(?:了|发|领|成|个|张|本|一)*新|新证|补(?:办|发|领|了)|更换|电子(?:证|版)(?![^,。;]{0,4}(?:作废|注销|收|不作))/
const NOT_REVOKED = /(?:没有?|未|不|不是|不会|并非|怕|防止)$/
const OTHER_REVOKED =
  /聘书|合同|社保|医保|专利|公司|执照|单位|厂|资质|岗|考试|政策|评审|申报|参评|驾|考核|处分|项目|论文|奖|账号|户/

const LEVEL = '(?:助理工程师|助工|高级工程师|工程师|高工|高级技师|技师|技术员|高级工|中级工|总工)'
const SOME = '(?:着|了)?(?:厂里|公司|单位|我们|几个|[一两二三]个|另一个|的|位|个|老){0,4}'
/** 跟工程师一起做的, 给工程师当助手, 工程师带我的: whom one works with, or under. */
const BESIDE_ME: readonly RegExp[] = [
  new RegExp(`(?:和|与|同|带着?)${SOME}${LEVEL}们?(?=(?:他们)?(?:一起|一块|共同|合作|后面|[^,。;]{0,6}认识))`, 'g'),
  new RegExp(`跟${SOME}${LEVEL}们?(?=(?:他们)?(?:一起|一块|共同|合作|后面|学|干|做|跑|混|打|修|搞|调))`, 'g'),
  new RegExp(`(?:跟着|跟随|师从|随着?|协助|辅助|配合|帮助?着?)${SOME}${LEVEL}们?(?!评|证|职称|资格)`, 'g'),
  new RegExp(`(?:给|替)${SOME}${LEVEL}们?(?=当|做|打|干|帮)`, 'g'),
  new RegExp(`拜${SOME}${LEVEL}为师`, 'g'),
  new RegExp(`(?:在|由)${SOME}${LEVEL}们?(?:的)?(?:手下|手底下|底下|下面|身边|旁边|指导|带领|带(?!徒|教)|领)`, 'g'),
  new RegExp(`${LEVEL}们?(?=(?:手把手)?(?:带着?|领着?|教|指导)(?:过|了)?(?:我|出来)|的?(?:助手|学徒|下属)|为师)`, 'g'),
]

/** Whom one works with or under: their title. */
export const besideMe = (text: string): Place[] =>
  BESIDE_ME.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: said }) => ({ from: index, to: index + said.length })),
  )

/** 证书打错了，18年重新发的: when a paper was printed again. */
const REISSUED =
  /(?:(?:(?:19|20)?\d{2}年(?:\d{1,2}月份?)?|[去前今]年)[^,。;\d]{0,4})?(?:(?:重新|重|补|换)(?:发|办|领|印|打印?)(?:了|的|过)*(?:一[张本])?(?:新)?(?:的)?(?:证书?)?|换(?:了|的)(?:一?[个张本])?新的?证书?)(?=$|[,。;\s])/g

/** When a paper had before was given out again. */
export const reissued = (clauses: readonly Clause[]): Place[] =>
  clauses
    .filter(({ text }) => !/聘|社保|医保/.test(text))
    .flatMap(({ text, from }) =>
      [...text.matchAll(REISSUED)].map(({ index, 0: said }) => ({
        from: from + index,
        to: from + index + said.length,
      })),
    )

const AWARD = /奖(?!金|状架)|劳模|劳动模范|先进|能手|工匠|标兵|称号|技能大师|技能人才|首台/
/** 入围, 提名, 没评上: of a prize. */
export const NOT_WON =
  /入围(?!奖)|提名(?!奖|单位|人|书|者)|候选|陪跑|落选|(?:没有?|未)(?:能)?(?:评上|评到|选上|入选|获评|拿到|得到|[获得拿中评]奖(?!金|过|杯))/
const WON_NO_MORE =
  /(?:没有?|未)(?:被)?(?:批(?:准|下来)?|中)(?=$|[了呢])|差(?:了)?[一二两三几\d](?:票|分)|(?:正|还|今年|现在|目前|\d年)在评|(?:还)?没(?:有)?出(?:来)?结果|被刷/
const WON = /(?<!没有?|没|未|能否)(?:荣?获(?:得|评)?|得(?:了|过|到)|拿(?:了|过|到)|评(?:上|为)了?|授予)/
const ONLY_THAT = /^(?:但是?|可是?|可惜|结果|最后|后来|不过|还|也|都|只是?|就|[,\s])*$/

/** The names of titles and grades, in their order. */
export const namesIn = (text: string): Place[] =>
  [...findTitles(text), ...findGrades(text)]
    .map(({ start, end }) => ({ from: start, to: end }))
    .sort((a, b) => a.from - b.from)

/** What a clause tells of the last of several titles in it begins with the date before it. */
function startOf(text: string, titles: readonly Place[]): number {
  const last = titles.at(-1)
  const before = titles.at(-2)
  if (!last || !before) return 0
  const dated = /(?:(?:19|20)?\d{2}年(?:\d{1,2}月)?|[去前今]年)[^,。;\d]{0,6}$/.exec(text.slice(before.to, last.from))
  return dated ? before.to + dated.index : last.from
}

/** All but the name, where it was reached in the end. */
function without({ target, end, names }: Lost, reached: boolean): Place[] {
  const start = target.from + startOf(target.text, names)
  const title = names.at(-1)
  if (!reached || !title) return [{ from: start, to: end }]
  return [
    { from: start, to: target.from + title.from },
    { from: target.from + title.to, to: end },
  ]
}

/** Told behind the failing, of the same title: 2019年又评，评上了. */
function onwards(clauses: readonly Clause[], index: number): string {
  const told: string[] = []
  for (const { text, sentence } of clauses.slice(index + 1, index + 3)) {
    if (sentence !== clauses[index]?.sentence || namesIn(text).length > 0) break
    told.push(text)
  }
  return told.join()
}

/** The words of titles and grades not reached, or taken away again. */
export function notObtained(clauses: readonly Clause[]): Place[] {
  return clauses.flatMap((clause, index) => {
    const { text, from } = clause
    const failing = failingIn(clause, clauses[index - 1])
    const taken = failing ? null : revokedIn(clauses, index)
    const found = failing ?? taken
    if (!found) return []
    const rest = text.slice(found.end)
    const again = failing ? LATER : AGAIN
    const next = onwards(clauses, index)
    const later = again.test(next) && AT_LAST.test(next) && yearIn(next) >= yearIn(text)
    const now = !/差/.test(text) && again.test(rest) && AT_LAST.test(rest)
    return without({ ...found, end: from + found.end }, now || later)
  })
}

interface Lost {
  /** The clause that names what was not reached. */
  readonly target: Clause
  /** Where the failing is told out, in the clause that tells it. */
  readonly end: number
  /** The names in it up to the one that was not reached. */
  readonly names: readonly Place[]
}

function failingIn(clause: Clause, before: Clause | undefined): Lost | null {
  const { text } = clause
  const titles = namesIn(text)
  const untried = A_DAY.test(text) ? NOT_TRIED.exec(text) : null
  const hand = titles.length === 0 || !PAPER.test(text.replace(/(?<=[工师员])证/g, '')) ? NOT_IN_HAND.exec(text) : null
  const hit = NOT_REACHED.exec(text) ?? untried ?? hand
  // 助工证还没批下来: the paper.
  const paper = hit !== null && /(?<!批)[下出]来$/.test(hit[0]) && PAPER_TO_COME.test(text)
  // 还没评上助工 denies, which is told elsewhere.
  const never = hit !== null && ALWAYS.test(text) && VAIN.test(hit[0])
  if (!hit || paper || never || OF_ELSE.test(text) || isOfScore(hit, text, before?.text ?? '')) return null
  const end = hit.index + hit[0].length
  if (titles.length > 0) {
    // 差两票评上工程师, 没评上助工: named behind it.
    const behind = titles.find((name) => name.from >= hit.index && name.from - end <= 3)
    const before = titles.filter((name) => name.to <= hit.index)
    const names = behind ? titles.slice(0, titles.indexOf(behind) + 1) : before.length > 0 ? before : titles
    return { target: clause, end: Math.max(end, names.at(-1)?.to ?? 0), names }
  }
  const alone = ALONE_BEFORE.test(text.slice(0, hit.index)) || /^(?:答辩|面试|考试|理论|实操|笔试|评审)/.test(hit[0])
  if (!before || before.sentence !== clause.sentence || !alone || !/[评考报]/.test(before.text)) return null
  const names = namesIn(before.text)
  const last = names.at(-1)
  if (failedAnother(text)) return null
  if (last && isShortByOne(`${before.text.slice(last.to)},${text}`)) return null
  return names.length > 0 && !OF_ELSE.test(before.text) ? { target: before, end, names } : null
}

/** Of the score, the papers or the courses for the next title, and not of the one that was had. */
function isOfScore(hit: RegExpExecArray, text: string, before: string): boolean {
  if (/^还?差.*[门科项]$/.test(hit[0])) {
    const rest = text.slice(hit.index + hit[0].length)
    const had = HAD.test(`${before}${text.slice(0, hit.index)}`)
    return (
      had &&
      !/^[^,。;]{0,4}(?:没|未)(?:有)?(?:过|考|通过|及格)/.test(rest) &&
      (FOR_NEXT.test(rest) || hit[0].startsWith('还'))
    )
  }
  return (
    /^差.*分$/.test(hit[0]) &&
    (OF_SCORE.test(text) || (/[还缺]$/.test(text.slice(0, hit.index)) && HAD.test(`${before}${text}`)))
  )
}
/** 差两门课没学, 差一项材料 */
const FOR_NEXT =
  /^(?:申报)?(?:材料|业绩|条件|学时|公需|专业课|论文|证明|继续教育|课(?:程)?(?:没|未)(?:有)?(?:学|上|听))/

function revokedIn(clauses: readonly Clause[], index: number): Lost | null {
  const clause = clauses[index]
  const hit = clause && REVOKED.exec(clause.text)
  if (!clause || !hit || NOT_REVOKED.test(clause.text.slice(0, hit.index)) || OTHER_REVOKED.test(clause.text))
    return null
  const around = clauses.slice(Math.max(0, index - 1), index + 2).map(({ text }) => text)
  if (OF_PAPER.test(hit[0]) && PAPER_ALONE.test(around.join())) return null
  const target = clauses
    .slice(Math.max(0, index - 3), index + 1)
    .findLast(({ text, sentence }) => sentence === clause.sentence && namesIn(text).length > 0)
  return target ? { target, end: hit.index + hit[0].length, names: namesIn(target.text) } : null
}

/** Prizes somebody was named for and did not win. */
export function notWon(clauses: readonly Clause[]): Place[] {
  return clauses.flatMap((clause, index) => {
    const { text, from, to } = clause
    const hit = NOT_WON.exec(text) ?? WON_NO_MORE.exec(text)
    if (!hit) return []
    const end = hit.index + hit[0].length
    if (WON.test(text.slice(end))) return []
    if (AWARD.test(text.slice(0, hit.index)) || (/入围|提名|候选|陪跑|差/.test(hit[0]) && AWARD.test(text))) {
      const days = [...text.slice(0, hit.index).matchAll(/(?:(?:19|20)?\d{2}年|[去前今]年)/g)]
      return [{ from: from + (days.length > 1 ? (days.at(-1)?.index ?? 0) : 0), to }]
    }
    const before = clauses[index - 1]
    const alone = ONLY_THAT.test(text.slice(0, hit.index)) && /^[了呢啊的]*$/.test(text.slice(end).trim())
    if (!before || before.sentence !== clause.sentence || !alone) return []
    return AWARD.test(before.text) && !WON.test(before.text) ? [before, clause] : []
  })
}
