import { isLocalDate, type LocalDate } from '../dossier/date.ts'
import type { TitleLevel } from '../dossier/vocabulary.ts'
import { sayRuleProblem } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import { meantOn } from '../rules/planState.ts'
import type { House } from './compose.ts'
import { BadInput, type Door } from './door.ts'

/** Options that several commands share, checked with the same words. */

export function asOfOf(text: string | undefined, door: Pick<Door, 'today'>): LocalDate {
  if (text === undefined) return door.today()
  if (isLocalDate(text)) return text
  throw new BadInput(`--as-of 应是真实的日期，写成 2022-09-15；收到的是“${text}”`)
}

/**
 * The plan by id or by one of its other names; says which there are. `today`: of the plans of several years by that name, the one meant on
 * this day is taken; left out, the number has to be told.
 */
export function packOf(id: string | undefined, { packs, problems }: House, today?: LocalDate): Pack {
  const ids = packs.map(({ plan }) => plan.id)
  const known = `现有的计划：${ids.join('、') || '一个也没有'}`
  if (id === undefined) throw new BadInput(`缺少 --plan：要写明按哪个计划判断。${known}`)
  const exact = packs.find(({ plan }) => plan.id === id)
  const [pack, ...more] = exact ? [exact] : packs.filter(({ plan }) => plan.aliases.includes(id))
  if (pack && more.length === 0) return pack
  const meant =
    today &&
    meantOn(
      [pack, ...more].flatMap((one) => one?.plan ?? []),
      today,
    )
  const open = packs.find(({ plan }) => plan === meant)
  if (open) return open
  if (pack) {
    const which = [pack, ...more].map(({ plan }) => plan.id).join('、')
    throw new BadInput(`“${id}”有几个计划，写编号：${which}`)
  }
  const [first] = problems
  const broken = first ? `。规则文件有 ${problems.length} 处错误，如 ${sayRuleProblem(first)}` : ''
  throw new BadInput(`没有计划“${id}”。${known}${broken}`)
}

/** `--plan all`: every plan there is. */
export const ALL = 'all'

/** A plan to look at, and the level asked about; null for all levels. */
export interface Wanted {
  readonly pack: Pack
  readonly target: TitleLevel | null
}

/** One plan; for `all` every plan, or every plan that gives the level asked for. */
export function wantedOf(
  { plan, target }: { readonly plan?: string; readonly target?: string },
  house: House,
): Wanted[] {
  if (plan !== ALL) {
    const pack = packOf(plan, house)
    return [{ pack, target: targetOf(target, pack) }]
  }
  const wanted = house.packs.flatMap((pack) => {
    const level = pack.plan.levels.find((entry) => entry === target)
    return target === undefined || level ? [{ pack, target: level ?? null }] : []
  })
  if (wanted.length === 0) throw new BadInput(target === undefined ? '一个计划也没有' : `没有哪个计划评“${target}”`)
  return wanted
}

export function targetOf(text: string | undefined, { plan }: Pack): TitleLevel | null {
  if (text === undefined) return null
  const level = plan.levels.find((entry) => entry === text)
  if (level) return level
  throw new BadInput(`--target 应是这个计划评的级别：${plan.levels.join('、')}；收到的是“${text}”`)
}
