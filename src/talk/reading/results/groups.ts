import { give, refine, shareCount } from './adding.ts'
import { describesOnly, hedges, isOther, OF_OTHERS, OWN, ofList, resumes, sameAgain } from './again.ts'
import { denies, denyRun } from './denial.ts'
import { leavesOf } from './leaves.ts'
import { continued, open, openAnother } from './opening.ts'
import { type Part, partsOf, type Segment, segmentsOf } from './segments.ts'
import { settled } from './settled.ts'
import { type Groups, HAVING, leftover, type Reading, type State, type Stretch, sameKind, stretchOf } from './state.ts'
import { tokensOf } from './tokens.ts'

/** The results a text tells, put together from its words; {@link Reading} says how strictly. Linear; throws nothing. */
export function groupsOf(text: string, reading: Reading): Groups {
  const { tokens, rest } = tokensOf(text, reading.dates, reading.cities)
  const state: State = {
    text,
    reading,
    tokens,
    groups: [],
    asks: [],
    denied: [],
    deniedKinds: [],
    used: [],
    unclear: [],
    run: [],
    faded: [],
    waiting: [],
    company: false,
    denying: false,
    clean: false,
    having: false,
  }
  for (const segment of segmentsOf(rest, tokens)) read(state, segment)
  if (state.waiting.length > 0 && !reading.anything) state.unclear.push(stretchOf(state.waiting))
  return settled(state)
}

function read(state: State, segment: Segment): void {
  if (segment.after === 'sentence') {
    state.company = false
    state.denying = false
    state.waiting = []
    state.faded = []
  }
  const parts = partsOf(segment, state.text)
  if (parts.length === 0) {
    withoutHead(state, segment)
    return
  }
  const left = leftover(segment.rest)
  state.clean = left === ''
  state.having = HAVING.test(segment.rest)
  if (!state.reading.anything && left.length >= 2) state.unclear.push(segment)
  for (const part of parts) withHead(state, segment, part, parts.length === 1)
  const [each] = segment.tokens.filter((token) => token.is === 'count' && token.each)
  if (each?.is === 'count') for (const group of [...state.run].reverse()) if (!shareCount(group, each.count)) break
}

function withHead(state: State, segment: Segment, part: Part, alone: boolean): void {
  const { token, head } = part
  const tokens =
    state.waiting.length > 0
      ? [...state.waiting.filter((told) => !part.tokens.some((own) => sameKind(own, told))), ...part.tokens]
      : part.tokens
  state.waiting = []
  for (const { is, to } of part.tokens) {
    if (to > token.from) break
    if (is === 'company') state.company = true
    if (is === 'self') state.company = false
    if (is === 'but') state.denying = false
  }
  const words = ({ from, to }: Stretch) => state.text.slice(from, to)
  const intent = tokens.find(
    (told) => told.is === 'intent' && (told.from < token.from || /要求|需要?|每/.test(words(told))),
  )
  if (intent) {
    state.run = []
    state.used.push(stretchOf([...tokens, token]))
    return
  }
  if (denies(state, segment, part)) return
  // 一样都没有搞过，专利要钱的
  if (head.general && tokens.length === 0 && state.denied.some(({ category }) => category === head.category)) {
    state.used.push(token)
    return
  }
  state.denying = false
  if (state.run.length === 0 && head.general && describesOnly(tokens)) state.run = state.faded
  state.faded = []
  const last = state.run.at(-1)
  const counted = tokens.some(({ is }) => is === 'count' || is === 'rough')
  if (
    head.general &&
    head.level === undefined &&
    !head.unnamed &&
    last?.category === head.category &&
    !last.bare &&
    !counted &&
    (tokens.some(({ is }) => is === 'ranks' || is === 'all') || describesOnly(tokens)) &&
    !isOther(last, tokens, state.text)
  ) {
    refine(state, last, [...tokens])
    return
  }
  // 我是技术中心成员; 会议论文一篇，年会论文集: of the one told before.
  const commended =
    last?.category === 'honours' &&
    state.text.slice(token.from, token.to) === '表彰' &&
    (/(?:政府|党委|[局厅委]|[年月日份])$/.test(state.text.slice(0, token.from)) ||
      /^的(?=$|[,;。\s])/.test(state.text.slice(token.to, token.to + 2)))
  const again =
    !counted && last !== undefined && last.category === head.category && last.kind === head.kind && !last.bare
  if (last && !counted && commended) {
    refine(state, last, [...tokens])
    return
  }
  if (
    again &&
    ((head.category === 'teams' && describesOnly(tokens)) ||
      (head.category === 'publications' && last.counted && /集/.test(state.text.slice(token.from, token.to + 1))))
  ) {
    refine(state, last, [...tokens])
    return
  }
  if (!counted && !tokens.some(({ is }) => is === 'besides')) {
    const more = leavesOf(head.category, null, null, tokens, state.text)
    const same = sameAgain(state, segment, part, more)
    if (same.length > 0) {
      give(state, head.category, same, more, tokens)
      return
    }
  }
  if (
    head.general &&
    counted &&
    last?.category === head.category &&
    last.kind !== undefined &&
    !last.counted &&
    state.clean
  ) {
    refine(state, last, [...tokens])
    return
  }
  open(state, part, tokens, alone)
}

