import { type Choosable, mentions, readChoice, wordsOf } from './choice.ts'
import { bare, normalise } from './normalise.ts'
import { place } from './numbers.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedged, stanceOf } from './stance.ts'

const ALL = /^(?:我|以上|上面|这些){0,2}(?:全部?都?|统统|都|样样|每样|一共)(?:有|要|选|是|符合|具备|满足|占)?(?:全)?$/
const EXCEPT =
  /^(?:除了|除|除去|除开)(.{1,60}?)(?:以外|之外|外)?[,\s]?(?:其他|其它|其余|剩下|别)?的?(?:都|全)(?:有|要|是|选|符合|具备)?$/
const SEPARATOR = /[\s,、;.。+&/和与跟及\n]+/

/**
 * Several of the choices: `1 3 5`, `一和三`, `专利、论文`, `全部`, `除了3都有`. Values come in the order of the choices.
 * 都没有 is `none`. `13` where no thirteenth exists is vague: perhaps 1 and 3.
 */
export function readChoices(text: string, choices: readonly Choosable[]): Read<string[]> {
  const even = normalise(text)
  const core = bare(even)
  const hint = `可选多个，回复数字，如“1 3”；都没有就说“没有”`
  if (core === '' || choices.length === 0) return unreadable(hint)
  const exact = choices.find((choice) => wordsOf(choice).some((word) => word === core))
  if (exact) return value([exact.value])
  const stance = stanceOf(even)
  if (stance) return stance
  if (ALL.test(core.replaceAll(' ', ''))) return value(choices.map((choice) => choice.value))

  const except = EXCEPT.exec(core)
  if (except) {
    const left = listed(except[1] ?? '', choices)
    if (left === null || left.length === 0) return unreadable(hint)
    const kept = choices.filter((choice) => !left.includes(choice))
    return kept.length === 0 ? { kind: 'none' } : firm(kept, even)
  }
  const byNumber = listed(core, choices)
  if (byNumber !== null) return byNumber.length > 0 ? firm(byNumber, even) : unreadable(hint)

  const { said, denied } = mentions(core, choices)
  if (said.length > 0)
    return firm(
      choices.filter((choice) => said.includes(choice)),
      even,
    )
  if (denied.length === 0 && /^\d{2,9}$/.test(core)) {
    const digits = [...new Set(core)].map((digit) => choices[Number(digit) - 1])
    const meant = digits.filter((choice) => choice !== undefined)
    if (meant.length === core.length) {
      return vague(
        `是${[...core].join('、')}吗？`,
        meant.map((choice) => choice.value),
      )
    }
  }
  if (denied.length > 0) return unreadable(hint)
  const single = readChoice(text, choices)
  if (single.kind === 'value') return value([single.value], single.rest)
  if (single.kind === 'vague') return single.candidate ? vague(single.why, [single.candidate]) : vague(single.why)
  if (single.kind === 'unreadable') return unreadable(hint)
  return single
}

function firm(found: readonly Choosable[], text: string): Read<string[]> {
  const values = found.map((choice) => choice.value)
  return hedged(text) ? vague(`是${found.map((choice) => choice.label).join('、')}吗？`, values) : value(values)
}

/**
 * Choices given as a list of numbers or exact words; null if any part is neither, an empty list if a number is out of
 * range: half an answer is not taken.
 */
function listed(text: string, choices: readonly Choosable[]): Choosable[] | null {
  const parts = text
    .replace(/^(?:可能|大概|应该|好像|估计)/, '')
    .replace(/^我?(?:就)?(?:有|选择|选|要|是)/, '')
    .split(SEPARATOR)
    .map((part) =>
      bare(part)
        .replace(/^(?:第|选)/, '')
        .replace(/[个项条)号]$/, ''),
    )
    .filter((part) => part !== '')
  if (parts.length === 0) return null
  const letters = parts.length === 1 && /^[a-z]{2,9}$/i.test(parts[0] ?? '') ? [...(parts[0] ?? '')] : parts
  const found = new Set<Choosable>()
  let outOfRange = false
  for (const part of letters) {
    const named = choices.find((choice) => wordsOf(choice).includes(part))
    const number = place(part)
    if (named) found.add(named)
    else if (number === null) return null
    else {
      const choice = choices[number - 1]
      if (choice) found.add(choice)
      else if (parts.length === 1 && /^\d{2,}$/.test(part)) return null
      else outOfRange = true
    }
  }
  return outOfRange ? [] : choices.filter((choice) => found.has(choice))
}
