import type { LocalDate } from '../../dossier/date.ts'
import { type Details, detailsOf, mayContinue, type Part, partsOf } from './achievementParts.ts'
import type { Achievements, Category, Head } from './achievementWords.ts'
import { findDates } from './dateScan.ts'
import { normalise } from './normalise.ts'
import { type Read, unreadable, vague } from './read.ts'
import { hedged, stanceOf } from './stance.ts'
import { deniedAt } from './words.ts'

export interface AchievementsRead {
  readonly found: Achievements
  /** Pieces of the text that were not understood, to be asked about. */
  readonly unclear: readonly string[]
}

type Item = Record<string, unknown>
interface Draft {
  readonly category: Category
  readonly items: Item[]
}

const MOST = 60
const PENDING =
  /受理|申请中|在申请|申请了|实审|公示中|审查中|还没下来|没下证|未授权|没授权|在投|录用(?!.{0,4}发表)|投稿|还没发/
const RANKED: readonly Category[] = [
  'patents',
  'publications',
  'projects',
  'awards',
  'standards',
  'products',
  'competitions',
  'engineeringAwards',
  'paperAwards',
]
const LEVELLED: readonly Category[] = [
  'projects',
  'awards',
  'products',
  'honours',
  'competitions',
  'engineeringAwards',
  'paperAwards',
  'teams',
]
const GRADED: readonly Category[] = ['awards', 'competitions', 'engineeringAwards', 'paperAwards']

/**
 * A list of results in one message: `1个发明（排第三）、3个实用新型都是第一`. Each result is one item (three for 3项); rank,
 * level, kind that were not said are absent, never guessed. `asked` is the list the open question is about: 市一等奖 then
 * belongs to it. 没有论文 gives an empty list; 没有 alone is `none`. What is not granted yet, 多项 and leftovers are `unclear`.
 */
export function readAchievements(text: string, today: LocalDate, asked?: Category): Read<AchievementsRead> {
  const even = normalise(text)
  const stance = stanceOf(even)
  if (stance) return stance
  const drafts: Draft[] = []
  const denied = new Set<Category>()
  const unclear: string[] = []
  let last: Draft | undefined
  let waiting = ''

  for (const part of partsOf(even)) {
    const whole = waiting === '' ? part.text : `${waiting} ${part.text}`
    if (PENDING.test(part.text)) {
      unclear.push(whole.trim())
      if (part.head === null && last) {
        drafts.splice(drafts.indexOf(last), 1)
        last = undefined
      }
      waiting = ''
      continue
    }
    if (part.head === null) {
      const category = continued(part.text, last, asked)
      if (category !== null) {
        last = draft({ text: whole, head: null }, { category }, today, unclear)
        if (last) drafts.push(last)
        waiting = ''
      } else if (last !== undefined) refine(last, part, unclear)
      else waiting = whole
      continue
    }
    const { of: head, start } = part.head
    const at = part.text.indexOf(part.head.word)
    if (deniedAt(part.text, at < 0 ? start : at) || /^(?:没有?|无|0\s?[个项篇])/.test(part.text)) {
      if (head.general) denied.add(head.category)
      waiting = ''
      continue
    }
    const made = draft({ text: whole, head: part.head }, head, today, unclear, last)
    waiting = ''
    if (made) {
      drafts.push(made)
      last = made
    }
  }
  if (waiting !== '') unclear.push(waiting.trim())
  const found = collect(drafts, denied)
  if (Object.keys(found).length === 0) {
    return unclear.some((piece) => PENDING.test(piece) || /多|几|若干/.test(piece))
      ? vague('请写清每一项的种类、数量和排名', { found, unclear })
      : (stanceOf(even, true) ?? unreadable('请一项一项写，比如“发明专利1项排第2，省级课题1项第1”'))
  }
  const read = { found, unclear: [...new Set(unclear)].slice(0, 20) }
  return hedged(even) ? vague('请核对证书后再确认', read) : { kind: 'value', value: read }
}

/** The list a piece without a head opens a new item of; null if it only adds to the last item. */
function continued(text: string, last: Draft | undefined, asked: Category | undefined): Category | null {
  const details = detailsOf({ text, head: null })
  const own = details.level !== undefined || details.grade !== undefined
  if (!own || (last === undefined && asked === undefined)) return null
  const category = last?.category ?? asked
  if (category === undefined) return null
  if (last !== undefined) {
    const sameGap =
      (details.grade !== undefined &&
        last.items.every((item) => item.grade === undefined) &&
        details.level === undefined) ||
      (details.level !== undefined &&
        last.items.every((item) => item.level === undefined) &&
        details.grade === undefined)
    if (sameGap) return null
  }
  if (mayContinue(category, text)) return category
  return LEVELLED.includes(category) && details.level !== undefined ? category : null
}

