import { normalise } from './normalise.ts'

/** Hours of several years added up; what was not said is absent. */
export interface HoursTogether {
  readonly professional?: number
  readonly general?: number
  /** Both kinds of 公需. */
  readonly public?: number
  readonly total?: number
}

/** What joins the years of a sum: 加一块, 合在一起, 统共. */
const JOINED = '(?:[加合凑并拢]|算)(?:起来|总|拢|(?:到|在|成)?一[起块道]儿?)'
const ADDED = new RegExp(`累[计积]|[合共]计|[总统通一拢]共|总计|拢总|总的|总数|${JOINED}`)
const EACH = /每年|各年|年年|分别|每一年|各(?:是|有|为)?\s?\d/
const N = '\\s?(?:是|有|学了|共|:|大概|都)?\\s?(\\d{2,4})(?![\\d年月])'
const RANGE = /(?<!\d)(?:20)?(\d{2})年?度?(?:到|至|-|~)\s?(?:20)?(\d{2})(?!\d)年?度?/
/** 2022、2023、2024年; 21和22两年. */
const LIST =
  /(?<![\d.])(?:20)?[12]\d年?度?(?:\s?[、,.和与跟 ]\s?(?:20)?[12]\d(?!\d)年?度?){1,5}(?=年|[两二三四五2-5]年|累|[合共]计|总|[一统通拢]共|[加合凑]|这|,|都|学时)|(?<![\d.])(?:20)[12]\d(?:\s?[、,和与跟 ]\s?20[12]\d){1,5}/
const COUNT = /(?<!\d)([两二三四五]|[2-5])个?年(?!前|级|底|初)/

/**
 * `近三年专业课180 公需54 总共270`, where years are spoken of together. Null when each year is told by itself, or nothing is added up.
 * `asked`: the sum is what was asked for, so that figures no year reaches need no word for it.
 */
export function readTogether(text: string, asked = false): HoursTogether | null {
  const even = normalise(text)
  if (EACH.test(even)) return null
  const plain = withoutYears(even)
  if (plain === null) return null
  // 19到22四年专业250: more than a year has, of years that are told as one.
  const large = isOfYears(plain) && (asked || (namesSeveral(even) && !/[都均]/.test(even)))
  if (!(ADDED.test(even) || large)) return null
  const amount = (words: string) => figure(plain, words)?.value
  const professional = amount('专业')
  const [general, industry] = [amount('一般公需|一般'), amount('行业公需|行业')]
  const sum = general === undefined || industry === undefined ? undefined : general + industry
  const shared = amount('(?<!一般|行业)公需') ?? sum
  const total = amount(WHOLE) ?? unnamed(plain)
  const told = {
    ...(professional === undefined ? {} : { professional }),
    ...(general === undefined ? {} : { general }),
    ...(shared === undefined ? {} : { public: shared }),
    ...(total === undefined ? {} : { total }),
  }
  return Object.keys(told).length > 0 ? told : null
}

const WHOLE = `[总统通一拢]共|总计|[合共]计|${JOINED}(?:一共|总共|有)?|总的|总数|拢总|汇总|累[计积](?!专业|公需|一般|行业)|总(?=学时|课时|\\s?:?\\d)`

/** 四年下来380学时: a number of hours of no subject, and no other such. */
function unnamed(plain: string): number | undefined {
  const found = [
    ...plain.matchAll(
      /(?<![\d.])(?<!(?:专业|公需|一般|行业)[^,。;\d]{0,6})\d{3,4}(?=\s?个?(?:学时|课时)(?!专业|公需|一般|行业))/g,
    ),
  ]
  return found.length === 1 ? Number(found[0]?.[0]) : undefined
}

const namesSeveral = (even: string) => RANGE.test(even) || LIST.test(even) || COUNT.test(even)

/** The text without the years a sum is of; null where a year has figures of its own. */
function withoutYears(even: string): string | null {
  const named = even.replace(LIST, ' ')
  const years = named.match(/(?<!\d)(?:20[12]\d年?|[12]\d年)(?=[^\d到至~-]{0,6}\d)/g) ?? []
  if ((years.length > 0 || /去年|前年|今年/.test(even)) && !RANGE.test(even)) return null
  return named.replace(/(?:20)?\d{2}年?(?:到|至|-|~)(?:20)?\d{2}年?|(?<!\d)20\d{2}年?/g, ' ')
}

function figure(plain: string, words: string): { readonly value: number; readonly sure: boolean } | null {
  const found = new RegExp(`(?:${words})(?:科目|课程?|类)?(?:的|另计|另外)*(?:学时|课时)?${N}`).exec(plain)
  if (found === null) return null
  const behind = plain.slice(found.index + found[0].length)
  const sure = !/大概/.test(found[0]) && !/^\s?(?:个|学时|课时)?(?:多(?!少)|出头|左右|上下|好几|来个|吧)/.test(behind)
  return { value: Number(found[1]), sure }
}

