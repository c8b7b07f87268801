import { hourYearsOf } from '../../../ofPlan.ts'
import type { Clause, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { fieldName } from '../names.ts'
import type { Doubt } from '../told.ts'
import { addedUp, ofTogether, summedBy } from './hoursAdded.ts'
import { type HourToken, hourTokens, type Subject } from './hourTokens.ts'
import { stretches } from './stretches.ts'

const TOPIC =
  /学时|公需|继续教育|继教|课时|专业科目|专业课(?!程|设计|老师)|专业\s?(?:学了|修了|已经?|学完|修完|学满|修满|大概|差不多|应该|好[像象]|只有?|才|是|有|学|了|[不没]到|刚好){0,3}\s?\d{2,3}(?!级|年|\d)|\d\s?\+\s?\d+\s?\+\s?\d|(?:(?:20)[12]\d|[12]\d年)年?[:\s]?\d{2,3}\/\d{1,2}\/\d{1,2}(?!\d)|\d{2,3}个?专业|专业(?:科目|课)?(?:(?:20)?\d{2}年|去年|前年|今年)(?:的)?(?:只|才|就|是)?(?:修|学|\d)|专业(?:都|只|才|是|有|刚好|正好|超过?){0,2}(?:\d{2,3}|[二三四五六七八九]?十[一二三四五六七八九]?)(?=[整个,。;]|学时|$)|(?:\d{2}年?|去年|前年|今年|[两二三四]年)(?:都|也|全|才|只|就|的){0,2}(?:没[学修]|[学修]满|[学修]了一半|没?达标)(?=$|[,。;\s])/
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
const GUESSED = /大概|应该|差不多|好[像象]|可能|约/

const isMore = ({ text }: Clause) => GOES_ON.test(text) && !ALONE.test(text) && !OTHER_MATTER.test(text)

/** 继续教育 hours, by year and subject; what is left open is asked back for that year. */
export const hours: Extractor = (message) => {
  const together = ofTogether(message)
  if (together) return together
  const asked = message.asked === 'hours'
  const places = stretches(
    message.clauses,
    ({ text }) => (TOPIC.test(text) || (asked && ASKED.test(text))) && !/社保|毕业/.test(text),
    (clause, next) =>
      TOPIC.test(clause.text) ||
      (ALONE.test(clause.text)
        ? next === null || next.sentence !== clause.sentence || TOPIC.test(next.text) || isMore(next)
        : isMore(clause)),
    ({ text }) => ALONE.test(text) || COURSE.test(text) || (asked && ASKED.test(text)),
  )
  return places.flatMap((place) => hoursIn(message, place))
}

interface Year {
  readonly figures: Map<Subject, Leaf>
  enough: Leaf | null
  readonly asks: { readonly subject: Subject | null; readonly leaf: Leaf; readonly why: Doubt }[]
}

/** 行业公需21年没修: the year before its subject; as long as before. */
const yearFirst = (said: string) =>
  said
    .replace(
      /((?:一般|行业)?公需|专业)((?:20)?[012]\d年|去年|前年|今年)(?=(?:的|是|也|都|只|才){0,2}(?:没|未|修|学|补|选|登|拿|一|\d))/g,
      '$2$1',
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

function hoursIn(message: Message, place: Place): readonly Found[] {
  const { text, today, pack, asked } = message
  const said = text.slice(place.from, place.to)
  if (!/\d|够|满|齐|达标|完成|学完|缺|差|没|了|补|应该|可能|十/.test(said)) return []
  const tokens = hourTokens(yearFirst(said), today).map((token) => ({
    ...token,
    from: place.from + token.from,
    to: place.from + token.to,
  }))
  const values = tokens.filter(({ is }) => !['years', 'every', 'others', 'except'].includes(is))
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

/** The words by year; null when it is not plain of which years they tell. */
function shareOut(text: string, tokens: readonly HourToken[], ofPlan: readonly number[]): Map<number, Year> | null {
  const shared = new Map<number, Year>()
  const named = [...new Set(tokens.flatMap((token) => (token.is === 'years' ? [...token.years] : [])))]
  const others = ofPlan.filter((year) => !named.includes(year))
  const industry = tokens.some(
    ({ is, ...more }) => is === 'figures' && 'industry' in (more as { figures: object }).figures,
  )
  const put = (years: readonly number[], token: HourToken) => {
    if (years.length > 1 && !each && isOfSeveral(token)) tooMuch = true
    for (const year of years) {
      const told = shared.get(year) ?? { figures: new Map(), enough: null, asks: [] }
      shared.set(year, told)
      const said = text.slice(token.from, token.to)
      add(told, token, { industry, guessed: GUESSED.test(said) })
    }
  }
  // 19到22专业250: of them all or of each of them.
  let tooMuch = false
  const each = /[每各都均]|分别|年年/.test(text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to))
  let scope: readonly number[] = []
  let open = false
  const waiting: HourToken[] = []
  let turned = false
  for (const token of tokens) {
    if (token.is === 'except') return null
    if (token.is === 'years') {
      turned = waiting.length > 0
      scope = open ? [...scope, ...token.years] : token.years
      open = true
    } else if (token.is === 'others') {
      // 其他 of years that were told some other time, or of subjects.
      if (named.length === 0) return null
      if (others.length === 0 && shared.size === 0) return null
      scope = others
      open = false
    } else if (token.is === 'every') {
      if (!open && named.length > 0 && scope.length > 0) scope = named
    } else if (scope.length === 0) waiting.push(token)
    else if (turned && token.is === 'sum' && token.full && waiting.every(({ is }) => is === 'met')) continue
    else if (turned) return null
    else {
      open = false
      put(scope, token)
    }
  }
  if (waiting.length > 0) {
    const single = waiting.length === 1 && (waiting[0]?.is === 'met' || ofPlan.length === 1)
    if (named.length > 0 ? !turned : ofPlan.length === 0 || !(single || tokens.some(({ is }) => is === 'every')))
      return null
    for (const token of waiting) put(named.length > 0 ? named : ofPlan, token)
  }
  return tooMuch ? null : shared
}

/** More than somebody has of a subject in one year. */
function isOfSeveral(token: HourToken): boolean {
  if (token.is === 'public') return token.amount >= 50
  if (token.is !== 'figures') return false
  const { professional = 0, general = 0, industry = 0 } = token.figures
  return professional >= 120 || general >= 40 || industry >= 40
}

interface Manner {
  /** 行业公需 is told besides, so that 公需 is the other. */
  readonly industry: boolean
  readonly guessed: boolean
}

function add(told: Year, token: HourToken, { industry, guessed }: Manner): void {
  const { from, to } = token
  const leaf = { from, to }
  const ask = (subject: Subject | null, why: Doubt, value?: unknown) => {
    told.asks.push({ subject, why, leaf: value === undefined ? leaf : { ...leaf, value } })
  }
  const figure = (subject: Subject, value: number) => {
    const before = told.figures.get(subject)
    if (value > 2000) ask(subject, 'impossible')
    else if (guessed) ask(subject, 'hedged', value)
    else if (before !== undefined && before.value !== value) {
      told.figures.delete(subject)
      ask(subject, 'ambiguous')
    } else told.figures.set(subject, { ...leaf, value })
  }
  switch (token.is) {
    case 'figures':
      for (const [subject, value] of Object.entries(token.figures)) figure(subject as Subject, value)
      return
    case 'public':
      if (industry) figure('general', token.amount)
      else for (const subject of ['general', 'industry'] as const) ask(subject, 'ambiguous', token.amount)
      return
    case 'open':
      for (const subject of token.subjects) ask(subject, 'incomplete')
      return
    case 'restNone':
      for (const subject of ['professional', 'general', 'industry'] as const)
        if (!told.figures.has(subject)) figure(subject, 0)
      return
    case 'none':
      for (const subject of ['professional', 'general', 'industry'] as const) figure(subject, 0)
      return
    case 'met':
      told.enough ??= { ...leaf, value: true }
      return
    case 'lacking':
      told.enough = { ...leaf, value: false }
      ask(null, 'incomplete')
      return
    case 'unsettled':
    case 'sum':
      ask(null, 'incomplete')
  }
}

function foundOf(year: number, told: Year): Found[] {
  const { figures, enough, asks } = told
  const found: Found[] = [...figures].map(([subject, leaf]) => ({ field: `hours.${year}.${subject}`, leaf }))
  // 公需都满 says nothing of the whole.
  const whole =
    enough !== null && !(figures.size > 0 && asks.length > 0) && asks.every(({ subject }) => subject === null)
  if (enough !== null && whole) found.push({ field: `hours.${year}.enough`, leaf: enough })
  for (const { subject, why, leaf } of asks) {
    if (subject === null && (figures.size > 0 || (enough?.value === true && why === 'incomplete'))) continue
    const about = fieldName(subject === null ? `hours.${year}` : `hours.${year}.${subject}`)
    found.push({ about, leaf: { ...leaf, why } })
  }
  return found
}
