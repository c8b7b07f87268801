import { REVIEW_GRADES } from '../../../../dossier/vocabulary.ts'
import { hourYearsOf } from '../../../ofPlan.ts'
import { type HoursRead, readHours } from '../../hours.ts'
import { readYearly } from '../../years.ts'
import { yearTokens } from '../../yearTokens.ts'
import type { Clause, Extractor, Found, Leaf, Message, Place } from '../found.ts'

const GRADES = REVIEW_GRADES.map((value) => ({ value, words: value === '合格' ? ['合格以上', '及格'] : [] }))
const GRADE = /优秀|良好|合格|称职|未考核|没考核|没(?:有)?参加考核|未参加考核|基本合格|(?<=年)优(?=$|,)/
const NOT_REVIEW =
  /学时|继续教育|公需|论文|外语|英语|计算机|验收|鉴定|产品|项目|奖|体检|考试|毕业|标准|党员|工作者|材料|成绩|模块|四级|六级|竞赛|大赛|质检|国家线|员工/
const HOURS = /学时|公需|继续教育|继教|课时|专业科目|专业课\d|专业\s?\d{2,3}(?!级|年)|\d\s?\+\s?\d+\s?\+\s?\d/

/** Stretches of neighbouring clauses that keep to one matter. */
function stretches(
  clauses: readonly Clause[],
  opens: (clause: Clause) => boolean,
  goesOn: (clause: Clause) => boolean,
): Place[] {
  const found: { from: number; to: number }[] = []
  let open: { from: number; to: number } | null = null
  for (const clause of clauses) {
    if (open && goesOn(clause)) open.to = clause.to
    else if (opens(clause)) {
      open = { from: clause.from, to: clause.to }
      found.push(open)
    } else open = null
  }
  return found
}

const YEAR = /(?<!\d)(?:(?:19|20)\d{2}|[012]\d(?=年|到|至|-|~|\D{0,2}(?:优|合格|称职)))|去年|前年|今年|年度/

/** 年度考核, year by year. */
export const reviews: Extractor = (message) => {
  const asked = message.asked === 'reviews'
  const places = stretches(
    message.clauses,
    ({ text }) => !NOT_REVIEW.test(text) && (/考核/.test(text) || (GRADE.test(text) && (YEAR.test(text) || asked))),
    ({ text }) =>
      !NOT_REVIEW.test(text) &&
      !/考核.*考核|记不|不清|忘/.test(text) &&
      (GRADE.test(text) || (/^\s*(?:(?:19|20)?\d{2}年?|去年|前年|其他|其余)/.test(text) && text.length < 10)),
  )
  return places.flatMap((place) => reviewsIn(message, place))
}

function reviewsIn({ text, today, pack, asked }: Message, place: Place): Found[] {
  const said = text
    .slice(place.from, place.to)
    .replace(/(?:没有?|未)(?:参加)?(?:年度)?考核/g, '未考核')
    .replace(/(?:单位)?(?:的)?(?:年度|年终)?(?<!未)考核(?:结果|等次|等级|情况)?(?:是|:|为|都是)?/g, (all) =>
      /都/.test(all) ? '都' : ' ',
    )
  if (!GRADE.test(said)) return []
  const current = Number(today.slice(0, 4))
  const range = Array.from({ length: 30 }, (_, back) => current - 29 + back)
  const tokens = yearTokens(said, range, today)
  const years = [...new Set(tokens.flatMap((token) => (token.kind === 'years' ? [...token.years] : [])))].sort()
  const ofPlan = asked === 'reviews' && pack ? pack.plan.reviewYears : []
  const own = [...new Set([...years, ...ofPlan])].sort()
  const open: Found = { about: '年度考核', leaf: { ...place, why: 'incomplete', ...candidateOf(said) } }
  if (own.length === 0) return [open]
  if (own.some((year) => year > current)) return [{ about: '年度考核', leaf: { ...place, why: 'impossible' } }]
  const read = readYearly(said, own, GRADES, today)
  if (read.kind === 'vague')
    return [
      { about: '年度考核', leaf: { ...place, why: 'hedged', ...(read.candidate ? { value: read.candidate } : {}) } },
    ]
  if (read.kind === 'unknown') return [{ about: '年度考核', leaf: { ...place, why: 'unknown' } }]
  if (read.kind !== 'value') return [open]
  const rest = tokens.some(({ kind }) => kind === 'others' || (kind === 'except' && years.length < 2))
  const all = own.every((year) => year in read.value)
  return [
    ...Object.entries(read.value).map(
      ([year, grade]): Found => ({ field: `reviews.${year}`, leaf: { ...place, value: grade } }),
    ),
    ...(rest && !(ofPlan.length > 0 && all) ? [open] : []),
  ]
}

