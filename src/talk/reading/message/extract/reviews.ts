import { REVIEW_GRADES } from '../../../../dossier/vocabulary.ts'
import { readYearly } from '../../years.ts'
import { yearTokens } from '../../yearTokens.ts'
import type { Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { stretches } from './stretches.ts'

const GRADES = REVIEW_GRADES.map((value) => ({ value, words: value === '合格' ? ['合格以上', '及格'] : [] }))
const GRADE = /优秀|良好|合格|称职|未考核|没考核|没(?:有)?参加考核|未参加考核|基本合格|(?<=年)优(?=$|,)/
const NOT_REVIEW =
  /学时|继续教育|公需|论文|外语|英语|计算机|验收|鉴定|产品|项目|奖|体检|考试|毕业|标准|党员|工作者|材料|成绩|模块|四级|六级|竞赛|大赛|质检|国家线|员工/

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
