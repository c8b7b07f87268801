import type { LocalDate } from '../dossier/date.ts'
import { answer } from './answer.ts'
import { readAnswer } from './answers.ts'
import { ask, pendingFor, questionUnder } from './ask.ts'
import { splitKey } from './asked.ts'
import { change } from './change.ts'
import { reopened } from './dependents.ts'
import type { Taken } from './keeping.ts'
import { questionNamed } from './namedQuestion.ts'
import { ofPlan } from './ofPlan.ts'
import { findDates } from './reading/dateScan.ts'
import { withoutOthers } from './reading/message/masks.ts'
import { findTitles } from './reading/message/titleDraft.ts'
import { normalise } from './reading/normalise.ts'
import { saysAhead } from './reading/notNow.ts'
import { place } from './reading/numbers.ts'
import { answered, shortOf } from './review.ts'
import { putRight } from './sameLetter.ts'
import { accept } from './settle.ts'
import type { State } from './state.ts'
import { before, type Turn } from './turn.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

/** What is said of an answer that stands, where all are shown or judged: by its number, or by its name. */

/** 5应该是2019年12月, 第7条不对: the row by its number, and what it is instead. */
const OF_ROW =
  /^第?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:条|项|个|行|题|点|号)?[,、:\s]*(?:这[条个项]|那[条个项]|我|的|,)*(?:(?:说|写|填|记|报|弄|搞)?错(?:了|啦)|(?:有|写|填)误|不对(?!口)(?:了|的)?|不是(?=,|$)|要?改(?:成|为|一下)?|(?=应该?是|应当是|应为|是))[,。:;!\s]*((?:应该?|应当)?(?:是|为)?)(.*)$/
const REST_OF_IT = /^[\s,。!]*(?:的|了|吧|啊|呀|哦)*[\s,。!]*$/

/** 7没有, 第7条拿不出, 10 才260: the row by its number, and an answer to it; 3没问题 leaves it as it stands. */
const ANSWERED_ROW =
  /^第?(?:(\d{1,2})|(?<=第)([一二三四五六七八九十]{1,3}))(?:条|行|题|点|号)?[,、:\s]*(?:这[条个项]|那[条个项]|我|其实|应该|,)*((?:没|不|无|未|有|是|拿|才|只|够|都|还|全).*)$/
const STANDS =
  /没(?:问题|[错变改事动])|不(?:用|变|改|必|动|需|要改|知|清楚|懂|明白|确定)|是(?:对|什么|啥|哪|谁|指|不是)|有(?:什么|没有|问题)/
/** 11是 is an answer, though its number may be taken for a day that is asked about. */
const ASKS = /[?吗么嘛]|怎|哪|几|多少|啥|呢$/
/** An answer in a few words; behind a number more is told than of that row. */
const LONGEST_ANSWER = 12
/** 7没有8没有: of more rows than one. */
const MORE_ROWS = /[,、;\s]?第?(\d{1,2})(?:条|行|题|点|号)?[,、:\s]*(?=没|不|无|有(?!\d)|是|拿)/g

/** 7没有: where the answers are checked it is the answer to that row; where they are judged already, or of several rows, asked for. */
function rowAnswered(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed).trim()
  const [, digits, word, rest = ''] = ANSWERED_ROW.exec(even) ?? []
  const at = place(digits ?? word ?? '')
  if (at === null || rest.length > LONGEST_ANSWER || STANDS.test(rest) || ASKS.test(rest)) return null
  const others = [...rest.matchAll(MORE_ROWS)].map(([, number]) => number)
  const row = answered(world, state)[at - 1]
  if (!row || others.length > 0) return change(world, state, [at, ...others].join('、'), today)
  const open = ask(world, state, row.key, [])
  const { pending } = open.state
  return state.stage === 'review' && pending ? answer(world, open.state, pending, rest, today) : open
}

/** What is said of a row named by its number: taken as an answer to that question, which is asked again where nothing is told. */
export function rowSaid(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed).trim()
  const [whole, number = '', is = '', rest = ''] = OF_ROW.exec(even) ?? []
  if (whole === undefined || (is === '是' && REST_OF_IT.test(rest))) return rowAnswered(world, state, typed, today)
  const at = place(number)
  const row = at === null ? undefined : answered(world, state)[at - 1]
  if (!row || world.asksSomething(typed)) return null
  if (REST_OF_IT.test(rest)) return is === '' ? ask(world, state, row.key, []) : null
  const better = putRight(row.key, state.answers[row.key], rest, today)
  const question = questionUnder(world, state, row.key)
  if (!question) return null
  const pending = pendingFor(world, state, row.key, question, [])
  if (better) return accept(world, state, pending, better, today)
  const open = ask(world, state, row.key, []).state
  return open.pending ? answer(world, open, open.pending, rest, today) : null
}

