import { unrenewedIn } from '../renewals.ts'
import { clausesOf } from './clauses.ts'
import type { Clause, Place } from './found.ts'
import { besideMe, notObtained, notWon, reissued } from './notObtained.ts'
import { oneByOne } from './several.ts'
import { findTitles } from './titleDraft.ts'

/** 一六年想评中级没评上, 全国技术能手没评上: tried, and nothing came of it. 没评上过 denies, which is told elsewhere. */
const FAILED =
  /(?:没|未)(?:有)?(?:评上|评到|考上|考出|选上|拿上|获评|通过(?!验收))(?!过|什么|任何|职称)|没(?:评|考)(?:得)?(?:出来|成)|落选|落榜|被刷/
/** 评工程师去年没过, 去年没评过, 评中级刷下来了: a review that was not passed. */
const NOT_THROUGH =
  /(?:没|未)(?:有)?(?:能)?(?:(?:评审?|考)?过(?:关|审)?|(?:评审?)?通过)(?=$|[\s我现所只就又也呢啊吧]|了$)|(?<!没有?|未|没被)(?:被)?刷(?:了)?(?:下来|下去|掉)/
/** 去年评的工程师没下来: not passed, where no paper is what has not come. */
const NOT_GRANTED = /(?<!还)(?:没|未)(?:有)?(?:能)?批?下来(?=$|[\s我现所只就又也呢啊吧]|了$)/
const PAPER_OF_IT = /证|聘|文件|批文|公示|通知|结果|还|成绩/
const REVIEWED = /(?:评(?!优|先|奖|为)|考(?!核|评|勤|证)|申报|报(?!名|告|销)|工程师|中级|高级|高工|助工|技术员|初级)/
const OF_ELSE = /考核|学时|验收|项目|专利|论文|体检|英语|外语|计算机|驾|四级|六级|社保|没有?评过职称/
const A_DAY = /(?:19|20)\d{2}|\d{2}年|[去前今]年|上次|上回|那年|[两一二三12]次/
const ALWAYS = /从来|一直|到现在|至今|压根|还没|都没/
/** 2020年评过了: told right behind a failure, of the same title. */
const AT_LAST = /(?:评|考)(?:上|过)了|通过了?(?:的)?$|才(?:过|评)|^\s*(?:又|再|第二)[^,。;]*过了/
/** 去年评工程师 没通过: what was tried stands apart. */
const TRIED_THERE =
  /(?:评|考|申报|报|参评)(?!的|了|上|过)[^,。;]{0,12}(?:工程师|中级|高级|高工|助工|技术员|初级|技师)\s*$/

/** 论文没过: the paper of a degree, which is none that was published. */
const SCHOOL_PAPER =
  /(?:毕业|学位|硕士|本科)论文(?!发|奖|刊)|论文(?:答辩)?(?:没|未|不)(?:有)?(?:过关?|通过|合格|写完|写好|交)(?=$|[,。;\s只就所才,]|的|了|呢)/
const DENIES =
  /(?:^|[,\s])(?:还|一直|从来|到现在|至今|都|也)*(?:职称|助工|中级|工程师|证书?|什么|啥)[^,。;\d]{0,4}(?:没|未)/

/** 打算明年去读个本科: no schooling yet. */
const LEVEL = '(?:研究生|硕士|博士|本科|大专|专科|专升本|中专|大学|学历|文凭|自考|函授|成教|电大|国开)'
const TO_STUDY = new RegExp(
  `(?:打算|准备|计划|想|考虑|要不要|将来|以后|过几年|明年|后年)[^,。;\\n]{0,8}(?:去)?(?:读|考|报|念|升|上|进修|提升)(?!过|了|的|完|出)(?:一个|个|一下|到|成)?[^,。;\\n]{0,4}${LEVEL}`,
)
/** 等我评上助工再来: not yet. */
const NOT_YET =
  /(?:^|[,。\s])等(?:我|我们|以后|将来|到时候|哪天)+[^,。;\d]{0,4}(?:评|拿|考|取得|毕业|聘|升|转|有)[^,。;]{0,12}(?:再|就|才|以后|之后|的时候|了)/
/** 打算考个电工 再去读个大专: planned as well. */
const PLANS = /(?:打算|准备|计划|想着?)(?!了|过)/
const STUDY_TOO = new RegExp(
  `^\\s*(?:然后|再|顺便|也|还|同时|接着|最好)+(?:想|打算|准备)?(?:去)?(?:读|考|报|念|升|上|拿)(?!过|了|的|完|出)[^,。;\\n]{0,6}${LEVEL}`,
)
/** 机电的: what would be studied there. */
const MAJOR_ALONE = /^\s*(?:学|读|专业是?)?[\p{Script=Han}]{2,8}(?:的|专业|方向|类)\s*$/u

/** 写成本科了: so it stands, and is not so. */
const WRITTEN = /(?:写|填|登记?|录|打|印|当|报|标|弄|搞)成(?:了)?[^,。;\n]{1,14}?(?:了|的)?(?=$|[,。;\s])/
const BUT_REALLY = /其实|实际|应该|真正|才是|正确|不对|错/

