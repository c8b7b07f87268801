import type { Education, Title } from '../dossier/dossier.ts'

export const sameEducation = (a: Education, b: Education) =>
  b.level === undefined && b.technicalClass === undefined
    ? true
    : a.level === b.level && a.technicalClass === b.technicalClass
export const sameTitle = (a: Title, b: Title) => b.level === undefined || a.level === b.level

/** What was told before, with what is told now put where it belongs. */
export function joined<Item extends object>(
  before: readonly Item[],
  told: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): Item[] {
  const list = [...before]
  // 大专会计，后来又读了机电大专: two told at once are two.
  const now = new Set<number>()
  for (const item of told) {
    const fitting = list.flatMap((old, at) => (same(old, item) ? [at] : []))
    // 2014年毕业, after 还有个大专: of the one of which that is not known yet.
    const at =
      fitting.find((one) => !contradicts(list[one] as Item, item)) ??
      fitting.find((one) => !now.has(one) || !('major' in item)) ??
      -1
    if (at < 0) list.push(item)
    else list[at] = { ...(list[at] as Item), ...item }
    now.add(at < 0 ? list.length - 1 : at)
  }
  return list
}

/** Whether something is told otherwise now. */
export const contradicts = (old: object, now: object) =>
  Object.entries(now).some(([key, value]) => {
    const known = (old as Record<string, unknown>)[key]
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(value) && key !== 'appointments'
  })

/** Whether all that was told of an item is told of another. */
export const holds = (more: object, item: object) => Object.keys(item).every((key) => key in more)