/** 续聘, 之前的聘书, 第二份: of another letter than the one that stands. */
const OTHER_LETTER =
  /续|另|[又再还]有|也|以前|之前|原来|先前|上一|前一|老(?:东家|单位|公司|厂)|别的|其他|第[二三四]|两[份段本张]/
/** 到期没续, 没有再续: that it was not renewed tells of no other. */
const NOT_RENEWED = /(?:没有?|未|不)(?:再|给|能|人|又)*续(?:聘|签|上|了)?/g

/** What a letter and its days leave of a sentence that says when it begins or ends; 拿到手 and 换新版 are of the paper. */
const OF_ITS_DAYS =
  /^(?:我们?|的|那|这|本|份|张|个|聘[书任期用]|上面|上|写|从|自|打|在|于|是|应该|应当|应|该|其实|实际|记|到期|期满|期限|到|至|截止|为止|止|开始|起|算|没有?|未|不|再|续|结束|了|就|才|今年|去年|一直|,|[\s呀啊吧哦])*$/

/** 聘书是2019年3月1号开始的, and no word that takes anything back: the one letter told before has another beginning or end. */
export function letterSaid(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed)
  const key = questionNamed(state, typed)
  if (!key || splitKey(key).id !== 'titles.appointments' || even.length > 40) return null
  if (world.asksSomething(typed) || saysAhead(even) || withoutOthers(even) !== even) return null
  if (OTHER_LETTER.test(even.replace(NOT_RENEWED, ''))) return null
  const titles = findTitles(even)
  if (titles.some(({ of }) => of.level !== undefined && of.level !== splitKey(key).which)) return null
  if (!OF_ITS_DAYS.test(without(even, [...titles, ...findDates(even, today)]))) return null
  const question = questionUnder(world, state, key)
  const better = putRight(key, state.answers[key], even, today)
  return better && question && accept(world, state, pendingFor(world, state, key, question, []), better, today)
}

/** A text without some stretches of it. */
const without = (text: string, places: readonly { readonly start: number; readonly end: number }[]): string =>
  text.replaceAll(/[\s\S]/g, (sign, at: number) =>
    places.some(({ start, end }) => start <= at && at < end) ? '' : sign,
  )

/** 我在岗，不做技术; 做销售; 改做管理了: of the work somebody does today. */
const OF_WORK =
  /在[岗职]|岗位|(?:不在|离开|下了?|退出)(?:了)?[一二]线|^(?:我|其实|现在|目前|早就?|已经?|是|不|没|再|改|转|调去?|去|在|,)*[做搞干当跑]/

/** What is said of today's work and the question on it understands otherwise than it stands: taken, or asked back. */
export function workSaid(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed).trim()
  const question = questionUnder(world, state, 'employment')
  const old = state.answers.employment
  const pieces = even.split(/[,。;\s]+/).filter((piece) => OF_WORK.test(piece))
  if (!question || old?.kind !== 'value' || pieces.length === 0 || !isDenial(world, typed, even)) return null
  const open = ask(world, state, 'employment', []).state
  const pending = open.pending
  if (!pending) return null
  // 我不在一线了 现在做销售: the piece that can be read counts.
  const isOther = (words: string): boolean => {
    const read = readAnswer(words, { question, pack: packOf(world, state), pending, today })
    return read.kind === 'vague' || (read.kind === 'value' && read.value.value !== old.value)
  }
  const told = [typed, ...pieces].find(isOther)
  return told === undefined ? null : answer(world, open, pending, told, today)
}

/** Words by which an answer that stands is said to be otherwise, without what it is instead. */
const OTHERWISE =
  /没(?!问题|[错变改断停事关带])|不(?!知|清楚|懂|明白|好意思|用|要紧|错|急|变|改|见|动)|其实|实际|(?<![没不])(?:错|变|改)|换|停|断|转|撤|取消|作废|到期/
/** 聘书没盖章, 证书没带, 单位没注册平台: of the paper or of what is to be done with it, and not of what it says. */
const OF_PAPER = /盖章|公章|签字|原件|复印|[带找丢拍传]|平台|账号|授权|审核|推荐|公示/
/** Told in a few words; a speech is no denial of one answer. */
const LONGEST = 30

