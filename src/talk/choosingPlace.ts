import { again } from './flow.ts'
import { planMessage } from './offering.ts'
import { bare, normalise } from './reading/normalise.ts'
import type { Pending, State } from './state.ts'
import { before, type Turn, turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** Places named while the plan is asked for: of several plans, of none, of a county that goes with its city. */

/**
 * 温州的, of which there are several plans, or 瑞安, which goes with it: only those are on offer then, so that 机电的 is enough. Null
 * for other words.
 */
export function plansNear(world: World, state: State, typed: string): Turn | null {
  const place =
    /^(?:我)?(?:们)?(?:在|是|报|要报|想报)*([\u4e00-\u9fff]{2,3}?)(?:市|县|区)?(?:这边|那边|这里|那里)?(?:的|人)?$/.exec(
      bare(normalise(cityOf(world, typed))),
    )?.[1]
  if (place === undefined || state.pending?.question !== 'plan') return null
  const offered = state.pending.offered.filter(({ label, value }) => value !== 'other' && label.startsWith(place))
  if (offered.length < 2 || offered.length + 1 >= state.pending.offered.length) return null
  return offering(world, state, { ...state.pending, offered }, typed)
}

/** What is on offer now; before it, of which city a county named is. */
function offering(world: World, state: State, pending: Pending, typed: string): Turn {
  const shown = turn({ ...state, pending }, { ...planMessage(world, pending) })
  const county = countyIn(world, typed)
  return county === null ? shown : before(say(world.wording, '县归市', { 县: county.name, 市: county.city }), shown)
}

/** 在温州上班, 在瑞安上班, 温州的做电气的: the place of several plans in words about other things; those are on offer then, and 别的地方. */
export function plansSpokenOf(world: World, state: State, typed: string): Turn | null {
  if (state.pending?.question !== 'plan') return null
  const { offered } = state.pending
  const [place, ...others] = placesOffered(state, cityOf(world, typed))
  if (place === undefined || others.length > 0) return null
  const left = offered.filter(({ label, value }) => value === 'other' || placeOf(label) === place)
  if (left.length < 3 || left.length >= offered.length) return null
  return offering(world, state, { ...state.pending, offered: left }, typed)
}

/** The same beside a question: what is offered from then on, shown whole. */
export function withPlaceOffered(world: World, state: State, typed: string): State {
  const near = plansSpokenOf(world, state, typed)?.state
  return near?.pending ? { ...near, pending: { ...near.pending, unseen: true } } : state
}

/** 温州 of 温州·机电 2022. */
const placeOf = (label: string) => label.slice(0, 2)

/** Places of plans on offer that are named, each once: 社保在温州，有半年在杭州 names one. */
function placesOffered(state: State, typed: string): string[] {
  const places = (state.pending?.offered ?? [])
    .filter(({ value }) => value !== 'other')
    .map(({ label }) => placeOf(label))
  return [...new Set(places)].filter((place) => typed.includes(place))
}

/** A place that no plan is for: said honestly, with the plans there are. Null when none is named. */
export function placeless(world: World, state: State, typed: string): Turn | null {
  const place = world.placeWithout(typed)
  if (place === null || placesOffered(state, cityOf(world, typed)).length > 0) return null
  const plans = world.packs.map(({ plan }) => plan.aliases[1] ?? plan.title)
  return again(world, state, say(world.wording, '没有这里', { 地方: place, 清单: plans.join('、') }))
}

/** 乐清 as 温州: where the wording takes a county for its city as the place of 社保, it is so for the plan, too. */
export function cityOf(world: World, typed: string): string {
  const county = countyIn(world, typed)
  return county === null ? typed : typed.replace(county.name, county.city)
}

/** The first county named that goes with a city; 李文成 is somebody. */
function countyIn(world: World, typed: string): { readonly city: string; readonly name: string } | null {
  const insured = world.wording.questions.find(({ id }) => id === 'insurance')?.options ?? []
  const places = insured.flatMap(({ words: [city, ...others] }) =>
    city === undefined ? [] : others.map((name) => ({ city, name })),
  )
  const isPlace = (name: string) =>
    new RegExp(`(?:^|(?:(?!(?<=[不没])[在是报])(?:${BEFORE_PLACE})))${name}`, 'u').test(typed)
  return places.find(({ city, name }) => name.length === 2 && !name.includes(city) && isPlace(name)) ?? null
}
const BEFORE_PLACE = '[^\\p{Script=Han}]|[在是到从去往报交缴的们州市县区我俺咱有厂司来想问那归属和跟]'
