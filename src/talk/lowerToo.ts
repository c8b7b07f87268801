import type { Dossier } from '../dossier/dossier.ts'
import { EDUCATION_LEVELS, TITLE_LEVELS } from '../dossier/vocabulary.ts'
import { normalise } from './reading/normalise.ts'

/** 骗你的, 瞎说的, 学历改成: what was told is not so. */
const NOT_SO =
  /改(?:成|为|作)|换成|(?:骗|逗|忽悠)(?:了)?(?:你|人)|(?:瞎|乱|胡)(?:说|讲|填|写|编|扯)|撒谎|说谎|开(?:个)?玩笑|闹着玩|吹牛|(?:说|讲)(?:句)?(?:实话|真话)|老实(?:说|讲|交代)|真(?:实|正)|(?:说|讲|填|写|报|选)(?:错|高)了|(?:只|就)(?:有|是|到|读|念|上)|只不过|不过是|才是|不是|没(?:有)?(?:拿|读|念|上|毕业|考|评)/
/** Words that put right, and add as well: 其实还有个中专. */
const IN_FACT = /其实|实际|事实上/
/** 还有个中专, 先读的中专, 以前是技术员: another one besides. */
const BESIDES =
  /(?<![只就才])有(?!没)|另外|之?前|原(?:来|先)|最早|最初|起初|当初|当年|那时|先(?!生)|后来|之后|又|再|也|同时|第[一二]|全日制|起点|升|(?<!没|没有|未)(?:读|念|上|评|当|考|拿)过|初始|毕业后|基础上|[到至]/

/** What of a dossier may be held lower besides: 中专 beside 大专, 技术员 beside 助理工程师. */
const LISTS = [
  ['education', EDUCATION_LEVELS],
  ['titles', TITLE_LEVELS],
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
  const [notSo, besides] = [NOT_SO.test(even), BESIDES.test(even)]
  if (notSo) return besides ? 'unclear' : 'instead'
  if (!besides && IN_FACT.test(even)) return 'instead'
  // 中专2010年毕业: what is told of it is told of another.
  const alone = found.every(([name]) => told[name]?.every((item) => Object.keys(item).length === 1))
  return besides || !alone ? 'besides' : 'bare'
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