/** 我其实没有聘书: an answer that stands is said to be otherwise, and what it is instead was not read: it is asked again. */
export function deniedRow(world: World, state: State, typed: string): Turn | null {
  const even = normalise(typed).trim()
  const key = questionNamed(state, typed) ?? zoneNamed(world, state, even)
  if (!key || !isDenial(world, typed, even) || OF_PAPER.test(even)) return null
  // 我造过假 tells of a deed where none was told.
  const isDeed = /^(?:violations|sanctions)/.test(key) && !/没|无|不|未/.test(even)
  return isDeed || OTHERWISE.test(even) ? askedAgain(world, state, key, typed) : null
}

/** 我不是大专, 我大专没毕业, 专业不是模具: what a row shows is denied by that very word. */
export function deniedValue(world: World, state: State, typed: string): Turn | null {
  const even = normalise(typed).trim().replaceAll('助工', '助理工程师')
  if (!isDenial(world, typed, even)) return null
  const row = answered(world, state).find(({ key, shown }) => {
    const { notIt, notHad } = namesIn(namesOf(world, state, key, shown), even)
    return notIt || notHad
  })
  return row ? askedAgain(world, state, row.key, typed) : null
}

/** Whether a text says that something of these names is not it (不是民企的), or is not had (大专没毕业). */
export function namesIn(names: readonly string[], even: string): { readonly notIt: boolean; readonly notHad: boolean } {
  const around = names.flatMap((name) => {
    const at = name.length >= 2 && !/^[没无不是都对有]/.test(name) ? even.indexOf(name) : -1
    return at < 0 ? [] : [{ before: even.slice(0, at), behind: even.slice(at + name.length) }]
  })
  return {
    notIt: around.some(({ before, behind }) => NOT_IT.test(before) && ENDS_THERE.test(behind)),
    notHad: around.some(({ behind }) => NOT_HAD.test(behind)),
  }
}

/** What an answer is called: as it is shown, and as people say it. */
function namesOf(world: World, state: State, key: string, shown: string): readonly string[] {
  const told = state.answers[key]
  const chosen = questionUnder(world, state, key)?.options.find(
    ({ value }) => told?.kind === 'value' && value === told.value,
  )
  return [shown, ...(chosen?.words ?? [])]
}

const NOT_IT = /(?<!是)(?:不是|不算|不属于|没读过?|没有)$/
/** 不是民企的; but 不是民企老板 and 没有大专同学 are of others. */
const ENDS_THERE = /^(?:的|了|啊|呀|吧|毕业|学历|文凭|证书?|专业|职称|企业|单位|公司|性质|人员)*(?:$|[\s,。;!])/
const NOT_HAD = /^(?:还|也|都|其实|是)*(?:没|未|不)(?:有)?(?:毕业|读完|念完|拿到|评上|评过|取得|考过|算)/

/** Told in a few words of oneself, and of no time to come. */
export const isOfOneself = (even: string): boolean =>
  even.length <= LONGEST && !saysAhead(even) && withoutOthers(even) === even

/** {@link isOfOneself}, and no question. */
export const isDenial = (world: World, typed: string, even: string): boolean =>
  isOfOneself(even) && !world.asksSomething(typed)

/** 其实我不是北片的: where the firm is registered, by the name of the zone. */
function zoneNamed(world: World, state: State, even: string): string | null {
  const pack = packOf(world, state)
  const zone = pack ? ofPlan(pack).registered.kept : ''
  return zone !== '' && even.includes(zone) && state.answers.registered ? 'registered' : null
}

/** That the words do not fit an answer that stands, which is asked again. */
export function askedAgain(world: World, state: State, key: string, typed: string): Turn | null {
  if (!answered(world, state).some((row) => row.key === key)) return null
  const said = say(world.wording, '对不上', {
    内容: typed.trim(),
    短名: shortOf(world, key),
    说过: shownOf(state, key),
  })
  return before(said, ask(world, reopened(world, state, key), key, []))
}

/** 聘书好像是2019年3月开始的: told of an answer that stands, and not surely: nothing else comes to ask it, so it is asked here. */
export function leftOpenRow(world: World, state: State, typed: string, told: Taken): Turn | null {
  if (!told.left || told.keys.length > 0 || told.opened) return null
  const key = questionNamed(state, typed)
  if (!key || !answered(world, state).some((row) => row.key === key)) return null
  return before(told.remark, ask(world, told.state, key, []))
}

const shownOf = ({ answers }: State, key: string): string => {
  const told = answers[key]
  return told?.kind === 'value' ? told.shown : ''
}
