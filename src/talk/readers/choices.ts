import { splitKey } from '../asked.ts'
import { NONE_OF_THEM } from '../choices.ts'
import { type Asking, type Reader, turn } from '../reader.ts'
import { isOfGrades } from '../reading/bareVerdict.ts'
import { readChoice } from '../reading/choice.ts'
import { readChoices } from '../reading/choices.ts'
import { findDates } from '../reading/dateScan.ts'
import { echoOf } from '../reading/echo.ts'
import { somethingWas, withoutDenied, withoutOthers } from '../reading/heldAgainst.ts'
import { readHours } from '../reading/hours.ts'
import { readHoursByYear } from '../reading/hoursByYear.ts'
import { ASKED_OF as ASKED_WHERE, aimsIn } from '../reading/message/aims.ts'
import { readStated } from '../reading/message/askedStatement.ts'
import { findTitles } from '../reading/message/titleDraft.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { withoutOtherTitles } from '../reading/otherSeries.ts'
import { type Read, unreadable, vague, value } from '../reading/read.ts'
import { stanceOf } from '../reading/stance.ts'
import { isOwnStanding } from '../reading/standing.ts'
import { titleInName } from '../reading/titleInName.ts'
import { readYesNo } from '../reading/yesno.ts'
import { labelOf } from '../saidAs.ts'
import type { Understood } from '../understood.ts'
import type { AskedQuestion } from '../wording.ts'

/** One of the choices offered. */
export const choice: Reader = (text, { question, pending }) => {
  if (isYesNo(question) && (isOwnStanding(text, pending.question) || isOfAnother(text, question))) return unreadable()
  const offered = question.options.length > 0 ? question.options : pending.offered
  const read = readChoice(text, offered)
  const back = read.kind === 'unreadable' ? whichOne(text, question) : null
  if (back) return back
  const sure = read.kind === 'unreadable' && isYesNo(question) ? readYesNo(text) : null
  if (sure?.kind === 'value' || sure?.kind === 'vague') {
    const meant = (yes: boolean) => (yes ? '是' : '否')
    return turn(sure, (yes) => ({ value: meant(yes), shown: labelOf(question, meant(yes)) }))
  }
  return turn(read, (found) => ({ value: found, shown: labelOf(question, found) }))
}

/** 总共还差50学时, 专业还差30: told of hours, and no 不是 to what has nothing to do with them. */
const OF_HOURS = /学时|公需|(?:专业|总共|一共)(?:还|都|也)*[差缺少]\s?\d/
/** 都合格, 在的: a yes to what is not asked. Of a declaration the wording is the plan's own, and may well be about grades. */
function isOfAnother(text: string, { id, text: asked, short }: AskedQuestion): boolean {
  const isOfPlace = /^(?:我|还|都|一直|现在)*在(?:的|着|呀|啊|呢|哦)*$/.test(bare(normalise(text)))
  if (isOfPlace) return !/(?<![现实])在|聘|缴/.test(`${asked}${short}`)
  return !/^(?:statement|ruling)/.test(id) && isOfGrades(text)
}

/** 没断过, 断了两个月, 外省交过: of what a paper proves, and not whether it can be had. */
const OF_WHAT_IS_PROVED =
  /(?:没有?|未)(?:有)?(?:断|少|丢|缺|漏|停|过期)|断(?:了|过|缴|交)|(?:外省|省外|外地|别处)[^,。;]{0,4}[缴交]/