/** Of the figures of {@link readTogether} those that are told as about so much: 270出头. */
export function unsureTogether(text: string): readonly (keyof HoursTogether)[] {
  const plain = withoutYears(normalise(text)) ?? ''
  const names = { professional: '专业', general: '一般公需|一般', public: '(?<!一般|行业)公需', total: WHOLE } as const
  return (['professional', 'general', 'public', 'total'] as const).filter(
    (name) => figure(plain, names[name])?.sure === false,
  )
}

/** No year has 150 hours and more. */
const isOfYears = (plain: string) => (plain.match(/(?<![\d.])\d{3}(?!\d)/g) ?? []).some((said) => Number(said) >= 150)

const EVERY =
  /每一?年|各年|年年|均|(?<![\d十])[一1]年(?!度|前|级|底|内|初|多|半|来|里)|[三3四4]年都是?(?!够|满|齐|达标)/
const UNSURE = /大概|应该|差不多|好[像象]|可能|约|差\s?\d|缺|还少|少了|没|未|不够|不足|不满|吗|[?？]/

/**
 * `每年专业60 公需18 总90` for a plan that adds up `years` years and both kinds of 公需, as the sum of them; and `270学时够的 专业180
 * 公需54`, where what is named for the whole reaches the `total` that is asked. Null for everything else, and for years told by themselves.
 */
export function readAll(text: string, { years, total: asked }: Summed): HoursTogether | null {
  const even = normalise(text)
  const plain = even.replace(new RegExp(RANGE.source, 'g'), ' ')
  if (UNSURE.test(plain) || /一般|行业|其[他余它]|(?<!\d)20[12]\d|(?<!\d)[12]\d年/.test(plain)) return null
  const part = (word: string) => {
    const found = [
      ...plain.matchAll(new RegExp(`${word}(?:科目|课程?)?(?:的)?(?:学时|课时)?(?:[^\\d,。;]{0,4})${N}`, 'g')),
    ]
    return found.length === 1 ? Number(found[0]?.[1]) : undefined
  }
  const [professional, shared, labelled] = [part('专业'), part('公需'), part('[总共]')]
  const [whole] = plain.match(/(?<![\d.])\d{2,4}(?=\s?个?(?:学时|课时))|(?<=每一?年)\d{2,4}(?!\d)/) ?? []
  const total = labelled ?? (whole === undefined ? undefined : Number(whole))
  if (professional === undefined || shared === undefined || String(yearsTogether(text, years)) !== String(years))
    return null
  const figures = new Set([professional, shared, total ?? professional + shared])
  if ((plain.match(/\d+(?:\.\d)?/g) ?? []).some((figure) => !figures.has(Number(figure)) && Number(figure) > 9))
    return null
  if (total !== undefined && total < professional + shared) return null
  if (!EVERY.test(plain)) return total !== undefined && total >= asked ? { professional, public: shared, total } : null
  const all = (total ?? professional + shared) * years.length
  // 公需18 alone may be the one kind of two: what it comes to has to be told then.
  if (all >= asked * years.length || (total === undefined && all < asked)) return null
  return { professional: professional * years.length, public: shared * years.length, total: all }
}

interface Summed {
  readonly years: readonly number[]
  readonly total: number
}

/** The years a sum is said to be of; null where they are not the ones meant, which then has to be asked. `meant`: those a plan adds up. */
export function yearsTogether(text: string, meant: readonly number[]): readonly number[] | null {
  const even = normalise(text)
  const [, first, last] = RANGE.exec(even) ?? []
  if (first !== undefined && last !== undefined) {
    const [from, to] = [2000 + Number(first), 2000 + Number(last)]
    return to < from || to - from > 9 ? null : Array.from({ length: to - from + 1 }, (_, at) => from + at)
  }
  const named = LIST.exec(even)?.[0].match(/(?:20)?[12]\d/g)
  if (named) return named.map((year) => 2000 + (Number(year) % 100))
  const count = COUNT.exec(even)?.[1]
  return count === undefined ||
    '零一两三四五'.indexOf(count.replace('二', '两')) === meant.length ||
    Number(count) === meant.length
    ? meant
    : null
}

/** 三年加起来: so many years, and not which. */
export const ofSoMany = (text: string) => {
  const even = normalise(text)
  return COUNT.test(even) && !RANGE.test(even)
}

/** The figures with what two of them say of the third: a sum is 专业 and 公需. */
export function filledUp(told: HoursTogether): HoursTogether {
  const { professional, public: shared, total } = told
  if (professional !== undefined && shared !== undefined) return { ...told, total: total ?? professional + shared }
  if (total === undefined) return told
  if (professional !== undefined && professional <= total) return { ...told, public: total - professional }
  return shared !== undefined && shared <= total ? { ...told, professional: total - shared } : told
}