function draft(part: Part, head: Head, today: LocalDate, unclear: string[], before?: Draft): Draft | undefined {
  const subset = /其中/.test(part.text)
  const dates = findDates(part.text, today).filter((item) => item.date !== undefined && item.why === undefined)
  let undated = part.text
  for (const item of [...dates].reverse()) undated = `${undated.slice(0, item.start)} ${undated.slice(item.end)}`
  const details = detailsOf({ text: undated, head: part.head })
  if (details.uncounted) {
    unclear.push(part.text.trim())
    return undefined
  }
  if (details.left.length >= 2) unclear.push(part.text.trim())
  const count = details.count ?? (details.each ? details.ranks.length : 1)
  if (subset && before && before.category === head.category && before.items.length >= count) {
    const open = before.items.filter((item) => head.kind === undefined || item.kind === undefined).slice(0, count)
    for (const item of open) Object.assign(item, itemOf(head, details, undefined))
    spread(open, details, unclear, part.text)
    return undefined
  }
  const date = dates.length === 1 ? dates[0]?.date : undefined
  const items = Array.from({ length: count }, () => itemOf(head, details, date))
  spread(items, details, unclear, part.text, head.category)
  return { category: head.category, items }
}

function itemOf(head: Head, details: Details, date: string | undefined): Item {
  const { category } = head
  return {
    ...(head.kind === undefined ? {} : { [category === 'skillHonours' ? 'name' : 'kind']: head.kind }),
    ...(LEVELLED.includes(category) && details.level !== undefined ? { level: details.level } : {}),
    ...(GRADED.includes(category) && details.grade ? { grade: details.grade } : {}),
    ...(category === 'firstSets' ? firstSetLevel(details) : {}),
    ...(category === 'publications' ? paperDetails(head, details) : {}),
    ...(category === 'projects' ? projectDetails(details) : {}),
    ...(category === 'teams' && details.role ? { role: details.role === '骨干' ? '骨干' : '成员' } : {}),
    ...(category === 'competitions' && details.competitionClass ? { class: details.competitionClass } : {}),
    ...(category === 'honours' && details.issuer ? { issuer: details.issuer } : {}),
    ...(category === 'products' && details.appraised !== undefined ? { appraised: details.appraised } : {}),
    ...(date === undefined ? {} : { date }),
  }
}

/** 省内, 国内 or of the city: what the words of a level mean for a 首台（套）. */
function firstSetLevel({ level, domestic }: Details): Item {
  if (domestic || level === '国家级') return { level: '国内' }
  if (level === '省部级') return { level: '省内' }
  return level === '市厅级' ? { level: '市厅级' } : {}
}

function paperDetails(head: Head, { level, report, similarity }: Details): Item {
  const journal = head.level ?? level
  return {
    ...(journal === undefined ? {} : { journal }),
    ...(report === undefined ? {} : { report }),
    ...(similarity === undefined ? {} : { similarity }),
  }
}

function projectDetails({ role, key, accepted }: Details): Item {
  return {
    ...(role === '主持' || role === '参与' ? { role } : role === '骨干' ? { role: '技术骨干' } : {}),
    ...(key === undefined ? {} : { key }),
    ...(accepted === undefined ? {} : { accepted }),
  }
}

/** One rank goes to all, as many ranks as items one to each; anything else is unclear. */
function spread(items: readonly Item[], details: Details, unclear: string[], text: string, category?: Category): void {
  const { ranks, each } = details
  if (ranks.length === 0 || (category !== undefined && !RANKED.includes(category))) return
  if (ranks.length === items.length) {
    items.forEach((item, index) => {
      item.rank = ranks[index]
    })
  } else if (ranks.length === 1 && !each) for (const item of items) item.rank = ranks[0]
  else unclear.push(text.trim())
}

/** A piece without a head adds to the last item what that did not have yet: `发明专利1项，排第三`. */
function refine(last: Draft, part: Part, unclear: string[]): void {
  const details = detailsOf(part)
  const some = details.count !== undefined && details.count < last.items.length
  const subset = some && /其中/.test(part.text) ? last.items.slice(0, details.count) : last.items
  if ((some && subset === last.items) || details.uncounted) {
    unclear.push(part.text.trim())
    return
  }
  const fresh = subset.every((item) => item.rank === undefined)
  if (details.count !== undefined && details.count > last.items.length && last.items.length === 1 && fresh) {
    const [only] = last.items
    while (last.items.length < Math.min(MOST, details.count)) last.items.push({ ...only })
  }
  if (fresh) spread(subset, details, unclear, part.text, last.category)
  else if (details.ranks.length > 0) unclear.push(part.text.trim())
  const added = itemOf({ category: last.category }, details, undefined)
  for (const item of subset) for (const [key, of] of Object.entries(added)) item[key] ??= of
  if (details.left.replace('其中', '').length >= 2) unclear.push(part.text.trim())
}

function collect(drafts: readonly Draft[], denied: ReadonlySet<Category>): Achievements {
  const found: Partial<Record<Category, Item[]>> = {}
  for (const { category, items } of drafts) found[category] = [...(found[category] ?? []), ...items].slice(0, MOST)
  for (const category of denied) found[category] ??= []
  return found as Achievements
}
