import type { Dossier, Education, Title } from '../dossier/dossier.ts'
import type { Told } from './reading/message/told.ts'

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

/** Educations and titles told now belong to those told before: 17年毕业 to the 本科 of three messages ago. */
export function withKnown(told: Told, before: Dossier, anew: string): Dossier {
  const dossier = withLetter(told, before)
  // Nor is what is being asked for anew.
  return {
    ...dossier,
    ...(dossier.education && anew !== 'education'
      ? { education: joined(before.education ?? [], dossier.education, sameEducation) }
      : {}),
    ...(dossier.titles && dossier.titles.length > 0 && anew !== 'titles'
      ? { titles: joined(before.titles ?? [], dossier.titles, sameTitle) }
      : {}),
  }
}

/** 聘期2019年1月1日到2022年12月31日 of the one title that was told before. */
function withLetter({ dossier, asks }: Told, before: Dossier): Dossier {
  const appointments = letterIn(asks)
  const [only, more] = before.titles ?? []
  if (appointments === null || dossier.titles !== undefined || only?.level === undefined || more) return dossier
  return { ...dossier, titles: [{ level: only.level, appointments }] }
}

/** Letters told from and to, and no word of which title. */
function letterIn(asks: Told['asks']): Title['appointments'] | null {
  const letters = asks.filter(({ about, why }) => about === '职称.聘任' && why === 'incomplete')
  const spans = letters.flatMap(({ candidate }) => (candidate ?? []) as NonNullable<Title['appointments']>)
  const whole = spans.length > 0 && spans.every(({ from, to }) => from !== undefined && to !== undefined)
  return whole ? spans : null
}
