/** Keys whose text names the map it stands in. */
const NAMES = ['路径', '条件名', '名', '项', '事实', '事', '单位', '编号', '简称', '途径']

/** Steps into a rule file: keys, and places in lists. */
export type Steps = readonly (string | number)[]

/** The name a map of a rule file goes by; null when it has none. */
export function nameOf(value: unknown): string | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const name = NAMES.map((key) => (value as Record<string, unknown>)[key]).find((entry) => typeof entry === 'string')
  return typeof name === 'string' ? name : null
}

/** Whether a key does no more than name its map. */
export const isName = (key: string, value: unknown) => NAMES.includes(key) && typeof value === 'string'

/** The way to a place as people read it: lists by the name of their entry where it has one, else by its number. */
export function trailOf(data: unknown, steps: Steps): string[] {
  let node = data
  return steps.map((step) => {
    node = (node as Record<string | number, unknown>)[step]
    return typeof step === 'number' ? (nameOf(node) ?? String(step + 1)) : step
  })
}