/** A statement answered with what was done, how many or how long, as in a message of several facts; else one of the choices. */
export const statement: Reader = (text, asking) => {
  const { which } = splitKey(asking.pending.question)
  const { text: question, short } = asking.question
  const even = normalise(text)
  if (OF_HOURS.test(even) && !/学时|继续教育|公需/.test(`${which}${question}${short}`)) return unreadable()
  const figures = which?.includes('学时登记') ? hoursTold(text, which, asking) : null
  if (figures) return figures
  // 这个月还没交: of the paying, and not of the paper.
  const ofPaying = which?.includes('社保') && /(?:没有?|未)(?:有)?(?:[缴交扣]|到账)/.test(even)
  const ofMatter = which?.includes('证明') && OF_WHAT_IS_PROVED.test(even)
  // 我2020年没过, where it is the year before the plan's.
  const years = which?.includes('评审没通过')
    ? findDates(even, asking.today).flatMap(({ date }) => date?.slice(0, 4) ?? [])
    : []
  const ofOtherYear = years.length > 0 && !years.includes(String((asking.pack?.plan.year ?? 0) - 1))
  const stated =
    ofPaying || ofMatter || ofOtherYear
      ? 'unclear'
      : which === null
        ? null
        : (readStated(even, which, asking.pack?.plan.places) ?? echoed(text, which, asking))
  if (stated === null) return choice(text, asking)
  const label = (sense: string) => labelOf(asking.question, sense)
  if (stated === 'unclear') return vague(`这样算不算还看不准。确定算就回“${label('有')}”，不算就回“${label('没有')}”。`)
  const sense = stated ? '有' : '没有'
  return value({ value: sense, shown: label(sense) })
}

/** 22年90 24年72 to whether every year is registered: it is the card that counts, and not how many there are. */
function hoursTold(text: string, which: string, { pack, today }: Asking): Read<Understood> | null {
  const years = [...new Set(pack?.statements.get(which)?.question.match(/20\d\d/g) ?? [])].map(Number)
  const read = readHours(text, years, today)
  const told =
    readHoursByYear(text, years, today) !== null ||
    (read.kind === 'value' && Object.keys(read.value.byYear).length > 0 && /\d{2}(?!年)/.test(text))
  return told ? vague(`学了多少先不看，要的是登记卡。${years.join('、')}这几年的登记卡都拿得出吗？`) : null
}

/** 拿得出 to 证明拿得出吗; a statement's name is how it is called besides: 学历证明齐全. */
function echoed(text: string, which: string, { question, pack }: Asking): boolean | null {
  const asked = pack?.statements.get(which)?.question ?? question.text
  return echoOf(asked, text) ?? echoOf(`${which}吗`, text)
}

/** 有 where there are several kinds to have: which of them is asked back. Null for other words, and other questions. */
function whichOne(text: string, { options }: AskedQuestion): Read<Understood> | null {
  const kinds = options.filter(({ value: sense }) => sense !== '无' && sense !== '没有')
  if (kinds.length === options.length || kinds.length < 2) return null
  if (!/^(?:我?(?:是|当然|肯定)?有)(?:的|啊|呀|了|证|证书|一个|1个)*$/.test(bare(normalise(text)))) return null
  return vague(`有的话是哪一种？${kinds.map(({ label }) => label.replace(/（.*）/, '')).join('、')}，说一个。`)
}

/** 是，电工: more than a bare yes, and still one. */
function isYesNo({ options }: AskedQuestion): boolean {
  return options.length === 2 && options.every(({ value: sense }) => sense === '是' || sense === '否')
}

/** 企业, 单位, 技术: words within the names of several kinds, which tell that one has none of them. */
const TELLS_NONE =
  /^(?:我?(?:是|在)?(?:一家)?(?:本|民营|国有|私营|私人|外资|小|大)?(?:企业|公司|单位|工厂|厂|政府|中心)(?:的|里|上班|员工|人员)*|技术|创新|重点|认定|工作|工程|机电|机械)$/

/** As many of the choices as are named. */
export const several: Reader = (text, { question }) => {
  if (TELLS_NONE.test(bare(normalise(text)))) return unreadable()
  const read = readChoices(text, question.options)
  return turn(read, (found) => ({
    value: found,
    shown:
      found.length === 0 ? '都没有' : found.map((entry) => labelOf(question, entry).replace(/（.*）/, '')).join('、'),
  }))
}

/** 六级420分 was sat for, not passed. */
export const language: Reader = (text, asking) => {
  const [, score] = /[四六]级[^\d,。;]{0,6}(\d{3})(?!\d)/.exec(normalise(text)) ?? []
  return score !== undefined && Number(score) < 425
    ? vague('425 分以上才算过级。没过就回“没有”，另有过的就说哪一级。')
    : choice(text, asking)
}

