import { type LocalDate, rangeOf } from '../dossier/date.ts'
import { splitKey } from './asked.ts'
import { findDates } from './reading/dateScan.ts'
import { somethingWas, tellsOfFalsehood, withoutOthers } from './reading/heldAgainst.ts'
import { TOWN } from './reading/message/regions.ts'
import { normalise } from './reading/normalise.ts'
import { answered } from './review.ts'
import { askedAgain, isOfOneself } from './rowSaid.ts'
import type { State } from './state.ts'
import type { Turn } from './turn.ts'
import type { World } from './world.ts'

/** 要是造假被查了, 怎么办: of a rule, and not of what was. */
const OF_A_RULE = /要是|如果|假如|万一|的话|怎|咋|哪|几|多久|多少|能不能|能报|可以|会不会|影响|吗|呢|么|[?]/
/** 前年造假被查过, 我被记过处分: of what was, and of oneself. */
const ONCE = /[去前]年|年前|\d年|以前|之前|曾|我/
/** 我去年报过没过 */
const FAILED =
  /(?:去年|上一?年|年)[^。;没未不]{0,8}[报评送申][^。;没未不]{0,6}(?:没|未|不)(?:能|有)?(?:通过|过(?!线|期)|评上|成|给过)/
/** 我是省属单位的, 人事关系在杭州 */
const OF_OTHERS_STAFF =
  /(?:省|部|央)属(?:的?(?:单位|企业|公司|国企|院所)|的)|人事(?:关系|档案)(?:其实|还|都|是|不|没){0,3}在/
/** 才到这家单位上班, 刚进现在的公司 */
const CAME_TO_FIRM =
  /(?:到|来|进|入职|换|跳槽)(?:到|来|进|入|了)*(?:(?:现在|目前)的?(?:这个?家?)?|这个?家?|新|本)(?:单位|公司|厂|家)/
const CAME_TO_TOWN = new RegExp(`(?:到|来|回)(?:了)?(?:${TOWN}|这边|这里|本地)(?:来)?(?:上班|工作|干活|做)`)

/** What is told where all answers stand, and is against one of them whatever it is called: that one is asked again, and no 可以报 stays. */
export function againstRow(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed).trim()
  if (OF_A_RULE.test(even) || !isOfOneself(even)) return null
  const meant = keysMeant(state, even, today)
  const row = answered(world, state).find(({ key }) => meant.some((name) => key === name || isStatement(key, name)))
  // 人事关系在温岭 is what stands.
  const town = new RegExp(TOWN).exec(even)?.[0]
  if (!row || (isStatement(row.key, '在') && town !== undefined && row.key.includes(town) && !/[不没]在/.test(even)))
    return null
  return askedAgain(world, state, row.key, typed)
}

const isStatement = (key: string, name: string): boolean => splitKey(key).id === 'statement' && key.includes(name)

function keysMeant(state: State, even: string, today: LocalDate): readonly string[] {
  if (ONCE.test(even) && somethingWas(even) && withoutOthers(even) === even)
    return tellsOfFalsehood(even) ? ['violations', 'sanctions'] : ['sanctions']
  if (FAILED.test(even) && isOfLastYear(even, today)) return ['评审没通过']
  if (OF_OTHERS_STAFF.test(even)) return ['人事关系在']
  if (/社保|参保|[缴交]/.test(even)) return []
  const key = CAME_TO_FIRM.test(even) ? 'insurance.employerSince' : CAME_TO_TOWN.test(even) ? 'insurance.since' : ''
  return key !== '' && isLater(state, key, even, today) ? [key] : []
}

/** Whether no other year is told. */
const isOfLastYear = (even: string, today: LocalDate): boolean => {
  const year = Number(today.slice(0, 4)) - 1
  return findDates(even, today).every(({ date }) => date?.startsWith(String(year)))
}

/** 今年6月才来: a day behind the one since which 社保 is said to be paid. */
function isLater({ answers }: State, key: string, even: string, today: LocalDate): boolean {
  const old = answers[key]
  const since = old?.kind === 'value' && typeof old.value === 'string' ? rangeOf(old.value) : null
  const [told, more] = findDates(even, today)
  const when = told?.date === undefined || more ? null : rangeOf(told.date)
  return since !== null && when !== null && when.first > since.last
}
