/** 能不能补报, 要不要重新贴: what is asked whether it may or must be done. */
const WHETHER = /(?:会不会|能不能|可不可以|要不要|用不用|需不需要|能否|可否|是不是)(.+)$/u
/** 还能补报吗. */
const MAY = /(?:还能|还要|还会|可以|需要|会|能|要)(?!不)(.{2,}?)(?:[吗么呢啊伐]|行不行|可以吗)$/u
const BEFORE = /^(?:可以|行|还)/u
const AFTER = /[吗么呢啊呀伐]$/u
/** These ask for something else, or say nothing of their own. */
const NOTHING_OWN = /[什啥哪谁几]|多少|怎么|^(?:报名|申报|评|报)$|^是/u
const LEAST = 2

/** What a question (as compared) asks may, must or will be done: the words after the last such one. */
export function predicateOf(text: string): string | null {
  for (const clause of text.split(' ').toReversed()) {
    const said = (WHETHER.exec(clause) ?? MAY.exec(clause))?.[1]?.replace(AFTER, '').replace(BEFORE, '')
    if (said !== undefined && said.length >= LEAST && !NOTHING_OWN.test(said)) return said
  }
  return null
}

const LIGHT = /[的了一个我你他它这那就都也还再去来给把被让在到是有要能会可以自己不没得着过吗呢啊吧]/gu

/** Its pairs of characters that say something: of two heavy characters, where there are any. */
export function heavyPairs(pairs: readonly string[]): readonly string[] {
  const heavy = (least: number) => pairs.filter((pair) => pair.replace(LIGHT, '').length >= least)
  const full = heavy(2)
  return full.length > 0 ? full : heavy(1)
}
