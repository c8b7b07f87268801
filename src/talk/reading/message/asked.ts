import { splitKey } from '../../asked.ts'
import { RESULT_LISTS } from '../../dossierOf.ts'
import { hourYearsOf } from '../../ofPlan.ts'
import { HEADS } from '../achievementWords.ts'
import { saysBroken, saysInterrupted, withoutAsides } from '../asides.ts'
import { asksBack, isNoMore } from '../asksBack.ts'
import { lacksAnother } from '../lacking.ts'
import type { Read } from '../read.ts'
import { hedged, hedgedFact, stanceOf } from '../stance.ts'
import { isOwnStanding } from '../standing.ts'
import { finder } from '../words.ts'
import { placeOf } from './around.ts'
import { appointments } from './askedAppointments.ts'
import { BARE, NONE } from './askedMeanings.ts'
import { OFFERED, SCREENED } from './askedOptions.ts'
import { noMore, noneAtAll, noneOfAsked } from './askedResults.ts'
import { HANDED_BACK, NOT_ASKED, NOT_NOW, NOT_SAID, PARTLY, saysNever } from './askedStances.ts'
import { readStated } from './askedStatement.ts'
import { yearAlone } from './askedYear.ts'
import type { Found, Message, Place } from './found.ts'
import { fieldName } from './names.ts'
import type { Doubt } from './told.ts'

/** What the answered question is about, for asking back. */
function aboutOf(id: string, which: string | null): string {
  if (id === 'statement' && which) return fieldName(`statements.${which}`)
  // titles.also: which one is not said yet.
  if (/\.(?:also|other)$/.test(id)) return fieldName(id.split('.')[0] ?? id)
  const path =
    {
      registered: 'employer.registered',
      'work.related': 'work.0.related',
      posts: 'posts',
      'publications.similarity': 'publications.0.similarity',
      salary: 'income.yearly',
      income: 'income.yearly',
      ownership: 'employer.ownership',
      establishment: 'employment.establishment',
    }[id] ?? id
  const [list = '', ...rest] = path.split('.')
  const isList = ['education', 'titles', 'skills'].includes(list)
  const name = fieldName(isList && rest.length > 0 ? [list, '0', ...rest].join('.') : path)
  if (!which || !isList) return name
  const [first = '', ...more] = name.split('.')
  return [first, which, ...more].join('.')
}

/** Where 没有别的了 says that there is none of all that was named. */
export const isOfMany = (id: string): boolean =>
  [
    'screen',
    'sanctions',
    'violations',
    'skillHonours',
    'posts',
    'standards.done',
    'titles.also',
    'education.also',
  ].includes(id) || RESULT_LISTS.some((list) => list === id)

/** The same, of the question that is open, if one is. */
export function askedAbout(asked: string | null): string | null {
  if (asked === null) return null
  const { id, which } = splitKey(asked)
  return aboutOf(id, which)
}

/** 07还是08年的 */
const EITHER_YEAR = /(?<!\d)\d{2,4}年?(?:还是|或者?(?:是)?|要么)\d{2,4}年?(?!\d)/
/** Questions whose answer is a figure: one that is not understood is asked for again. */
const MEASURED = [
  'salary',
  'income',
  'employer.revenue',
  'employer.staff',
  'selfScore.total',
  'computerModules',
  'experts',
  'publications.similarity',
]
/** Of several figures the one with its unit answers: 去年两千六百万，人是95个. */
const UNITS: Readonly<Record<string, RegExp>> = {
  'employer.revenue': /[\d一二两三四五六七八九十百千]\s?(?:[万亿]|个亿)/,
}
/** 三位，有一位是教授级高工: the last is one of those. */
const OF_THEM = /[,;]\s*(?:其中|里面|当中|有)[^,;]*(?:是|叫)/
const FIGURE = /\d|[一二两三四五六七八九十百千万几]/
const findResults = finder(HEADS)

/** 流体传动与控制，现在好像改名字了: what became of it since. */
const RENAMED =
  /(?<=\p{Script=Han}{2})[,;\s]+(?:这个专业|学校|听说)?(?:现在|后来|如今|好像|可能|听说|据说|已经|都){0,4}(?:改(?:了)?名|改叫|合?并(?:掉|到|了|入)|撤(?:掉|销|了)|取消|不招|停招|没有?了)[^\d]*$/u

