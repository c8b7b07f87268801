import type { LocalDate } from '../dossier/date.ts'
import { questionOf } from './ask.ts'
import { matterOf } from './asked.ts'
import type { Taken } from './keeping.ts'
import { isLevelAlone } from './levelAlone.ts'
import { mattersNamed } from './namedQuestion.ts'
import { asksBack, isNoMore } from './reading/asksBack.ts'
import { bare, normalise } from './reading/normalise.ts'
import { stanceOf } from './reading/stance.ts'
import { answered } from './review.ts'
import type { State } from './state.ts'
import { takeMessage } from './taking.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const HOURS_TOLD = /(?:专业(?:科目|课)?|公需|行业)[^,。;\d]{0,4}\d/
/** What may be an answer, and not a speech. */
const LONGEST = 60
const UP_TO_WHAT = /^第?\d+[^\d没无]?/
/** 改学历, 第3个, 3: which answer is to be changed, and not to what. */
const NAMES_A_ROW = /^(?:要?改|修改|第)|^\d{1,2}$/

/**
 * What is told while the answers are being checked: it takes the place of what was told, or is told once more. Words that tell
 * nothing by themselves are held against each answer, and are of the only one they can be: 在岗，做模具. Null where they tell nothing.
 */
export function toldOnReview(world: World, state: State, typed: string, today: LocalDate): Taken | null {
  const even = normalise(typed)
  // 每年专业62 一般公需18 is what the hours are, and no wish to change the major.
  const hours = HOURS_TOLD.test(even) ? takeMessage(world, state, typed, today, { correcting: true }) : null
  if (hours && hours.keys.length > 0) return hours
  const rows = answered(world, state)
  const core = bare(even)
  const isName = rows.some(({ key, short }) => core === short || core === questionOf(world, key)?.short)
  if (core.length < 2 || core.length > LONGEST || isName || NAMES_A_ROW.test(core) || isLevelAlone(core)) return null
  if (world.asksSomething(typed) || asksBack(even) || isNoMore(even)) return null
  const told = takeMessage(world, state, typed, today, { atEnd: true })
  if (told.remark !== '') return told
  // 没断过, 2项没有: denies something it does not name, and may be of any answer.
  if (stanceOf(even.replace(UP_TO_WHAT, ''))?.kind === 'none') return null
  // 考核没有问题 denies nothing of the titles.
  const named = /没|无|未/.test(even) ? mattersNamed(even) : []
  const mayBeOf = (key: string) => named.length === 0 || named.some((matter) => matterOf(key) === matter)
  const fits = rows.flatMap(({ key }) => {
    if (!mayBeOf(key)) return []
    const one = takeMessage(world, state, typed, today, { asked: key, atEnd: true })
    const isRepeated = one.remark === say(world.wording, '说过了')
    return isRepeated || (one.keys.length > 0 && one.keys.every((other) => belongsTo(key, other))) ? [one] : []
  })
  const [only, ...more] = fits
  return only && more.length === 0 ? only : null
}

/** 社保 in the answer on where it is paid tells the place besides. */
const belongsTo = (key: string, other: string) => other === key || matterOf(other) === matterOf(key)
