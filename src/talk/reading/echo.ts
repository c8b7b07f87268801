import { bare, normalise } from './normalise.ts'

/**
 * Whether words say yes or no to a question in its own words: 拿得出 and 拿不出 to 证明拿得出吗, 能自动提取 to 能自动提取，或者….
 * Only what the question ends in, or a part of it, is its matter; null for any other words.
 */
export function echoOf(asked: string, typed: string): boolean | null {
  const [before = ''] = normalise(asked).split('吗')
  const parts = before.split(/[,，。;；、]|或者/).filter((part) => part !== '')
  const said = bare(normalise(typed))
    .replace(/^(?:我|都|全|也|应该|肯定|当然|可以|目前|现在)+/, '')
    .replace(/(?:的|了|啊|呀|哦|呢|吧)+$/, '')
  if ([...said].length < 2) return null
  if (parts.some((part) => part.endsWith(said))) return true
  if (parts.some((part) => part.replace(/得(?=.$)/, '不') !== part && part.replace(/得(?=.$)/, '不').endsWith(said)))
    return false
  const denied = /^(?:不|没有?)(.{2,})$/.exec(said)?.[1]
  return denied !== undefined && parts.some((part) => part.endsWith(denied)) ? false : null
}