/** 报过县科技奖没评上 where prizes were asked for. */
function failedAt(typed: string, found: readonly Found[], id: string): readonly Found[] | null {
  const list = RESULT_LISTS.find((name) => name === id)
  const none = list && noneOfAsked(typed)
  if (!list || !none || found.some((entry) => 'list' in entry && entry.list === list)) return null
  return [{ list, none: { from: none.index, to: none.index + none[0].length } }]
}

/** 没 不过论文有一篇; 都没有哦 我就是个打工的: the answer stands first. */
function deniedFirst(
  message: Message,
  found: readonly Found[],
  id: string,
  which: string | null,
): readonly Found[] | null {
  const [first, ...more] = message.clauses
  if (
    first === undefined ||
    more.length === 0 ||
    found.some((entry) => 'used' in entry && entry.used.from === first.from)
  )
    return null
  const said = first.text.trim().replace(/[哦呀呢啊嘛啦哈的]+$/, '')
  if (!/^(?:我)?(?:都|全|一个也|统统|还|暂时)?没(?:有)?(?:过)?$/.test(said)) return null
  const list = [...RESULT_LISTS, 'titles' as const, 'skills' as const].find((name) => name === id)
  const lists: readonly string[] = id === 'screen' ? RESULT_LISTS : list ? [list] : []
  if (lists.length === 0 || found.some((entry) => 'list' in entry && lists.includes(entry.list))) return null
  const leaf = { from: first.from, to: first.to }
  return list ? [{ list, none: leaf }] : (NONE[id]?.({ ...leaf, value: [] }, which, message) ?? null)
}

/** 专利和论文: which lists there is something in, and what has still to be asked. */
function screened(whole: string, text: string, place: Place): readonly Found[] {
  const rest = noMore(whole)
  const named = new Set<string>(findResults(rest ? whole : text).map(({ of }) => of.category as string))
  for (const [digits] of text.matchAll(/(?<!\d)\d{1,2}(?![\d年月个项篇])/g)) {
    const list = SCREENED[Number(digits) - 1]
    if (list) named.add(list)
  }
  const asks = [...named].map((list): Found => ({ about: fieldName(list), leaf: { ...place, why: 'incomplete' } }))
  if (!rest || named.size === 0) return asks
  return [...asks, ...SCREENED.filter((list) => !named.has(list)).map((list): Found => ({ list, none: place }))]
}

/**
 * What the open question makes of the clauses nobody else understood: `16年7月`, `都合格`, `没有`, `2`. Nothing when the message
 * tells of what was asked already. `typed` is the text before questions were blanked.
 */
