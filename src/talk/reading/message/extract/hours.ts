import { hourYearsOf } from '../../../ofPlan.ts'
import { plannedHours } from '../../hoursPlanned.ts'
import type { Clause, Extractor, Found, Message, Place } from '../found.ts'
import { fieldName } from '../names.ts'
import type { Doubt } from '../told.ts'
import { shareOut, type YearTold } from './hourShares.ts'
import { addedUp, ofTogether, summedBy } from './hoursAdded.ts'
import { ofHoursOnly } from './hourTalk.ts'
import { hourTokens } from './hourTokens.ts'
import { stretches } from './stretches.ts'

const TOPIC =
  /学时|专业(?:科目|课)?[:(√✓✔\s]{1,3}\d{2,3}(?!级|年|\d|人|万|元)|公需|继续教育|继教|课时|专业(?:课|科目)?(?:还|也)?(?:没|未)(?:有)?(?:上|学|修|听)(?:完|满|够)|专业科目|专业课(?!程|设计|老师)|专业\s?(?:学了|修了|已经?|学完|修完|学满|修满|大概|差不多|应该|好[像象]|只有?|才|是|有|学|了|[不没]到|刚好){0,3}\s?\d{2,3}(?!级|年|\d)|\d\s?\+\s?\d+\s?\+\s?\d|(?:(?:20)[12]\d|[12]\d年)年?[:\s]?\d{2,3}\/\d{1,2}\/\d{1,2}(?!\d)|\d{2,3}个?专业|专业(?:科目|课)?(?:(?:20)?\d{2}年|去年|前年|今年)(?:的)?(?:只|才|就|是)?(?:修|学|\d)|专业(?:都|只|才|是|有|刚好|正好|超过?){0,2}(?:\d{2,3}|[二三四五六七八九]?十[一二三四五六七八九]?)(?=[整个,。;]|学时|$)|(?:\d{2}年?|去年|前年|今年|[两二三四]年|每年|年年|历年)(?:都|也|全|才|只|就|的){0,2}(?:没[学修]|[学修]满(?:了|的){0,2}|[学修]了一半|没?达标|(?:还|正)?在[学修补](?:呢|着)?)(?=$|[,。;\s])/
const GOES_ON =
  /专业[^,。]{0,4}\d|行业[^,。]{0,4}\d|一般[^,。]{0,4}\d|^\s*(?:其中|只有|一共|共|总[共计数的]?|合计|才)\s?\d|^\s*\d{2,3}\s?(?:个|够|学时)?|^\s*(?:(?:19|20)\d{2}年?|\d{2}年|去年|前年|今年|其他|其余|每年|都)[^评聘毕干]{0,14}(?:够|满|齐|\d\s?\/\s?\d|\d+学时|差|完|没)?|是\d+不是\d|^\s*(?:那|当|这)一?年度?(?:的)?[^,。\d]{0,3}(?:[是为算])\s?0(?!\d)|^\s*(?:其[余他它]|别的|另外|剩下的?)(?:科目|的|两[门科个])?(?:都|也|全|一点)?(?:没|未)(?:有)?[学修动]?|^\s*(?:行业|一般)(?:公需)?(?:的|都|也|还|一[个点分]){0,3}(?:没|未)|^\s*还?[剩欠]下?(?:行业|一般|公需|专业)/
const OTHER_MATTER = /[聘评毕干缴薪]|考核|合格|发明|论文|专利|助工|工程师|人$|万|岁/
const ASKED =
  /没怎么|^\s*(?:(?:20)?\d{2}年|去年|前年|今年)\s?[3-9]\d$|够|满|齐|专业[^,。]{0,4}\d|\d\s?\/\s?\d+\s?\/\s?\d/
/** Nothing but years: 19到22年, 今年的. */
const ALONE =
  /^\s*(?=[^,。]*(?:年|到|至|[-~、.]|\d{4}))(?:(?:这|那|以上)(?:个|些)?(?:都)?是?|都是?)?(?:(?:19|20)?\d{2}年?度?|去年|前年|今年|大前年)(?:(?:到|至|[-~、.和])?(?:(?:19|20)?\d{2}年?度?|去年|前年|今年)){0,6}(?:的)?\s*$/
/** 2020年参加高研班一期，…: the year of what follows. */
const COURSE =
  /^\s*(?:(?:20)?\d{2}年|去年|前年|今年)(?:度)?(?:参加|上|去|报|读)[^,。;]{0,12}(?:班|培训|研修|学习|课)[^,。;]{0,4}$/

/** 21年22年23年三年合起来, and the figures behind it. */
const SUMMED_YEARS =
  /^\s*(?:(?:(?:20)?[012]\d年?度?)[、,和到至~-]?){2,5}(?:[两二三四234]个?年)?(?:的)?(?:学时)?(?:[加合并凑]起来|合计|累计|[一总]共|加一起|加拢来)(?:的话|是|有)?\s*$/
/** 22年23年都够的, and 24年的还在学 behind it. */
const YEARS_MET =
  /^\s*(?:(?:(?:20)?[012]\d年?|去年|前年|今年)[、,和到至-]?){1,5}(?:的)?(?:都|也|全|均)?(?:够|满|齐|达标)(?:的|了)?\s*$/

const isMore = ({ text }: Clause) =>
  !ALONE.test(text) && ((GOES_ON.test(text) && !OTHER_MATTER.test(text)) || ofHoursOnly(text))

/** 继续教育 hours, by year and subject; what is left open is asked back for that year. */
export const hours: Extractor = (message) => {
  const together = ofTogether(message)
  if (together) return together
  const asked = message.asked === 'hours'
  const places = stretches(
    message.clauses,
    ({ text }) => (TOPIC.test(text) || (asked && (ASKED.test(text) || ofHoursOnly(text)))) && !/社保|毕业/.test(text),
    (clause, next) =>
      TOPIC.test(clause.text) ||
      (ALONE.test(clause.text)
        ? next === null || next.sentence !== clause.sentence || TOPIC.test(next.text) || isMore(next)
        : isMore(clause)),
    ({ text }) =>
      ALONE.test(text) ||
      COURSE.test(text) ||
      YEARS_MET.test(text) ||
      SUMMED_YEARS.test(text) ||
      ofHoursOnly(text) ||
      (asked && ASKED.test(text)),
  )
  return places.flatMap((place) => hoursIn(message, place))
}

/** Ways of naming a subject, each as the plain one; as long as before. */
const plainly = (said: string) =>
  said
    // 22年23年有，24年没学完: that there are some tells of no year whether they are enough.
    .replace(
      /(?:(?:(?:20)?[012]\d年?|去年|前年|今年)[、,和到至-]?){0,4}(?:(?:20)?[012]\d年|去年|前年|今年)(?:的)?(?:学时)?(?:都|也|全)?有(?:的|了)?(?=[,。;\s]|$)/g,
      (found) => ' '.repeat(found.length),
    )
    // 公需课18个一般的; 就差今年行业公需没学
    .replace(/公需(?:课|科目)?(\d{1,3}|[一二三四五六七八九十]{1,3})个?(一般|行业)(?:公需)?的/g, (found, number, kind) =>
      `${kind}公需${number}`.padEnd(found.length),
    )
    .replace(
      /[就只仅还]差(?=(?:(?:20)?\d{2}年|去年|前年|今年)?(?:的)?(?:一般|行业)?(?:公需|专业)(?:课|科目)?(?:还)?[没未][学修])/g,
      '  ',
    )
    // 一般公需忘了考，那年是0
    .replace(
      /((?:一般|行业)?公需|专业)(?:课|科目)?(?:[忘漏落]了?|忘记|没有?|未)(?:去)?[考学修报上](?:了)?,\s?(?:那|当|这)一?年度?(?:的)?(?:就|也|都)?[是为算]\s?0(?!\d)/g,
      (found, subject) => `${subject}没学`.padEnd(found.length),
    )
    .replace(/公需(一般|行业)(?=[^,。;\d]{0,2}\d)/g, '$1公需')

/** What was learned, without what is still to be: that is asked back. */
function hoursIn(message: Message, place: Place): readonly Found[] {
  const { text: whole, today, asked, clauses } = message
  // 今年90学时，年底学完: the clause behind may tell that they are not learned yet.
  const end = clauses.find(({ from }) => from >= place.to)?.to ?? place.to
  const year = Number(today.slice(0, 4))
  const planned = plannedHours(whole.slice(place.from, end), year, asked === 'hours').filter(
    ({ from }) => place.from + from < place.to,
  )
  if (planned.length === 0) return learnedIn(message, place)
  const text = planned.reduce(
    (left, { from, to }) => left.slice(0, place.from + from) + ' '.repeat(to - from) + left.slice(place.from + to),
    message.text,
  )
  const asks = planned.map(
    ({ from, to }): Found => ({
      about: '学时',
      leaf: { from: place.from + from, to: place.from + to, why: 'incomplete' },
    }),
  )
  const learned = learnedIn({ ...message, text }, place)
  return learned.some((entry) => 'about' in entry) ? learned : [...learned, ...asks]
}

function learnedIn(message: Message, place: Place): readonly Found[] {
  const { text, today, pack, asked } = message
  const said = text.slice(place.from, place.to)
  if (!/\d|够|满|齐|达标|完成|学完|缺|差|没|了|补|应该|可能|十/.test(said)) return []
  const tokens = hourTokens(plainly(said), today).map((token) => ({
    ...token,
    from: place.from + token.from,
    to: place.from + token.to,
  }))
  const values = tokens.filter(({ is }) => !['years', 'every', 'others', 'except', 'same'].includes(is))
  // Of years added up none can be told by itself.
  const added = addedUp(message, place)
  if (added) return added
  const askWhole = (why: Doubt): Found[] => [{ about: '学时', leaf: { ...place, why } }]
  if (values.length === 0)
    return /应该|可能|补|好[像象]|没有/.test(said) || /\d/.test(said.replace(/(?:20)?\d{2}年/g, ''))
      ? askWhole('incomplete')
      : []
  const summed = summedBy(pack)
  // 公需 of no kind, where both are added up: kept in part, it would not be asked again.
  if (summed && values.some(({ is }) => is === 'public') && !/一般|行业/.test(said)) return askWhole('ambiguous')
  const yearsMeant = pack && (asked === 'hours' || TOPIC.test(said)) ? hourYearsOf(pack) : []
  const shared = shareOut(text, tokens, yearsMeant)
  if (shared === null) return askWhole(values.some(({ is }) => is === 'public') ? 'ambiguous' : 'incomplete')
  const current = Number(today.slice(0, 4))
  if ([...shared.keys()].some((year) => year > current)) return askWhole('impossible')
  return [...shared].flatMap(([year, told]) => foundOf(year, told))
}

/** Something of every subject: only then are all of them meant by 都满了. */
const isWhole = (figures: YearTold['figures']) =>
  figures.size === 3 && [...figures.values()].every(({ value }) => value !== 0)

function foundOf(year: number, told: YearTold): Found[] {
  const { figures, enough, asks } = told
  const found: Found[] = [...figures].map(([subject, leaf]) => ({ field: `hours.${year}.${subject}`, leaf }))
  // 公需都满, 专业60一般18都弄好了 say nothing of the whole.
  const whole =
    enough !== null &&
    !(figures.size > 0 && (asks.length > 0 || (enough.value === true && !isWhole(figures)))) &&
    (enough.value === false || asks.every(({ subject }) => subject === null))
  if (enough !== null && whole) found.push({ field: `hours.${year}.enough`, leaf: enough })
  for (const { subject, why, leaf } of asks) {
    if (subject === null && (figures.size > 0 || (enough?.value === true && why === 'incomplete'))) continue
    const about = fieldName(subject === null ? `hours.${year}` : `hours.${year}.${subject}`)
    found.push({ about, leaf: { ...leaf, why } })
  }
  return found
}
