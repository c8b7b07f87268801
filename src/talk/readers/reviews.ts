import { REVIEW_GRADES } from '../../dossier/vocabulary.ts'
import { reviewYears, sayYears } from '../asked.ts'
import { type Reader, turn } from '../reader.ts'
import { normalise } from '../reading/normalise.ts'
import { numeral } from '../reading/numbers.ts'
import { type Read, unreadable, vague, value } from '../reading/read.ts'
import { readYearly } from '../reading/years.ts'
import { yearly } from '../saidAs.ts'
import type { Understood } from '../understood.ts'

/** 今年的还没考: a review that is not asked for has not been held yet, which is no 未考核. */
function withoutThisYear(text: string, years: readonly number[], today: string): string {
  const year = today.slice(0, 4)
  if (years.includes(Number(year))) return text
  const pattern = `(?:今年|(?:${year.slice(0, 2)})?${year.slice(2)}(?!\\d)年?)度?(?:的)?(?:考核)?(?:结果)?(?:是|都|也|还|肯定|当然)*(?:没有?|未)(?:出来|出|下来|开始|结束|公布|评|考核?|到|定|有)*(?:呢|啊|的|,|$)?[,。;\\s]*`
  return normalise(text).replace(new RegExp(pattern, 'g'), ' ').replace(/^\s+/, '')
}

const COUNTED =
  /([一二两三四\d])\s?(?:个|年|次)?(?:是|都是|的)?(基本合格|基本称职|不合格|不称职|优秀?|合格|称职|良好?)/g

/** 优秀一年其他合格, 一年优秀其余称职 */
const ONE_AND_OTHERS =
  /^(?:优秀?(?:有|了)?[一二两三1-3](?:个|年|次)|[一二两三1-3](?:个|年|次)(?:是)?优秀?)[,，、\s]?(?:其[他余它]|别的|剩下)(?:的)?(?:年份?)?(?:都|全)?(?:是)?(?:合格|称职)(?:的|了)?$/

/** 一优两合格: so many of each, and not which; null where they are not all the years there are. */
function gradesCounted(even: string, years: number): 'met' | 'below' | null {
  if (ONE_AND_OTHERS.test(even)) return 'met'
  const counted = [...even.matchAll(COUNTED)]
  const sum = counted.reduce((total, [, figure = '']) => total + (numeral(figure) ?? 0), 0)
  const rest = even.replace(COUNTED, '').replace(/[\s,、的了吧年考核度和,]|其[他余它]/g, '')
  if (counted.length < 2 || sum !== years || rest !== '') return null
  return counted.some(([, , grade = '']) => /^[基不]/.test(grade)) ? 'below' : 'met'
}

/** 没问题, OK, 过了: yes or no, where each year is to be told. */
const FINE =
  /^(?:都|全|每年|年年|一直|放心|肯定|应该|也|还|这(?:几|三)年|三年|历年|年度|考核|[,\s])*(?:没(?:什么|啥|有)?(?:问题|毛病)|ok|okay|好|可以|行|过|通过|正常|达标|妥妥)(?:的|了|啊|呀|呢|吧)*$/i
/** 没有不合格: none was below, and 基本合格 may not be thought of. */
const NONE_BELOW =
  /^(?:我|这(?:几|三)年|三年|从来|都|也|[,\s])*(?:没有?|无|从没|没出|没得)过?(?:一年|一次|哪年|哪一年)?(?:是)?(?:(?:不|基本)(?:合格|称职)(?:的|过|情况|记录|年份|和|、|或|,)*)+$/
/** 厂里不搞考核: no year was reviewed. */
const NEVER_HELD =
  /^(?:我们?|咱们?|厂里?|公司|单位|老板|这边|民企|私企|小厂|小公司|从来|一直|根本|都|也|就|的|[,\s])*(?:从?不|没(?:有)?)(?:(?:搞|做|弄|开展|组织|兴|作兴|进行)过?)?(?:年度|年终|什么|这种)?考核(?:这回事|这个|的|啊|呀|了)*$/
/** 19年还没上班: no review that year. */
const NOT_YET_AT_WORK =
  /^((?:20)?[012]\d|[去前]年)年?(?:度|的时候|那年|那会儿?|时)?(?:我|都|也|还)*(?:没|未)(?:有)?(?:开始|参加|出来)?(?:上班|工作|入职|毕业|进厂)(?:的|呢|啊)*$/

/** What stands for all the years at once, or leaves one out, in words of every day; asked back. Null for other words. */
function everyday(even: string, years: readonly number[], today: string): Read<Understood> | null {
  const all = (grade: string) => yearly(Object.fromEntries(years.map((year) => [year, grade])))
  if (FINE.test(even) && even !== '都过了')
    return vague(`${sayYears(years)}都是合格以上，是吗？哪年不是就说哪年。`, all('合格'))
  if (NONE_BELOW.test(even))
    return vague(`${sayYears(years)}都是合格以上，是吗？基本合格、没考核的也说一声。`, all('合格'))
  if (NEVER_HELD.test(even)) return vague(`${sayYears(years)}都没有考核过，是吗？`, all('未考核'))
  const [, told = ''] = NOT_YET_AT_WORK.exec(even) ?? []
  const year = told === '' ? 0 : yearOf(told, Number(today.slice(0, 4)))
  return years.includes(year) ? vague(`${year}年没有考核，是吗？`, yearly({ [year]: '未考核' })) : null
}

const yearOf = (told: string, now: number) =>
  told === '去年' ? now - 1 : told === '前年' ? now - 2 : (Number(told) % 100) + 2000

/** The results of the years asked for. */
export const reviews: Reader = (text, { pending, today }) => {
  const years = reviewYears(pending.facts)
  const back = everyday(normalise(text).replace(/[。.!！\s]+$/, ''), years, today)
  if (back) return back
  const said = withoutThisYear(text, years, today)
  if (said.trim() === '') return unreadable(`今年的不看，看的是${sayYears(years)}。`)
  const grades = REVIEW_GRADES.map((grade) => ({
    value: grade,
    words: grade === '合格' ? ['合格以上', '都行', '及格'] : [],
  }))
  const yes = /^(?:是的?|对|嗯|都是|是|没错)$/.test(normalise(text))
  if (yes) return value(yearly(Object.fromEntries(years.map((year) => [year, '合格']))))
  const counted = gradesCounted(normalise(said), years.length)
  if (counted === 'below') return vague(`哪一年不是合格？按年份说，比如“${years[0]}基本合格，其他合格”。`)
  if (counted === 'met')
    return vague(
      `哪一年是优秀？按年份说，比如“${years[0]}优秀，其他合格”；记不清就回“是”，先都按合格记。`,
      yearly(Object.fromEntries(years.map((year) => [year, '合格']))),
    )
  // What was said of some years is kept; the others are asked for next.
  return turn(readYearly(said, years, grades, today), yearly)
}