export function bareAnswer(message: Message, found: readonly Found[], typed = message.text): readonly Found[] {
  if (message.asked === null || asksBack(typed)) return []
  const { id, which } = splitKey(message.asked)
  if (isNoMore(typed) && !isOfMany(id)) return []
  const appointed = id === 'titles.appointments' && which ? appointments(message, found, which) : null
  if (appointed) return appointed
  const stated = id === 'statement' && which ? readStated(typed, which, message.pack?.plan.places) : null
  if (which && stated !== null) {
    const whole = { from: 0, to: message.text.length }
    if (stated === 'unclear')
      return [{ about: fieldName(`statements.${which}`), leaf: { ...whole, why: 'incomplete' } }]
    return [{ field: `statements.${which}`, leaf: { ...whole, value: stated } }]
  }
  const failed = failedAt(typed, found, id)
  if (failed) return failed
  const denial = deniedFirst(message, found, id, which)
  if (denial) return denial
  // 最早09年，断过，17年1月接上的: answered already, and by the day that counts.
  const field = id === 'registered' ? 'employer.registered' : id.startsWith('insurance.') ? id : null
  if (field && found.some((entry) => 'field' in entry && entry.field === field)) return []
  // 原来是国企，改制了现在私人的: told already, and what it was is left over.
  if (/^(?:employer|ownership)$/.test(id) && found.some(tellsEmployer)) return []
  // 学位没拿到，英语没过: answered already.
  if (id === 'education.degree' && found.some((entry) => 'item' in entry && entry.item.degree)) return []
  // 文成两年，18年3月到20年3月: the days tell it.
  if (id === 'mountain' && found.some((entry) => 'item' in entry && entry.list === 'mountain')) return []
  const handed = placeOf(typed, HANDED_BACK)
  const [matter = id] = id.split('.')
  if (
    handed &&
    OFFERED[id] &&
    !found.some((entry) =>
      'item' in entry ? entry.list === matter : 'field' in entry && entry.field.startsWith(matter),
    )
  )
    return [{ about: aboutOf(id, which), leaf: { ...handed, why: 'unknown' } }]
  const place = leftPlace(message, found)
  if (place === null) return []
  // 两位高工，一位教授: who they are is understood as titles, and still counts them.
  const own = id === 'experts' ? message.text : message.text.slice(place.from, place.to)
  const text = withoutAsides(own.replaceAll('。', ' '), id)
    .replace(/^[^\d,;]{0,6}(?:写|印)(?:的|着)?(?:是|为)?[:,\s]*(?=["“])/, '')
    .replace(/["“”]/g, '')
    .replace(id === 'education.major' ? RENAMED : /$^/, '')
    .trim()
  if (text === '') return []
  if (lacksAnother(text, message.asked)) return []
  if (OFFERED[id]?.some((value) => value === '是' || value === '有') && isOwnStanding(text, message.asked)) return []
  const stance = stanceOf(text)
  const about = aboutOf(id, which)
  const year = yearAlone(text, id, message.today)
  if (year)
    return [
      ...year.means({ ...place, value: year.value }, which, message),
      { about, leaf: { ...place, why: 'incomplete' } },
    ]
  if (stance?.kind === 'unknown' && id !== 'education.match') return [{ about, leaf: { ...place, why: 'unknown' } }]
  if (stance?.kind === 'skip') return [{ used: place }]
  if (NOT_NOW.test(text) && !/\d/.test(text) && !saysNever(id, text))
    return [{ about, leaf: { ...place, why: 'unknown' } }]
  if (MEASURED.includes(id) && NOT_SAID.test(text) && !/\d/.test(text))
    return [{ about, leaf: { ...place, why: 'unknown' } }]
  if (EITHER_YEAR.test(text)) return [{ about, leaf: { ...place, why: 'ambiguous' } }]
  if (id === 'work.related' && PARTLY.test(message.text))
    return [{ about: fieldName('work'), leaf: { ...place, why: 'incomplete' } }]
  if (NOT_ASKED.test(text)) return [{ about, leaf: { ...place, why: 'unknown' } }]
  // 够两位吧，还没开口 is no denial.
  const people = id === 'experts' ? BARE.experts?.read(text, message.today, id) : undefined
  if (people?.kind === 'vague') return [{ about, leaf: { ...place, why: 'incomplete' } }]
  if (people?.kind === 'value') return BARE.experts?.means({ ...place, value: people.value }, which, message) ?? []
  if (id === 'screen' && noneAtAll(text) && findResults(message.text).length === 0)
    return NONE.screen?.({ ...place, value: [] }, which, message) ?? []
  if (id === 'screen' && stance?.kind !== 'none') return screened(message.text, text, place)
  if (
    stance?.kind === 'none' ||
    (NONE[id] && stanceOf(text, true)?.kind === 'none') ||
    saysNever(id, text) ||
    /^(?:都|全都?)?(?:没有?|无)(?:过|的|了)?$/.test(text)
  ) {
    const list = RESULT_LISTS.find((name) => name === id)
    if (list) return [{ list, none: place }]
    const meant = NONE[id]
    if (meant) return meant({ ...place, value: [] }, which, message)
    if (id === 'mountain' || id === 'work' || id === 'posts' || id === 'titles' || id === 'skills')
      return [{ list: id, none: place }]
  }
  if (id === 'hours' && message.pack && /^(?:都|全部?|每年都?)?(?:够|满|齐)(?:了|的)?$/.test(text))
    return hourYearsOf(message.pack).map(
      (year): Found => ({ field: `hours.${year}.enough`, leaf: { ...place, value: true } }),
    )
  const bare = BARE[id]
  if (bare === undefined) return []
  // 到现在，中间断过两年: told as one, and it is not.
  const gap =
    id === 'work'
      ? saysInterrupted(message.text)
      : /^insurance\.(?:since|employerSince)$/.test(id) && saysBroken(message.text)
  if (gap && !/\d[^,;]*[到至~-][^,;]*[,;].*[到至~-]/.test(message.text))
    return [{ about, leaf: { ...place, why: 'ambiguous' } }]
  const none = (OFFERED[id] ?? []).find((value) => ['无', '没有', '无编制'].includes(value))
  // 2022年专业48 公需18: of other matters.
  if (MEASURED.includes(id) && /专业\s?\d|公需|学时|社保|考核/.test(message.text)) return []
  const ownUnit = UNITS[id] ? text.split(/[,;]/).filter((piece) => UNITS[id]?.test(piece)) : []
  const whole = bare.read(ownUnit.length === 1 ? (ownUnit[0] ?? '') : text, message.today, id)
  // 不到两百，一百八十六个: the last word is the exact one.
  const exact =
    whole.kind !== 'value' &&
    ownUnit.length !== 1 &&
    MEASURED.includes(id) &&
    /[,;]/.test(text) &&
    !OF_THEM.test(text) &&
    !/[扣减]/.test(text)
      ? bare.read(text.split(/[,;]/).at(-1) ?? '', message.today, id)
      : whole
  const given = exact.kind === 'value' ? exact : whole
  const read: Read<unknown> = given.kind === 'none' && none ? { kind: 'value', value: none } : given
  if (read.kind === 'unknown') return [{ about, leaf: { ...place, why: 'unknown' } }]
  if (read.kind === 'vague') {
    const candidate = read.candidate === undefined ? {} : { value: read.candidate }
    const why = doubtOf(read, text)
    return [{ about, leaf: { ...place, ...candidate, why } }]
  }
  if (read.kind !== 'value')
    return (MEASURED.includes(id) || ((id === 'work' || id.endsWith('.obtained')) && hedgedFact(text))) &&
      FIGURE.test(text)
      ? [{ about, leaf: { ...place, why: 'incomplete' } }]
      : []
  // 证不在身边，记得是18年11月
  if (/(?<![没不])(?:记得是|印象[中里])/.test(text) && /\d/.test(text))
    return [{ about, leaf: { ...place, value: read.value, why: 'hedged' } }]
  if (read.future) return [{ about, leaf: { ...place, value: read.value, why: 'impossible' } }]
  return bare.means({ ...place, value: read.value }, which, message)
}

function doubtOf(read: Extract<Read<unknown>, { kind: 'vague' }>, text: string): Doubt {
  if (read.future || /请核对|没有\d/.test(read.why)) return 'impossible'
  if (read.candidate === undefined) return 'incomplete'
  return hedged(text) ? 'hedged' : 'ambiguous'
}

const tellsEmployer = (entry: Found): boolean =>
  ('field' in entry && /^employer\.(?:kind|ownership)$/.test(entry.field)) ||
  ('about' in entry && entry.about.startsWith('单位.所有制'))

/** The clauses no extractor understood, as one stretch from the first to the last that lie together. */
function leftPlace({ clauses, text }: Message, found: readonly Found[]): Place | null {
  const used = found.flatMap(placesOf)
  const left = clauses.filter(({ from, to }) => !used.some((place) => place.from < to && from < place.to))
  const [first] = left
  if (first === undefined) return null
  let { to } = first
  for (const clause of left.slice(1)) {
    if (text.slice(to, clause.from).replace(/[\s,;、。."]/g, '') !== '') break
    if (clauses.some((other) => other.from >= to && other.to <= clause.from)) break
    to = clause.to
  }
  return { from: first.from, to }
}

function placesOf(entry: Found): readonly Place[] {
  if ('used' in entry) return [entry.used]
  if ('none' in entry) return [entry.none]
  return 'item' in entry ? Object.values(entry.item) : [entry.leaf]
}
