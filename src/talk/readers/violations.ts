import { type LocalDate, rangeOf } from '../../dossier/date.ts'
import { type Reader, turn } from '../reader.ts'
import { readDate } from '../reading/dates.ts'
import { somethingWas, tellsOfFalsehood, withoutOthers } from '../reading/heldAgainst.ts'
import { readMessage } from '../reading/message/readMessage.ts'
import { normalise } from '../reading/normalise.ts'
import { unreadable, vague, value } from '../reading/read.ts'
import { lacksInTalk, stanceOf } from '../reading/stance.ts'
import { readYesNo } from '../reading/yesno.ts'

const FOUND_OUT = '算的只有评职称时被查出假证明、假材料、瞒报违法这类，有就说是哪一年，没有就回“没有”。'

/** What stands around a year and tells nothing of what was; 评中级那年被查出来的 is of what the question asks. */
const NO_MATTER =
  /评(?:审|定)?(?:职称|助工|助理工程师|工程师|中级|高[级工])?(?!比|优|先)|申报(?:职称|助工|助理工程师|工程师|中级|高[级工])?|职称|查(?:出|到)|发现|[\d一两二三四五六七八九十几年月日号.\-/,。;!~\s()有是在我过了的那去前今大份初底末中就次一回两二三被受来吧啊呢哦嗯]|因为|取消|时候?/g

/** In which year a title was refused for what was false; a fine is another matter, and is asked about. */
export const violations: Reader = (typed, { today }) => {
  const text = withoutOthers(normalise(typed))
  if (text.trim() === '' || lacksInTalk(text)) return unreadable(FOUND_OUT)
  const [head = '', ...rest] = text.split(/[,。;]/)
  if (/^(?:我)?(?:没有?|否)/.test(head) && rest.some(somethingWas)) return vague(FOUND_OUT)
  const yes = readYesNo(text)
  // 应该没有
  if (yes.kind === 'vague' && yes.candidate === false && !somethingWas(text) && stanceOf(text)?.kind !== 'unknown')
    return vague('确定没有吗？没有就回“是”；有就说是哪一年。', { value: [], shown: '没有' })
  const stance = stanceOf(normalise(text), true)
  if (stance?.kind === 'unknown') return stance
  if (stance?.kind === 'none' || /^(?:没有过?|从没|从来没有|不是|否|没)/.test(normalise(text)))
    return value({ value: [], shown: '没有' })
  if (stance) return stance
  const read = readDate(text, today)
  const isOther = text.replace(NO_MATTER, '') !== '' && !tellsOfFalsehood(text)
  if (read.kind === 'value' && isOther) return vague(FOUND_OUT)
  if (read.kind !== 'value')
    return read.kind === 'unreadable'
      ? unreadable(somethingWas(text) ? FOUND_OUT : '没有就回“没有”；有的话说是哪一年。')
      : turn(read, () => ({ value: [], shown: '' }))
  const range = rangeOf(read.value)
  const year = Number((range?.first ?? '0').slice(0, 4))
  // 三年前 lies in one of two years, and only one of them may bar.
  if (range && !range.last.startsWith(`${year}`))
    return vague(`是哪一年的事？回年份，比如“${range.last.slice(0, 4)}年”。`)
  const kind = toldKind(typed, today)
  return value({ value: [{ year, ...(kind === undefined ? {} : { kind }) }], shown: `${year} 年` })
}

/** What was false, in the words of the question: all that is asked of once the year is told. */
const ASKED_OF: readonly (readonly [string, RegExp])[] = [
  ['伪造证件证明', /假(?:的)?(?:证(?!明材料)|学历|文凭|毕业证)|(?:学历|文凭|证书?|证明)(?:造假|作假|是假)|伪造/],
  ['严重违法未反映', /瞒报|隐瞒|违法/],
  ['提交虚假材料', /假/],
]

function toldKind(typed: string, today: LocalDate): string | undefined {
  const read = readMessage(typed, { today, asked: 'violations' }).dossier.violations?.[0]?.kind
  // 瞒报处分: what was kept silent is no kind of its own here.
  if (ASKED_OF.some(([kind]) => kind === read)) return read
  return ASKED_OF.find(([, words]) => words.test(normalise(typed)))?.[0]
}
