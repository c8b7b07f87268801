import type { Synonyms } from './synonyms.ts'
import type { ReadWords } from './words.ts'

/** Characters that are taken for one another when typed by sound or dictated, whatever the tone. */
const ALIKE = `
职直值植执质指纸支之制治志智至 称成城程承乘诚撑秤呈 审身深神申伸沈渗 社设射摄涉舍 保报抱暴宝包饱爆堡 名明命鸣铭 学雪血
时识十实食石拾是事式试师失施示市视室诗狮史适 评平凭瓶萍屏坪 表标彪裱 继计记际纪技季机级及急集积绩迹基 教叫交缴焦胶较脚
育玉遇预誉 证正政郑征整挣 书输属数术述树熟 推退腿 荐件建健见简检 材才财裁 论轮伦 文问闻 专转砖赚 利力历立理例厉离
考靠烤 核和合河何盒 聘拼品贫频 助住主注祝 工公功攻供 笔比必毕币 答达搭打 辩变便边辨 盖概改该 章张掌 费飞非废 网往忘望
截结节接解 联连练 系习细 统通同 资自字子 料聊 业页叶夜液 签前钱千 需须虚许续 发法罚 票飘 信新心 位为未委微 单担 期起其齐
样阳 度渡 受授手 传船 提题替 库裤 份分 破颇 格隔 初除 定订 训迅寻 课客 台抬 复付附负 印引
`
const SOUND = new Map(
  ALIKE.trim()
    .split(/\s+/)
    .flatMap((group) => [...group].map((character) => [character, group.charAt(0)] as const)),
)
const soundOf = (text: string) => [...text].map((character) => SOUND.get(character) ?? character).join('')
const UNIT = /^[年月日号天届批次个]/u
/** Longest word put right. */
const LONGEST = 6

/** Whether it stands between the words of the table in texts that nobody mistyped: 试用 of 试用期能报吗 is no 适用. */
export function isTypedRightly(heard: string, texts: readonly string[], read: ReadWords): boolean {
  return texts.some((typed) => {
    if (!typed.toLowerCase().includes(heard)) return false
    const { text, unknown } = read(typed)
    return unknown.some(({ start, end }) => text.slice(start, end).includes(heard))
  })
}

/**
 * Reads like `read`, but takes what no table knows for a word of the table that sounds like it: 平审表, 抱名. One character at
 * least must be that of the word; of two characters only one may differ. What the questions that are written down say
 * (`isRight`) was never mistyped.
 */
export function forgiving(read: ReadWords, { words }: Synonyms, isRight: (heard: string) => boolean): ReadWords {
  const plain = new Set(words.flatMap(({ word, light, meanings }) => (light || meanings.length === 0 ? [word] : [])))
  const bySound = new Map<string, string[]>()
  for (const { word, meanings } of words)
    if (meanings.length > 0 && /^\p{Script=Han}{2,6}$/u.test(word)) {
      const sound = soundOf(word)
      bySound.set(sound, [...(bySound.get(sound) ?? []), word])
    }
  // 通报过 is no 包过: two characters that are words themselves were typed rightly.
  const isTyped = (heard: string) => heard.length === 2 && [...heard].every((character) => plain.has(character))
  const meantBy = (heard: string) => {
    const word = isTyped(heard) ? undefined : bySound.get(soundOf(heard))?.find((known) => nearly(heard, known))
    return word === undefined || isRight(heard) ? undefined : word
  }
  return (text) => {
    const found = read(text)
    // Looked up in all that is written, so once for each text.
    const known = new Map<string, string | undefined>()
    const meant = (heard: string) => {
      if (!known.has(heard)) known.set(heard, meantBy(heard))
      return known.get(heard)
    }
    const mended = found.unknown.reduce((left, { start: from, end }) => {
      // 2023年机械: the unit belongs to the number.
      const start = /\d$/.test(left.slice(0, from)) && UNIT.test(left.slice(from, end)) ? from + 1 : from
      const run = mendRun(left.slice(start, end), meant)
      return left.slice(0, start) + run + left.slice(end)
    }, found.text)
    return mended === found.text ? found : read(mended)
  }
}

/** So many characters in a row that no table knows were not mistyped. */
const LONGEST_RUN = 60

function mendRun(run: string, meant: (heard: string) => string | undefined): string {
  if (run.length > LONGEST_RUN) return run
  for (let length = Math.min(run.length, LONGEST); length > 1; length -= 1)
    for (let start = 0; start + length <= run.length; start += 1) {
      const right = meant(run.slice(start, start + length))
      if (right !== undefined)
        return mendRun(run.slice(0, start), meant) + right + mendRun(run.slice(start + length), meant)
    }
  return run
}

function nearly(heard: string, word: string): boolean {
  const same = [...word].filter((character, place) => heard.charAt(place) === character).length
  return same > 0 && same < word.length
}