/** A piece without a head adds to the group before, opens another item of its list, or waits for the next head. */
function withoutHead(state: State, segment: Segment): void {
  const { tokens } = segment
  const left = leftover(segment.rest)
  const telling = tokens.filter(
    ({ is }) => !['besides', 'all', 'self', 'hedge', 'subset', 'others', 'but'].includes(is),
  )
  if (tokens.some(({ is }) => is === 'self')) state.company = false
  // Where the list was asked for, a piece that tells of such a result may say more than is understood.
  const own = telling.some((told) => told.is === 'leaf' && OWN.has(told.key)) && !OF_OTHERS.test(segment.rest)
  const describes = own && resumes(state.run.at(-1), telling, state.text)
  const meant =
    describes || (state.reading.asked !== undefined && telling.some((told) => ofList(told, state.reading.asked)))
  if (state.reading.anything && !meant ? left !== '' : left.length >= 2 && telling.length === 0) {
    if (!state.reading.anything) state.unclear.push(segment)
    if (state.reading.anything) {
      if (telling.some(({ is }) => is !== 'date') || OF_OTHERS.test(segment.rest)) state.faded = []
      else if (state.run.length > 0) state.faded = state.run
      state.run = []
    }
    state.denying = false
    return
  }
  if (state.run.length === 0 && segment.after !== 'sentence' && resumes(state.faded.at(-1), telling, state.text)) {
    state.run = state.faded
    state.faded = []
  }
  if (!state.reading.anything && left.length >= 2) state.unclear.push(segment)
  if (tokens.some(({ is }) => is === 'intent')) {
    state.run = []
    return
  }
  const lacking = telling.find(({ is }) => is === 'lacking' || is === 'denied')
  // 公司的专利十几个，我名下一个都没
  const theirs = state.run.at(-1)
  if (lacking && theirs?.foreign && /名下|个人|自己|本人/.test(state.text.slice(segment.from, lacking.from))) {
    state.groups.splice(state.groups.lastIndexOf(theirs), 1)
    state.denied.push({ category: theirs.category, from: lacking.from, to: lacking.to })
    state.run = []
    return
  }
  // 技能称号和竞赛有，其它统统没有: of others than those named.
  if (lacking && /其[他它余]|别的|剩下|另外|余下/.test(state.text.slice(segment.from, lacking.from + 4))) {
    state.run = []
    return
  }
  if (lacking) {
    const { asked } = state.reading
    // 一篇都没写过 where papers were asked for.
    if (asked !== undefined && left === '' && state.groups.length === 0 && telling.length === 1 && !hedges(tokens))
      state.denied.push({ category: asked, from: lacking.from, to: lacking.to })
    denyRun(state, segment, true, lacking)
    state.run = []
    return
  }
  for (const { is } of tokens) if (is === 'company') state.company = true
  if (telling.length === 0) return
  const known = state.groups.findLast((group) => group.category === state.reading.asked)
  if (state.run.length === 0 && known && resumes(known, telling, state.text)) state.run = [known]
  // 2020年发表《…》 at the head of an entry: the word for it comes next.
  const opens =
    segment.after === 'sentence' && telling.every(({ is }) => is === 'date') && /发表|出版|刊登/.test(segment.rest)
  if (opens && state.run.at(-1)?.category !== 'publications') {
    state.waiting.push(...telling)
    return
  }
  const last = state.run.at(-1)
  const category = continued(last, telling, state.reading.asked, known === undefined)
  if (category !== null) {
    openAnother(state, category, last, [...state.waiting, ...telling])
    state.waiting = []
  } else if (last) refine(state, last, [...tokens])
  else if (state.reading.asked !== undefined && telling.some(({ is }) => is === 'count')) {
    // 就一篇, 2个 where they were asked for.
    openAnother(state, state.reading.asked, undefined, [...state.waiting, ...telling])
    state.waiting = []
  } else if (
    telling.every((told) =>
      told.is === 'leaf' ? told.key !== 'proof' : ['date', 'ranks', 'doubt', 'pending'].includes(told.is),
    )
  )
    state.waiting.push(...telling)
}