function candidateOf(said: string): Pick<Leaf, 'value'> {
  const grades = REVIEW_GRADES.filter(
    (grade) => said.includes(grade) && !said.includes(`不${grade}`) && !said.includes(`基本${grade}`),
  )
  return grades.length === 1 ? { value: grades[0] } : {}
}

/** 继续教育学时 by year and subject. */
export const hours: Extractor = (message) => {
  const asked = message.asked === 'hours'
  const places = stretches(
    message.clauses,
    ({ text }) => HOURS.test(text) || (asked && /够|满|齐|专业\s?\d|\d\s?\/\s?\d+\s?\/\s?\d/.test(text)),
    ({ text }) =>
      HOURS.test(text) ||
      (/专业\s?\d|行业\s?\d|一般\s?\d|^\s*(?:(?:19|20)\d{2}年|\d{2}年|去年|前年|其他|其余|每年|都)[^评聘毕干]{0,12}(?:够|满|齐|\d\s?\/\s?\d|\d+学时)?/.test(
        text,
      ) &&
        !/[聘评毕干缴]|考核|合格/.test(text)),
  )
  return places.flatMap((place) => hoursIn(message, place))
}

/** 一共96学时，其中专业60: the parts tell it. */
const WHOLE = /(?<=年|年度|共|合计|学了|达到)\s?\d{2,3}\s?(?:个)?(?:学时|课时)\s?[(,:]?\s?(?:其中)?(?=专业)/g

function hoursIn({ text, today, pack, asked }: Message, place: Place): Found[] {
  const said = text.slice(place.from, place.to).replace(WHOLE, ' ')
  const years = [
    ...new Set(yearTokens(said, [], today).flatMap((token) => (token.kind === 'years' ? [...token.years] : []))),
  ]
  const own = years.length > 0 ? years : asked === 'hours' && pack ? hourYearsOf(pack) : []
  if (!/\d|够|满|齐|达标|完成|学完|缺|差|没/.test(said)) return []
  const ask = (why: 'incomplete' | 'hedged' | 'unknown' | 'ambiguous' | 'impossible', value?: HoursRead): Found[] => [
    {
      about: '学时',
      leaf: { ...place, why, ...(value && Object.keys(value.byYear).length > 0 ? { value: value.byYear } : {}) },
    },
  ]
  const read = readHours(said, own, today)
  if (read.kind === 'unknown') return ask('unknown')
  if (read.kind === 'vague')
    return ask(
      /公需是/.test(read.why) ? 'ambiguous' : /具体是多少/.test(read.why) ? 'hedged' : 'incomplete',
      read.candidate,
    )
  if (read.kind !== 'value') return ask('incomplete')
  const { byYear, met } = read.value
  if (own.length === 0 || (met.length === 0 && Object.keys(byYear).length === 0)) return ask('incomplete')
  if (own.some((year) => year > Number(today.slice(0, 4)))) return ask('impossible')
  return [
    ...Object.entries(byYear).flatMap(([year, figures]) =>
      Object.entries(figures).map(
        ([subject, value]): Found => ({ field: `hours.${year}.${subject}`, leaf: { ...place, value } }),
      ),
    ),
    ...met.map((year): Found => ({ field: `hours.${year}.enough`, leaf: { ...place, value: true } })),
  ]
}
