import { type Activity, readActivities, yearOf } from '../dossier/activities.ts'
import type { LocalDate } from '../dossier/date.ts'
import { sayProblem } from '../dossier/problems.ts'
import { type CountedActivity, tidyHours } from '../rules/countedActivity.ts'
import { type CountedYear, countActivities, hoursFrom } from '../rules/counting.ts'
import { ask } from './ask.ts'
import { hoursYears } from './asked.ts'
import { shortClause } from './clauses.ts'
import { control } from './control.ts'
import { missed } from './flow.ts'
import { type ActivityRead, readActivity } from './reading/activities.ts'
import { readControl } from './reading/control.ts'
import { normalise } from './reading/normalise.ts'
import { accept } from './settle.ts'
import { COUNTING, shown } from './shown.ts'
import type { Pending, State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import type { Json } from './understood.ts'
import { say } from './wording.ts'
import { packOf, type World } from './world.ts'

const ASKING = /^(?:帮我|给我|请|你)?(?:一样样|一项项)?(?:算一?下|算算|算)(?:一下)?(?:我的)?学时(?:吧|呢|吗)?[。!?]?$/
const DONE = /^(?:我?说?完了?|算完了?|好了?|没了|没有了?|就这些了?|就这样|就这么多)[。!]?$/
const REMOVE = /^(?:去掉|删掉|撤回|撤销|删除|不要)(?:上一[条样个项]|刚才的|这一[条样个项]|它)?[。!]?$/

/** Whether somebody asked about hours wants them counted. */
export function asksToCount(pending: Pending, typed: string): boolean {
  return pending.question === 'hours' && ASKING.test(normalise(typed))
}

/** Begins to count, or goes on with what was told before; a plan without rules for it says so and asks again. */
export function startCounting(world: World, state: State, pending: Pending): Turn {
  if (!packOf(world, state)?.registration)
    return before(say(world.wording, '算学时不行'), ask(world, state, 'hours', pending.facts))
  const revision = state.revision + 1
  const offered = [{ value: 'done', label: say(world.wording, '算学时完') }]
  const next: State = {
    ...state,
    revision,
    pending: { question: COUNTING, revision, misses: 0, offered, facts: pending.facts },
  }
  const told = state.activities?.length ?? 0
  const message = shown(world, next)
  return before(
    told > 0 ? say(world.wording, '算学时接着', { 几: told }) : '',
    turn(next, ...(message ? [message] : [])),
  )
}

/** What is typed while counting: an activity or several (a line, or parted by ；), 去掉, 完, or an order. */
export function counting(world: World, state: State, pending: Pending, typed: string, today: LocalDate): Turn {
  const even = normalise(typed)
  if (DONE.test(even)) return finishCounting(world, state, pending, today)
  if (REMOVE.test(even)) return remove(world, state, today)
  const pieces = even.split(/[;\n]/).filter((piece) => piece.trim() !== '')
  const first = readPiece(world, state, pending, pieces[0] ?? '', today)
  if (first.kind === 'unreadable') {
    const order = readControl(typed)
    if (order && ['back', 'unknown', 'skip'].includes(order.kind))
      return before(say(world.wording, '返回到'), ask(world, state, 'hours', pending.facts))
    const steered = order ? control(world, state, order, today) : null
    return steered ?? missed(world, state, pending, first.why ?? '', say(world.wording, '算学时例'))
  }
  let next = state
  const lines: string[] = []
  const touched = new Set<number>()
  for (const piece of pieces) {
    const read = readPiece(world, next, pending, piece, today)
    if (read.kind === 'value') {
      const added = add(world, next, read.value, today)
      next = added.state
      touched.add(yearOf(read.value.activity))
      lines.push(...added.lines)
    } else {
      lines.push(say(world.wording, '说得不准', { 提示: read.kind === 'vague' ? read.why : piece }))
    }
  }
  const at = next.pending ? { ...next.pending, misses: 0 } : null
  return turn({ ...next, pending: at }, [...lines, ...sums(world, next, touched, today)].join('\n'))
}

function readPiece(world: World, state: State, pending: Pending, piece: string, today: LocalDate) {
  const activities = activitiesOf(state)
  const asked = hoursYears(pending.facts)
  const last = activities.at(-1)
  const year = last ? yearOf(last) : asked.length === 1 ? (asked[0] ?? null) : null
  const cities = packOf(world, state)?.plan.places ?? null
  return readActivity(piece, { today, year, cities })
}

/** What was kept is read again like any other input: an older program may have kept it. */
function activitiesOf(state: State): Activity[] {
  const read = readActivities(state.activities ?? [])
  return read.ok ? read.activities : []
}

function add(
  world: World,
  state: State,
  { activity, assumed }: ActivityRead,
  today: LocalDate,
): { state: State; lines: string[] } {
  const before = activitiesOf(state)
  const read = readActivities([...before, activity])
  if (!read.ok)
    return {
      state,
      lines: [
        read.problems
          .map(sayProblem)
          .join('；')
          .replace(/^第\d+项\s?/, ''),
      ],
    }
  const next: State = { ...state, activities: [...before, activity] as unknown as Json[] }
  const years = countedOf(world, next, today)
  const year = years.find((entry) => entry.year === yearOf(activity))
  const counted = year?.activities.at(-1)
  if (!year || !counted) return { state: next, lines: [] }
  return {
    state: next,
    lines: [
      ...remarks(world, counted, year),
      ...(assumed ? [say(world.wording, '算学时公需')] : []),
      ...(before.some((told) => alike(told, activity)) ? [say(world.wording, '算学时又一次')] : []),
    ],
  }
}

/** Told in the same words: perhaps the same training once more. */
function alike(a: Activity, b: Activity): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What became of it, in a line or two: what it is worth, what the cap leaves, why it does not count. */
function remarks(world: World, counted: CountedActivity, year: CountedYear): string[] {
  const { hours, why, clause, how, route, subject, remark } = counted
  const what = `${year.year} 年${route ?? subject}`
  const cited = { 什么: what, 原因: why, 条款: shortClause(clause) }
  if (hours === null) return [say(world.wording, '算学时没定', cited)]
  if (hours === 0 && why !== '') return [say(world.wording, '算学时不算', cited)]
  const sum = how === String(hours) ? `${hours}` : `${how}＝${hours}`
  const full = year.routes.find((entry) => entry.route === route && entry.cut > 0)
  return [
    say(world.wording, '记下', { 内容: `${what} ${sum} 学时` }),
    ...(full
      ? [
          say(world.wording, '算学时封顶', {
            途径: full.route,
            顶: full.counted,
            多: full.cut,
            条款: shortClause(full.clause),
          }),
        ]
      : []),
    ...(remark === '' ? [] : [`${remark}。`]),
  ]
}

function remove(world: World, state: State, today: LocalDate): Turn {
  const told = activitiesOf(state)
  const last = told.at(-1)
  if (!last) return turn(state, say(world.wording, '算学时没有'))
  const next: State = { ...state, activities: told.slice(0, -1) as unknown as Json[] }
  return turn(next, [say(world.wording, '算学时去掉'), ...sums(world, next, new Set([yearOf(last)]), today)].join('\n'))
}

function countedOf(world: World, state: State, today: LocalDate): CountedYear[] {
  return countActivities(activitiesOf(state), packOf(world, state)?.registration ?? null, today)
}

/** The running sum of the years just spoken of, in one line. */
function sums(world: World, state: State, touched: ReadonlySet<number>, today: LocalDate): string[] {
  const years = countedOf(world, state, today).filter(({ year }) => touched.has(year))
  return years.length > 0 ? [say(world.wording, '算学时合计', { 清单: sayYears(world, years) })] : []
}

function sayYears(world: World, years: readonly CountedYear[]): string {
  const said = ({ sure, open }: { readonly sure: number; readonly open: boolean }) =>
    `${open ? '至少 ' : ''}${tidyHours(sure)}`
  return years
    .map(({ year, subjects }) =>
      say(world.wording, '算学时一年', {
        年: year,
        专业: said(subjects.专业科目),
        一般: said(subjects.一般公需),
        行业: said(subjects.行业公需),
      }),
    )
    .join('；')
}

/** The sums become the answer about hours; years not told of stay unknown and are asked about. */
export function finishCounting(world: World, state: State, pending: Pending, today: LocalDate): Turn {
  const years = countedOf(world, state, today)
  if (years.length === 0) return ask(world, state, 'hours', pending.facts)
  const understood = { value: hoursFrom(years) as unknown as Json, shown: sayYears(world, years) }
  return accept(world, state, { ...pending, question: 'hours' }, understood, today)
}
