import { GRADES, LEVELS } from '../../dossier/vocabulary.ts'

/** 县区级以上 for a run of levels up to the highest; the names themselves otherwise. */
export function sayLevels(levels: readonly string[]): string {
  return upwards(levels, LEVELS.slice(0, -2)) ?? levels.join('、')
}

/** 三等奖以上 for a run of grades up to the first. */
export function sayGrades(grades: readonly string[]): string {
  return upwards(grades, GRADES) ?? grades.join('、')
}

/** `order` begins with the highest. */
function upwards(names: readonly string[], order: readonly string[]): string | null {
  const lowest = order[names.length - 1]
  const isRun = names.length > 1 && order.slice(0, names.length).every((name) => names.includes(name))
  return isRun && lowest !== undefined ? `${lowest}以上` : null
}