/** 两个员工都想报: nothing of it is one person's. */
const SEVERAL =
  /(?:两|二|三|四|五|几|[2-9])(?:个|位|名)(?:员工|人(?!推荐)|同事|工人|师傅|职工|技术员)(?:都|想|要|,|情况|里|能|谁|分别)/
const ONE_AND_ONE = /(?:^|[,。;\s:])(?:有)?一(?:个|位|名)[^。\n]{2,40}?[,;。\s](?:另|还有)?(?:外)?一(?:个|位|名)/

/** 三位高工推荐我，都是学机械的: they are. */
const RECOMMENDS =
  /(?:高工|专家|教授|评委|推荐人)[^,。;]{0,10}(?:推荐|署名|签字|签名|同意|愿意|答应|肯)|(?:推荐|署名)[^,。;]{0,6}(?:高工|专家|教授)/
const ALL_OF_THEM = /^\s*(?:他们|两位|三位|两个|三个)?(?:都|均|全)(?:是|为|学|在|有)/

/** What was tried, planned, written wrongly, or is said of others: told, and not so of the applicant. */
export function notSo(text: string): Place[] {
  const clauses = clausesOf(text)
  if ((SEVERAL.test(text) && ONE_AND_ONE.test(text)) || oneByOne(text)) return [...clauses]
  const lost = notObtained(clauses)
  const places: Place[] = [...besideMe(text), ...lost, ...notWon(clauses), ...reissued(clauses)]
  const over = unrenewedIn(text)
  if (over) places.push(over)
  let planned = -1
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1]
    const own = clause.text
    const paper = SCHOOL_PAPER.exec(own)
    if (paper) places.push({ from: clause.from + paper.index, to: clause.from + paper.index + paper[0].length })
    // Of a title named beside it, which may have been reached later.
    const known = lost.some(({ from, to }) => from < clause.to && clause.from < to)
    const failed = known ? [] : notThrough(clause, before, clauses[index + 1])
    places.push(...failed)
    if (!known && failed.length === 0 && FAILED.test(own) && !DENIES.test(own)) places.push(failedIn(clause))
    if (PLANS.test(own) && STUDY_TOO.test(clauses[index + 1]?.text ?? '')) planned = clause.sentence
    else if (TO_STUDY.test(own) && !/[吗?]$/.test(own)) {
      planned = clause.sentence
      places.push(clause)
    } else if (planned === clause.sentence && (MAJOR_ALONE.test(own) || STUDY_TOO.test(own))) places.push(clause)
    else planned = -1
    if (NOT_YET.test(own)) places.push(clause)
    const written = WRITTEN.exec(own)
    const next = clauses[index + 1]
    if (written && (BUT_REALLY.test(next?.text ?? '') || BUT_REALLY.test(own.slice(written.index + written[0].length))))
      places.push({ from: clause.from + written.index, to: clause.from + written.index + written[0].length })
    // 专家找好了，两个都是高工: how many they are.
    const counted = /专家/.test(before?.text ?? '') && /^\s*[两二三四]个?(?:位)?都是(?:高工|副高|教授|高级)/.test(own)
    if (
      before &&
      before.sentence === clause.sentence &&
      RECOMMENDS.test(before.text) &&
      ALL_OF_THEM.test(own) &&
      !counted
    )
      places.push(clause)
  })
  return places
}

const TRIED =
  /(?:(?:(?:19|20)?\d{2}年|去年|前年|今年)(?:\d{1,2}月)?(?:份|的时候)?)?(?:又|也|还|再|就)?(?:想|去|报|申报|参加|考|评)(?!的|了)[^,。;]*$/

/** A review that was not passed: the words of it, with the clause before where that tells what was tried. */
function notThrough(clause: Clause, before: Clause | undefined, next: Clause | undefined): readonly Place[] {
  const { text, from } = clause
  const hit = NOT_THROUGH.exec(text) ?? (PAPER_OF_IT.test(text) ? null : NOT_GRANTED.exec(text))
  if (!hit || OF_ELSE.test(text) || ALWAYS.test(text)) return []
  if (next && AT_LAST.test(next.text) && findTitles(next.text).length === 0) return []
  const said = text.slice(0, hit.index)
  if (said.trim() === '' && before && before.sentence === clause.sentence && TRIED_THERE.test(before.text))
    return [before, { from, to: from + hit.index + hit[0].length }]
  // 没评过 alone denies.
  if (!REVIEWED.test(said) && !(/评|考/.test(hit[0]) && findTitles(said).length > 0)) return []
  if (/[没未](?:有)?(?:评|考)过/.test(hit[0]) && !A_DAY.test(said)) return []
  const several = findTitles(text).length > 1
  const start = several ? (TRIED.exec(said)?.index ?? 0) : 0
  return [{ from: from + start, to: from + hit.index + hit[0].length }]
}

/** Of 12年评的助工16年想评中级没评上 what was tried begins with the last date, or with what was wanted. */
function failedIn({ from, to, text }: Clause): Place {
  const end = FAILED.exec(text)?.index ?? text.length
  const tried = TRIED.exec(text.slice(0, end))
  return { from: tried ? from + tried.index : from, to }
}
