/** A name that may stand in a text, and what it stands for. */
export interface Name<T> {
  readonly word: string
  /** Absent for a word that only hides shorter ones. */
  readonly of?: T
}

export interface NameFound<T> {
  readonly word: string
  readonly of: T
  readonly start: number
  readonly end: number
}

/** {@link finder} for one use. */
export function findNames<T>(text: string, names: readonly Name<T>[]): NameFound<T>[] {
  return finder(names)(text)
}

/**
 * Finds the names in a text, left to right; at each place the longest wins and nothing overlaps, so 不合格 is never 合格.
 * Case does not matter. A hiding word takes its place and is not returned.
 */
export function finder<T>(names: readonly Name<T>[]): (text: string) => NameFound<T>[] {
  const byFirst = new Map<string, { word: string; name: Name<T> }[]>()
  for (const name of [...names].sort(longestFirst)) {
    const word = name.word.toLowerCase()
    if (word === '') continue
    const first = word.charAt(0)
    const before = byFirst.get(first)
    if (before) before.push({ word, name })
    else byFirst.set(first, [{ word, name }])
  }
  return (text) => {
    const lower = text.toLowerCase()
    const found: NameFound<T>[] = []
    let at = 0
    while (at < lower.length) {
      const here = byFirst.get(lower.charAt(at))?.find((item) => lower.startsWith(item.word, at))
      if (here === undefined) {
        at += 1
        continue
      }
      const end = at + here.word.length
      const { word, of } = here.name
      if (of !== undefined) found.push({ word, of, start: at, end })
      at = end
    }
    return found
  }
}

function longestFirst<T>(a: Name<T>, b: Name<T>): number {
  return b.word.length - a.word.length || Number(a.of === undefined) - Number(b.of === undefined)
}

const NEGATOR =
  /(?:没有?|不是|不算|并非|并不是|不属于|未|无|非|没得|没评|不|除了|除|除去|不是(?:上次|之前|前面|刚才|原来|以前|先前)?(?:我)?(?:讲|说|填|写|报)(?:过)?的(?:那个)?|差点儿?|差一点|险些|差点(?:就)?(?:评上?|拿到?|得))(?:什么|过|上|到)?$/

/** 技师没有 高级工有: the blank tells that 没有 was of what stands before it. */
const OF_BEFORE = /[\p{Script=Han}a-z\d](?<![我也都还在前就时是,])(?::\s?)?(?:没有?|无)\s$/iu

/** Whether the word at `start` is denied by what stands right before it: 没有助工, 不是大专. */
export function deniedAt(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  return NEGATOR.test(before.trimEnd()) && !OF_BEFORE.test(before)
}

const NOT_SO =
  /^(?:证书?|职称)?(?:无|:\s?(?:无|没有?))(?=$|[,。;!\s])|^(?:的)?(?:证书?|职称|学历|考试)?[,\s]?(?:(?:[去前今]年|上次|那次|(?:20)?\d{2}年)(?:\d{1,2}月)?(?:又|也|再|就)?(?=[去考评报]))?(?:去?[考评报]了?(?:\d|[一二两三四五六几好])*[次回年趟遍]?|也|还|都|是|就|总是|一直|最后|后来|结果|又|我)*(?:没(?:有)?(?:去)?(?:过(?!期)|考过?|通过|拿到?|评[上过]?|取得|考[出上到]|到手?|下来)|未(?:过|通过|取得|评上|考[出上])|(?:没有?|不是|不算)(?:的|呢)?(?=$|[,。;!\s])|(?:考|评)?(?:没|不)[过上出]|挂了)/
/** Whether the word that ends at `end` is denied by what stands right behind it: 六级没过, 助工还没评上. */
export function deniedBehind(text: string, end: number): boolean {
  return NOT_SO.test(text.slice(end, end + 18))
}

/** 四级 六级都没有: of names in a row what is denied behind the last holds of all. */
export function deniedInARow(
  text: string,
  found: readonly { readonly start: number; readonly end: number }[],
): boolean[] {
  const denied = found.map(({ start, end }) => deniedAt(text, start) || deniedBehind(text, end))
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const [here, next] = [found[at], found[at + 1]]
    if (!here || !next || !denied[at + 1] || !/^[,\s]?(?:也|还|全)*都/.test(text.slice(next.end))) continue
    if (/^[\s、,和跟与]*$/.test(text.slice(here.end, next.start))) denied[at] = true
  }
  return denied
}

/** Characters that turn a word into another thing; a typo may not touch them. */
const CRITICAL = /[不无没未非有初中高正副助低一二三四五六七八九十\d国省市县区级男女博硕学本专]/g

/**
 * Whether `typed` is most likely a slip for `word`: at least three characters, one edit (two from six characters on),
 * none of the characters that carry the meaning touched (中级工 is no slip for 高级工), and not the word with more to it.
 */
export function isSlip(typed: string, word: string): boolean {
  if (typed.length < 3 || word.length < 3 || typed.includes(word)) return false
  const allowed = word.length >= 6 ? 2 : 1
  if (Math.abs(typed.length - word.length) > allowed) return false
  if (critical(typed) !== critical(word)) return false
  return distance(typed, word) <= allowed
}

function critical(text: string): string {
  return [...(text.match(CRITICAL) ?? [])].sort().join('')
}

/** Edits between two short texts; swapping neighbours counts as one. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
