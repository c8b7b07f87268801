import type { Category, Head } from '../achievementWords.ts'
import type { Doubt, LeafKey, Token } from './meaning.ts'

/** One field of an item, and where the text tells it. With `why` it is to be asked, not taken. */
export interface ItemLeaf {
  readonly from: number
  readonly to: number
  readonly value?: unknown
  readonly why?: Doubt
}

/** An item of a list of the dossier, field by field. */
export type Draft = Record<string, ItemLeaf>

export const GRADED: readonly Category[] = ['awards', 'competitions', 'engineeringAwards', 'paperAwards']
export const LEVELLED: readonly Category[] = [...GRADED, 'projects', 'products', 'honours', 'teams']
const RELATED: readonly Category[] = ['patents', 'publications']
const UNRANKED: readonly Category[] = ['honours', 'skillHonours', 'firstSets', 'teams']

/** Whether items of the list have a rank. */
export const isRanked = (category: Category) => !UNRANKED.includes(category)

/** What a word of a result means for an item of each list: the field and its value, or nothing. */
const FIELDS: { readonly [K in LeafKey]: (value: unknown, category: Category) => readonly [string, unknown] | null } = {
  level: (value, category) => {
    if (category === 'publications') return ['journal', value]
    if (category === 'firstSets') {
      const level = { 国家级: '国内', 省部级: '省内', 市厅级: '市厅级' }[String(value)]
      return level === undefined ? null : ['level', level]
    }
    return LEVELLED.includes(category) ? ['level', value] : null
  },
  grade: (value, category) => (GRADED.includes(category) ? ['grade', value] : null),
  class: (value, category) => (category === 'competitions' ? ['class', value] : null),
  issuer: (value, category) => (category === 'honours' ? ['issuer', value] : null),
  role: (value, category) => {
    if (category === 'teams') return value === '主持' ? null : ['role', value === '骨干' ? '骨干' : '成员']
    if (category !== 'projects') return null
    return ['role', value === '骨干' ? '技术骨干' : value === '主持' ? '主持' : '参与']
  },
  key: (value, category) => (category === 'projects' ? ['key', value] : null),
  accepted: (value, category) => (category === 'projects' ? ['accepted', value] : null),
  report: (value, category) => (category === 'publications' ? ['report', value] : null),
  similarity: (value, category) => (category === 'publications' ? ['similarity', value] : null),
  appraised: (value, category) => (category === 'products' ? ['appraised', value] : null),
  domestic: (_value, category) => (category === 'firstSets' ? ['level', '国内'] : null),
  unpublished: (_value, category) => (category === 'publications' ? ['kind', '未公开发表'] : null),
  granted: (value, category) => (category === 'patents' ? ['granted', value] : null),
  related: (value, category) => (RELATED.includes(category) ? ['related', value] : null),
  proof: (value) => ['evidence', value],
}

/** The fields that words tell of an item of a list; two different values of one field are to be asked. */
export function leavesOf(
  category: Category,
  head: Head | null,
  headAt: Token | null,
  tokens: readonly Token[],
  text: string,
): Draft {
  const draft: Draft = {}
  if (head?.kind !== undefined && headAt)
    draft[category === 'skillHonours' ? 'name' : 'kind'] = { from: headAt.from, to: headAt.to, value: head.kind }
  const journal = head?.level === undefined ? null : FIELDS.level(head.level, category)
  if (journal && headAt) draft[journal[0]] = { from: headAt.from, to: headAt.to, value: journal[1] }
  for (const token of tokens) {
    const { from, to } = token
    const field =
      token.is === 'leaf'
        ? FIELDS[token.key](token.value, category)
        : token.is === 'doubt' && token.key !== 'rank'
          ? FIELDS[token.key](undefined, category)
          : null
    if (field === null) continue
    const [key, told] = field
    const value = told === true && isToCome(key, text, from, to) ? false : told
    const before = draft[key]
    if (token.is === 'doubt') draft[key] = { from, to, why: token.why }
    else if (before === undefined) draft[key] = { from, to, value }
    else if (category === 'firstSets' && key === 'level') draft[key] = value === '国内' ? { from, to, value } : before
    else if (before.value !== value && key !== journal?.[0])
      draft[key] = key === 'role' ? strongest(before, { from, to, value }) : { from: before.from, to, why: 'ambiguous' }
  }
  const date = dateOf(tokens, text)
  if (date && !(draft.accepted?.value === false || draft.appraised?.value === false)) draft.date = date
  return draft
}

/** 参与省级课题，任技术骨干: the more particular role. */
export function strongest(a: ItemLeaf, b: ItemLeaf): ItemLeaf {
  return a.value === '参与' || a.value === '成员' ? b : a
}

/** 今年下半年鉴定, 年底才验收: not yet; 去年年底验收 is long done. */
const TO_COME =
  /(?<![去前昨\d]年?的?)(?:今年)?(?:下半年|年?底|月底)(?:要|再|才|去|会|能|准备|打算)*$|(?:明年|后年|下个?月|下周)[^,。;\d]{0,4}$/
const isToCome = (key: string, text: string, from: number, to: number) =>
  (key === 'accepted' || key === 'appraised') &&
  TO_COME.test(text.slice(Math.max(0, from - 16), from)) &&
  !/过|了/.test(text.slice(from, to + 1))

const BEGUN =
  /^(?:份)?(?:就|才|的时候)?(?:申请|申报|提交|递交|立项|开始|起|至今|到|至|-|~|入职|毕业|评(?![为过上的了选])|聘|进|以来)/
const GOT =
  /^(?:份)?(?:就|才)?(?:被|正式)?(?:授权|发表|获|取得|验收|颁|出版|发布|颁布|实施|下证|拿|通过|评为|见刊|刊登|结题|得)/

/** The date of the certificate or paper: not that of an application or a beginning; of several, the one that says so. */
function dateOf(tokens: readonly Token[], text: string): ItemLeaf | null {
  const all = tokens.filter((token) => token.is === 'date')
  const got = all.filter(
    ({ from, to }) => GOT.test(text.slice(to, to + 8)) && !/\d年?\s?[~-]$/.test(text.slice(0, from)),
  )
  const open =
    got.length > 0
      ? got
      : all.filter(({ from, to }) => !BEGUN.test(text.slice(to, to + 8)) && !/[从自到至~-]$/.test(text.slice(0, from)))
  const [only, another] = open
  if (only?.is !== 'date' || another !== undefined) return null
  const { from, to, date, why } = only
  if (date === undefined && why === undefined) return null
  return { from, to, ...(date === undefined ? {} : { value: date }), ...(why === undefined ? {} : { why }) }
}

/** Whether anything is told that makes a result of the bare word: a number, rank, level and the like. */
export function hasFigure(category: Category, tokens: readonly Token[], draft: Draft): boolean {
  if (
    tokens.some(
      ({ is }) =>
        is === 'count' ||
        is === 'rough' ||
        is === 'pending' ||
        is === 'doubt' ||
        (is === 'ranks' && isRanked(category)),
    )
  )
    return true
  return Object.entries(draft).some(
    ([key, { value }]) =>
      !['kind', 'name', 'date', 'evidence', ...(category === 'teams' ? [] : ['role'])].includes(key) &&
      !(key === 'key' && value === false),
  )
}
