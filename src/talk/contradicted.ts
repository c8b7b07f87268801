import type { LocalDate } from '../dossier/date.ts'
import { belongs } from './belongs.ts'
import { reopened, withoutAnswer } from './dependents.ts'
import { TOWN, WENZHOU } from './reading/message/regions.ts'
import type { Told } from './reading/message/told.ts'
import { normalise } from './reading/normalise.ts'
import { ofPastTime, saysAhead, saysOnce } from './reading/notNow.ts'
import { shortOf } from './review.ts'
import type { State } from './state.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** Where 社保 is paid: the two questions that ask it, each under its plans. */
const PLACES = ['insurance', 'insurance.place']
const PAID = '(?:社保|五险|参保|养老保险)'
/** 社保转走了, 社保从温州迁出了: no longer where it was. */
const GONE = new RegExp(`${PAID}[^,。;没不未]{0,12}(?:转|迁|移|调|挪)(?:走|出(?!来))`)
/** 社保转杭州了: to where it is now, without a 到. */
const MOVED_TO = new RegExp(`${PAID}[^,。;没不未]{0,12}(?:转|迁|移|调|挪)(?:到|去|回|往|至)?(${TOWN})`)
/** 社保是2016年从杭州转来的: where it was before. */
const CAME = new RegExp(`(?:${TOWN})[^,。;]{0,4}(?:转|迁|移|调|挪)(?:过)?(?:来|到(?:${WENZHOU}|这))`)
const MOVED = /[转迁移调挪]/
const ELSEWHERE = new RegExp(`^(?!${WENZHOU})${TOWN}$`)

/**
 * 社保在杭州交的, 社保不在温州, 社保转走了, after 在温州缴: where it is paid, told before, is open again and asked anew. Null where
 * nothing of the kind is told, or only asked about.
 */
export function elsewhereOpen(
  world: World,
  state: State,
  { dossier }: Told,
  text: string,
  asked: string | null,
  today: LocalDate,
): { readonly state: State; readonly words: string } | null {
  const key = PLACES.find((one) => state.answers[one]?.kind === 'value' && belongs(world, state, one))
  const old = key === undefined ? undefined : state.answers[key]
  if (key === undefined || key === asked || old?.kind !== 'value') return null
  const told = clausesTold(world, text)
  const isHere = key === 'insurance' ? old.value === '在温缴纳' : old.value !== '外地'
  if (!isHere || told === '' || saysAhead(told) || saysOnce(told) || CAME.test(told)) return null
  const { place = '', arrangement } = dossier.insurance ?? {}
  // 2016年社保在上海交 is over; 去年转到上海去了 is so since then.
  if (ofPastTime(told, today) && !MOVED.test(told)) return null
  const away = key === 'insurance' && ELSEWHERE.test(place) && (arrangement === undefined || arrangement === old.value)
  const home = key === 'insurance' ? WENZHOU : String(old.value)
  const notHere = new RegExp(
    `${PAID}(?:现在|目前|其实|也|都|就|根本)*(?:没有?|不|未)(?:是)?(?:[交缴挂放])?(?:在|到)(?:${home}|这边|这里|本地|当地)`,
  )
  // 转出去代缴了，还在温州
  const [, town] = MOVED_TO.exec(told) ?? []
  const gone =
    (GONE.test(told) || (town !== undefined && !new RegExp(home).test(town))) &&
    !new RegExp(`(?:还|仍|依然|照样)(?:然)?是?在(?:${home}|这边|这里|本地|当地)`).test(told)
  if (!away && !gone && !notHere.test(told)) return null
  const words = say(world.wording, '对不上', { 内容: told, 短名: shortOf(world, key), 说过: old.shown })
  return { state: reopened(world, state, key), words }
}

/** What is told of a message, without its questions: 社保转到杭州了，还能报吗 tells the first half. */
function clausesTold(world: World, text: string): string {
  const clauses = normalise(text).split(/(?<=[,。;!?\n])/)
  const told = clauses.filter((clause) => !world.asksSomething(clause)).join('')
  return told.replace(/[,。;!?\s]+$/, '')
}

/** 社保8月停了, where the plan asks since when it goes on and not whether it does: since when is open again. Null otherwise. */
export function stoppedOpen(
  world: World,
  state: State,
  { dossier, facts }: Told,
): { readonly state: State; readonly words: string } | null {
  const since = state.answers['insurance.since']
  if (dossier.insurance?.current !== false || since?.kind !== 'value') return null
  // Plans that ask for 社保 to go on ask for the place and whether it goes on; the answer to that decides there.
  if (belongs(world, state, 'insurance.place') || dossier.insurance.since !== undefined) return null
  const said = facts.find(({ path }) => path === 'insurance.current')?.evidence.text ?? ''
  return {
    state: withoutAnswer(state, 'insurance.since'),
    words: say(world.wording, '社保断过', { 内容: said }),
  }
}