/** Titles of engineers; those of other series (会计师, 讲师) are none, and are asked about. */
export const title: Reader = (text, asking) => {
  const even = normalise(text)
  const post = AS_POST.exec(even)?.[1]
  if (post && !/证|评|聘|职称/.test(even)) return vague(ofPost(post))
  const named = onlyNamed(even, asking)
  if (named) return named
  if (LOWEST.test(even) && !/助|技术员|员级/.test(even)) {
    const none = LOWEST.test(even.replace(NOT_EVEN_LOWEST, ' ')) ? null : choice(text, asking)
    return none?.kind === 'value' ? none : vague('初级里有技术员和助理工程师，证上写的是哪一级？')
  }
  const wanted = onlyWanted(even, asking)
  if (wanted) return wanted
  const own = withoutOtherTitles(even)
  if (own === even) return choice(text, asking)
  const read = choice(own, asking)
  const none = /(?:^|[,\s])(?:我)?没有?(?:职称)?(?:$|[,\s])/.test(even)
  return read.kind === 'value' && (read.value.value !== '没有' || none) ? read : vague(OTHER_SERIES)
}

const ofPost = (name: string) => `${name}是职称证上写的，还是厂里的叫法？有职称证就说证上的级别，没有就回“没有”。`
const NOT_QUITE = '没评上的不算。现在手里有的职称是哪级？没有就回“没有”。'
/** 连初级都没有, 初级也没评: there is none. */
const NOT_EVEN_LOWEST = /初级(?:职称|的|证书?)?(?:也|都|还)*(?:没|未|无)(?!写|标|注)/g
/** 初级, 初级职称: of two levels. */
const LOWEST = /初级(?!工(?!程师)|技)/

/** 老板叫我工程师, 差点评上助工: none of that is held; what else is told counts, and otherwise it is asked. */
function onlyNamed(even: string, asking: Asking): Read<Understood> | null {
  const hits = findTitles(even).filter(
    ({ start, end }) => titleInName(even.slice(0, start), even.slice(start, end), even.slice(end)) !== null,
  )
  const [first] = hits
  if (!first) return null
  const rest = hits.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    even,
  )
  const read = choice(rest, asking)
  // 我是助工，没有职称: which of the two is so has to be asked.
  const said = /(?:^|[,。;\s])(?:我|本人)?是?$/.test(even.slice(0, first.start))
  const none = !said && /没(?:有)?(?:什么|任何|评)?职称(?!证|聘)/.test(even)
  if (read.kind === 'value' && (read.value.value !== '没有' || none)) return read
  const name = even.slice(first.start, first.end)
  const nearly = titleInName(even.slice(0, first.start), name, even.slice(first.end)) === 'nearly'
  return vague(nearly ? NOT_QUITE : ofPost(name))
}

/** 想评温州机电工程师: a level that is aimed at is not had; which one is had is asked back. Null where nothing is aimed at, or more is told. */
function onlyWanted(even: string, asking: Asking): Read<Understood> | null {
  const { aim, places } = aimsIn(even, 'titles')
  if (aim === undefined) return null
  const rest = places.reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), even)
  const read = choice(rest, asking)
  const isAsked = findTitles(even).some(({ end }) => ASKED_WHERE.test(even.slice(end)))
  if (isAsked && read.kind !== 'value')
    return vague(`${aim}您已经有了，还是问在哪儿评？有就回“我是${aim}”，没有就说手里有的是哪级，都没有回“没有”。`)
  return read.kind === 'value' ? read : vague(`${aim}是想评的级别，没记。现在手里有的职称是哪级？没有就回“没有”。`)
}

/** 当工程师12年了: what somebody does, and maybe no title. */
const AS_POST =
  /(?:[当做干]|担任)(?:了|过|着)?(?:个|一名|名)?(?:\p{Script=Han}{0,4})((?:助理)?工程师|技术员)(?:都|也|已经?|有|快|满|,|\s)*(?:\d{1,2}|[一二两三四五六七八九十]{1,3}|好几|几)\s?(?:多)?年/u

