/** Longer input is cut before anything reads it. */
export const LONGEST = 2000

const TRADITIONAL =
  '沒没個个們们學学專专業业職职稱称機机電电實实發发論论軟软產产獎奖標标準准課课題题項项國国縣县區区級级師师員员證证書书畢毕歲岁號号後后從从開开現现還还無无對对錯错選选這这過过來来說说為为麼么萬万億亿兩两幾几單单雙双優优習习時时間间應应該该記记評评審审碩硕導导據据細细進进種种條条給给當当邊边問问長长勞劳動动團团體体護护術术績绩關关廠厂廳厅換换確确認认刪删補补連连滿满齊齐夠够點点貳二壹一叁三'

const FOLD = new Map<string, string>([
  ['〇', '零'],
  ['○', '零'],
  ['，', ','],
  ['；', ';'],
  ['・', '·'],
  ['•', '·'],
  ['‧', '·'],
])
{
  const letters = [...TRADITIONAL]
  for (let i = 0; i + 1 < letters.length; i += 2) FOLD.set(letters[i] ?? '', letters[i + 1] ?? '')
}

const DASHES = /[\u2010-\u2015\u2212\u2500\uff0d\u2043]/g
const TILDES = /[\u223c\u301c\uff5e]/g
/** Control (but not line feed), zero-width, bidi, variation selectors, keycaps, combining marks, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}]/gu
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu

function once(text: string): string {
  let folded = ''
  for (const letter of text.normalize('NFKC')) folded += FOLD.get(letter) ?? letter
  return folded
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(PICTURES, ' ')
    .replace(INVISIBLE, (mark) => (mark === '\n' ? mark : ''))
    .replace(DASHES, '-')
    .replace(TILDES, '~')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n+/g, '\n')
    .slice(0, LONGEST)
    .trim()
}

/**
 * Typed text made even: full width to half width (`２`、`②`、`２️⃣` become `2`), some traditional characters to
 * simplified, dashes to `-`, invisible marks and pictures gone, runs of blanks to one, lines kept. At most
 * {@link LONGEST} characters; the same in again gives the same out. Pictures that mean yes or no: see yesno.ts.
 */
export function normalise(text: string): string {
  let before = text.slice(0, LONGEST)
  for (let round = 0; round < 8; round += 1) {
    const after = once(before)
    if (after === before) return after
    before = after
  }
  return before
}

const LEAD = new Set([...'嗯恩哦噢额呃啊哈哎唉诶欸喂,.。!~、;:"\' \n'])
const TAIL = new Set([...'呢啊呀哦噢哈嘛啦哒咯喔哟呗的了哎诶,.。!~、;:"\' \n'])

/** Normalised text without opening sighs, closing particles and punctuation: `嗯，大专的呀。` gives `大专`. */
export function bare(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && LEAD.has(text.charAt(start))) start += 1
  while (end > start && TAIL.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
