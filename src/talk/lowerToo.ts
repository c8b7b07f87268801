import type { Dossier } from '../dossier/dossier.ts'
import { EDUCATION_LEVELS, TITLE_LEVELS } from '../dossier/vocabulary.ts'
import { EDUCATION_WORDS, TITLE_WORDS } from './reading/message/levels.ts'
import { normalise } from './reading/normalise.ts'
import { finder } from './reading/words.ts'

/** 骗你的, 瞎说的, 学历改成: what was told is not so, whatever it was. */
const OUTRIGHT =
  /改(?:成|为|作)|换成|(?:骗|逗|忽悠)(?:了)?(?:你|人)|(?:瞎|乱|胡)(?:说|讲|填|写|编|扯)|撒谎|说谎|开(?:个)?玩笑|闹着玩|吹牛|(?:说|讲)(?:句)?(?:实话|真话)|老实(?:说|讲|交代)|真实|(?:说|讲|填|写|报|选)(?:错|高)了|才是(?:真|对)|^(?:都)?不是的?$/
/** 专业写错了, 社保骗你的: of another matter. */
const OF_ELSE = /专业|时间|日期|年份|社保|考核|学时|单位|公司|聘|论文|专利/
/** 不是大专, 没评过助工: of the higher one. */
const NOT_THAT = /不是|(?:没|未)(?:有)?(?:拿|读|念|上|毕业|考|评)/
const SCHOOLING_OR_TITLE = /大学|学历|文凭|职称/
/** 只有中专, 真正的学历就是中专; but 聘书只有技术员的, 只有中专学的是机电. */
const ONLY = /(?:只|就|才|仅|不过是|真正)(?:有|是|到|读|念|上|评|算|能|的|学历|职称|就|也|得)*(?:了|到|过|一?个)*$/
const AND_NO_MORE = /^(?:毕业|学历|文凭|证书?|职称|水平|文化)?(?:的|而已|罢了|了|啊|呢|吧|哈)*$/
/** Words that put right, and add as well: 其实还有个中专. */
const IN_FACT = /其实|实际|事实上/
/** 还有个中专, 先读的中专, 以前是技术员: another one besides. */
const BESIDES =
  /(?<![只就才])有(?!没)|另外|之?前|原(?:来|先)|最早|最初|起初|当初|当年|那时|先(?!生)|后来|之后|又|再|也|同时|第[一二]|全日制|起点|升|(?<!没|没有|未)(?:读|念|上|评|当|考|拿)过|初始|毕业后|基础上|[到至]/

/** What of a dossier may be held lower besides: 中专 beside 大专, 技术员 beside 助理工程师. */
const LISTS = [
  ['education', EDUCATION_LEVELS, finder(EDUCATION_WORDS)],
  ['titles', TITLE_LEVELS, finder(TITLE_WORDS)],
] as const
type ListName = (typeof LISTS)[number][0]

/**
 * A lower 学历 or 职称 told after a higher one: another one `besides`, or the right one `instead`; `bare` where no word tells which
 * (我是高中), `unclear` where words tell both. Null where nothing lower is told, or the higher one is told once more.
 */
export function lowerToo(
  told: Dossier,
  before: Dossier,
  text: string,
): 'besides' | 'instead' | 'bare' | 'unclear' | null {
  const found = LISTS.filter(([name, levels]) => isLower(name, levels, told, before))
  if (found.length === 0) return null
  const even = normalise(text)
  const notSo = found.some(([name, , find]) => isNotSo(even, find, levelsOf(told, name), levelsOf(before, name)))
  const besides = BESIDES.test(even)
  if (notSo) return besides ? 'unclear' : 'instead'
  if (!besides && IN_FACT.test(even)) return 'instead'
  // 中专2010年毕业: what is told of it is told of another.
  const alone = found.every(([name]) => told[name]?.every((item) => Object.keys(item).length === 1))
  return besides || !alone ? 'besides' : 'bare'
}

const levelsOf = (dossier: Dossier, name: ListName): readonly (string | undefined)[] =>
  (dossier[name] ?? []).map(({ level }) => level)

/** Whether some clause takes the higher one back: what it is said of is told by its own words, and not by another clause's. */
function isNotSo(
  even: string,
  find: (text: string) => readonly { start: number; end: number; of: { level?: string } }[],
  told: readonly (string | undefined)[],
  before: readonly (string | undefined)[],
): boolean {
  return even.split(/[,。;!?\s]/).some((clause) => {
    const words = find(clause)
    const names = words.length > 0 || SCHOOLING_OR_TITLE.test(clause)
    if (OUTRIGHT.test(clause) && (names || !OF_ELSE.test(clause))) return true
    const higher = words.some(({ of }) => of.level !== undefined && before.includes(of.level))
    if (NOT_THAT.test(clause) && (higher || SCHOOLING_OR_TITLE.test(clause))) return true
    return words.some(
      ({ of, start, end }) =>
        told.includes(of.level) &&
        ONLY.test(clause.slice(Math.max(0, start - 12), start)) &&
        !OF_ELSE.test(clause) &&
        AND_NO_MORE.test(clause.slice(end, end + 12)),
    )
  })
}

/** What is told lower, taken out of a dossier; the names are those of the lists it was told of. */
export function withoutLower(told: Dossier, before: Dossier): { dossier: Dossier; names: ListName[] } {
  const dossier = { ...told }
  const names = LISTS.flatMap(([name, levels]) => (isLower(name, levels, told, before) ? [name] : []))
  for (const name of names) delete dossier[name]
  return { dossier, names }
}

function isLower(name: ListName, levels: readonly string[], told: Dossier, before: Dossier): boolean {
  const ranks = (dossier: Dossier) =>
    (dossier[name] ?? []).map(({ level }) => (level === undefined ? -1 : levels.indexOf(level)))
  const [now, known] = [ranks(told), ranks(before)]
  const isNew = now.every((rank) => rank >= 0 && !known.includes(rank))
  return now.length > 0 && isNew && Math.max(...now) < Math.max(-1, ...known)
}