const OTHER_SERIES =
  '那是别的系列的职称，这里看工程系列的（助理工程师、工程师这些）。工程系列的有就说是哪级，没有就回“没有”。'

/** Several of what is on offer, each then known to be there or not. */
export const done: Reader = (text, { pending }) => {
  const options = pending.offered
    .filter(({ value: name }) => name !== NONE_OF_THEM)
    .map((option) => ({ ...option, words: [] }))
  const read = readChoices(text, options)
  const none = read.kind === 'none' ? value<readonly string[]>([]) : read
  return turn(none, (found) => ({
    value: Object.fromEntries(options.map((option) => [option.value, found.includes(option.value)])),
    shown: found.length === 0 ? '都没有' : found.join('、'),
  }))
}

/** 没写: not known of this paper; a bare 没有 may be that, or that there is no such title. */
export const specialty: Reader = (text, asking) => {
  const read = choice(text, asking)
  if (read.kind === 'value') return read
  const even = normalise(text)
  if (/(?:没有?|未)(?:写|标|注明|印|填)|没有?(?:写|标)?(?:明)?专业/.test(even)) return { kind: 'unknown' }
  const none = stanceOf(even)?.kind === 'none' || /^(?:都|全|也)?不是(?:的)?$/.test(even)
  return none ? vague('这本职称证上写的是哪个专业？机电、机械类回“机电”，别的回“其他专业”，证上没写就回“没写”。') : read
}

/** 没有处分, 清白的, 否: none of all that was asked about. */
const NONE_HELD =
  /^(?:我|本人|这几年|近几年|这些年|从来|从|一直|也|都|真的|历史|很|身家|还是|,|\s)*(?:(?:没有?|无|未)(?:受到?过?|被|有|过|任何|什么|啥|犯过?|挨过?|出过?)*(?:处分|处罚|违规|违纪|违法|前科|案底|不良记录|问题|这些)(?:的|过|啊|呢|了|或|和|、|,|也|没有?|处分|处罚|违规|违纪|违法|记录)*|否|不|不是|零|0|无|没|清白|清清白白|干净|干干净净|良民|遵纪守法)(?:的|啊|呀|哦|了|呢|人|公民)*$/
/** 交警罚款算吗: asked, and nothing told. */
const ASKED_OF =
  /[吗么嘛?]$|(?:算不算|要不要|会不会|影不影响|有没有影响)[^,。;]{0,6}$|(?:算|影响|要紧|要写|要报|碍事)[^,。;]{0,3}[不没]$/

/** What was held against somebody, as many as are named; who asks whether something counts tells nothing. */
export const sanctions: Reader = (text, asking) => {
  const even = bare(normalise(text))
  if (NONE_HELD.test(even)) return value({ value: [], shown: '都没有' })
  if (ASKED_OF.test(normalise(text).replace(/[。.!\s]+$/, ''))) return unreadable(HOW_HELD)
  const own = withoutOthers(normalise(text))
  if (own.trim() === '') return unreadable(HOW_HELD)
  const left = withoutDenied(own)
  const read = several(left === '' ? own : left, asking)
  return read.kind === 'unreadable' && somethingWas(own) ? vague(HOW_HELD) : read
}

const HOW_HELD = '拿不准算不算的，先不选，问一下发通知的单位；确定有的说是哪一样，都没有就回“都没有”。'

/** 机电, 机械类的: the field named where it was asked whether a trade is of it. */
const OF_FIELD = /^(?:是|属于|算|就是)?(?:机电|机械|电气|机电一体化|机械制造)(?:类|方面|专业|行业)?(?:的)?$/

/** Whether the trade of a certificate is related; the field alone is asked back. */
export const related: Reader = (text, asking) => {
  const read = choice(text, asking)
  if (read.kind !== 'unreadable' || !OF_FIELD.test(bare(normalise(text)))) return read
  return vague('工种跟这个专业相关，是吗？', { value: '是', shown: labelOf(asking.question, '是') })
}
