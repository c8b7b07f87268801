import pairs from 'opencc-js/dict/TSCharacters'

let table: ReadonlyMap<string, string> | undefined

/**
 * The simplified form of one character, or the character itself. Character by character, because tables of phrases also
 * change right simplified words (一坏 to 一坯). Built at the first call, as most commands never read a message.
 */
export function simplified(letter: string): string {
  table ??= new Map(
    pairs.split('|').flatMap((pair): [string, string][] => {
      const [from, to] = pair.split(' ')
      return from && to ? [[from, to]] : []
    }),
  )
  return table.get(letter) ?? letter
}
