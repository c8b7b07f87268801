import { finder } from '../words.ts'
import { around } from './around.ts'
import { dateLeaf } from './dateTokens.ts'
import type { DateToken, Message } from './found.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS } from './levels.ts'
import type { TitleDraft } from './titleDraft.ts'

/**
 * A date beside a title with no word of what happened then: obtained, where it can be nothing else (2016年助工, 17年的助工,
 * 助工2019.11). 15年助工 may be fifteen years, and is asked unless an appointment from about then shows it (see settled).
 */
export function undecided(message: Message, token: DateToken, drafts: readonly TitleDraft[]): void {
  const { text } = message
  const { before, behind: rest } = around(message, token)
  const bare = before.trim() === '' && /^的?(?:本本|本子|证书?|红本|文件)?$/.test(rest.trim())
  const own = otherBefore(before.slice(-16))
  const apart = otherBefore(text.slice(Math.max(0, token.from - 12), token.from))
  if (/(?:到|至|-|~)$/.test(before)) return
  const places = drafts.flatMap((draft) => draft.places.map((place) => ({ draft, place })))
  const ahead = places.filter(({ place }) => place.to <= token.from)
  const after = own ? [] : places.filter(({ place }) => place.from >= token.to)
  for (const { draft, place } of [...ahead.reverse(), ...after]) {
    const words = place.from >= token.to ? text.slice(token.to, place.from) : text.slice(place.to, token.from)
    const between = words.replace(/应该|好[像象]|大概|可能|估计|差不多|,[\p{Script=Han}]{2,14}专业(?=,)/gu, '')
    const joins = bare
      ? /^(?:\([^()]{1,8}\))?(?:的|是|有|在|了(?=[\s,])|职称|证书?|:|,|\s|[/、|(])*$/
      : /^(?:\([^()]{1,8}\))?(?:的|就|已经|是|在|(?<=:)有|职称|:|\s|[()])*$/
    if (!joins.test(between) || draft.obtained) continue
    // 大专 15年 助工 18年: each date stands behind its word.
    if (apart && place.from >= token.to && /^[\s,]/.test(between)) continue
    // 大专 数控 2012年6月 助理工程师 2017年11月: told date last.
    const next = message.dates.find(({ from }) => from >= place.to)
    const dateLast = next !== undefined && /^[\s(:]*$/.test(text.slice(place.to, next.from))
    if (place.from >= token.to && /^\s/.test(between) && dateLast && findOthers(text.slice(0, token.from)).length > 0)
      continue
    const behind = text.slice(Math.max(place.to, token.to), Math.max(place.to, token.to) + 6)
    if (/^[^,。;\s]{0,3}(?:毕业|起|开始|干|做|搞|到|至|-|~)/.test(behind) && place.to <= token.from) continue
    const said = text.slice(token.from, token.to)
    const firm =
      /\d{4}|月|[./\-底初]|半年/.test(said) ||
      // Nobody has been anything for so many years.
      /^(?:[5-9]\d|0\d)\s?年$/.test(said) ||
      (/^(?:的|\s)*的$/.test(between) && place.from >= token.to && !/^了/.test(behind)) ||
      /^(?:就|已经)/.test(between) ||
      (/^的(?!工龄|经验|时间)/.test(behind) && place.to <= token.from) ||
      (/是\s?$/.test(between) && place.to <= token.from)
    if (token.why !== undefined || firm) draft.obtained = dateLeaf(token)
    else draft.obtained = { ...dateLeaf(token), why: 'ambiguous' }
    return
  }
}

const findOthers = finder(
  [...EDUCATION_WORDS, ...SKILL_WORDS].map(({ word, of }) => (of === undefined ? { word } : { word, of: true })),
)

/** 本科2015 助工: the date is of what stands right before it. */
function otherBefore(before: string): boolean {
  const last = findOthers(before).at(-1)
  // 09年大专13年助工: that one has its year.
  const dated = last !== undefined && /\d年(?:的)?$/.test(before.slice(0, last.start))
  return last !== undefined && !dated && /^(?:是|于|\(|的|证|毕业|:|,|\s)*$/.test(before.slice(last.end))
}

const RANKS = ['技术员', '助理工程师', '工程师', '高级工程师']
/** 09年大专: what stands behind a year that is told likewise. */
const LIKEWISE = finder([...EDUCATION_WORDS, ...SKILL_WORDS, ...TITLE_WORDS].map(({ word }) => ({ word, of: true })))

/** 08年技术员，12年助工: of years told in a row, each is a year, as the ones beside it are. */
function inParallel(drafts: readonly TitleDraft[], { text, dates }: Message): void {
  for (const draft of drafts) {
    const { obtained } = draft
    if (obtained?.why !== 'ambiguous' || typeof obtained.value !== 'string') continue
    const { why: _, ...sure } = obtained
    const year = obtained.value.slice(0, 4)
    const titles = drafts.some(({ level, obtained: other }) => {
      if (level === draft.level || typeof other?.value !== 'string') return false
      const higher = RANKS.indexOf(level) > RANKS.indexOf(draft.level)
      return higher ? other.value.slice(0, 4) > year : other.value.slice(0, 4) < year
    })
    const likewise = dates.some(({ from, to, date, why }) => {
      if (to > obtained.from || why !== undefined || date === undefined || date.length > 4 || date >= year) return false
      const behind = text.slice(to).replace(/^的?/, '')
      return /^\d{2}年$/.test(text.slice(from, to)) && LIKEWISE(behind.slice(0, 8))[0]?.start === 0
    })
    // 助工16年，技师20年
    const alike = dates.some(
      ({ from, to, date, why }) =>
        from > obtained.to &&
        why === undefined &&
        date !== undefined &&
        /^\d{2}年$/.test(text.slice(from, to)) &&
        /^\s*(?:$|[,。;])/.test(text.slice(to)) &&
        LIKEWISE(text.slice(Math.max(0, from - 8), from)).at(-1)?.end === Math.min(8, from) &&
        date !== year,
    )
    if (alike && /^\s*[,。;]/.test(text.slice(obtained.to)) && obtained.from >= (draft.places.at(-1)?.to ?? 0))
      draft.obtained = sure
    if (titles || (likewise && obtained.from < (draft.places[0]?.from ?? 0))) draft.obtained = sure
  }
}

/** 一九年助工 二零年到今聘着: appointed soon after, so it was no length. */
export function settle(drafts: readonly TitleDraft[], message: Message): void {
  inParallel(drafts, message)
  for (const draft of drafts) {
    const { obtained, spans } = draft
    const start = spans[0]?.from
    if (obtained?.why !== 'ambiguous' || typeof obtained.value !== 'string' || typeof start?.value !== 'string')
      continue
    const years = Number(start.value.slice(0, 4)) - Number(obtained.value.slice(0, 4))
    const { why: _, ...sure } = obtained
    if (start.why === undefined && years >= 0 && years <= 3) draft.obtained = sure
  }
}
