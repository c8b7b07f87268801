const NO = '(?:没有?|未|没得)'
const WHO = '(?:人|单位|公司|厂里?|老板|领导|谁|给|要|肯|愿意|被|再|正式|我|他|她)*'
/** 没人聘, 单位没给聘过, 谁也没聘我. */
const UNAPPOINTED = new RegExp(`(?<!是否|有)${NO}${WHO}聘(?!书|请|期)(?:过|任|用|上)*(?:的|我)?(了)?(?=$|[,。;\\s])`)
/** 不是没人聘, 没有一年没聘, 没断过聘: appointed all the same. */
const APPOINTED_AFTER_ALL =
  /(?:不是|不等于|并非|没有?|无)(?:说|过)?(?:[^,。;\s没]{0,5})(?:没|未)[^,。;\s]{0,4}聘|(?:没|未)(?:有)?(?:断|停|间断|中断)(?:过)?聘/
/** What stands between a letter and 没聘: 之后就, 现在单位. */
const LATER = '之后 以后 后来 后面 然后 此后 现在 目前 单位 公司 厂里 就 都 也 一直 再 还 从此 老板 谁 厂'.split(' ')

function withoutLater(words: string): string {
  const left = words.trimEnd()
  const last = LATER.find((word) => left.endsWith(word))
  return last ? withoutLater(left.slice(0, -last.length)) : left
}
const LETTER = /聘(?!书(?:没|丢|找)|请)|任命/
const DAY = '\\d{2,4}(?:年(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?|[-./]\\d{1,2}(?:[-./]\\d{1,2})?)'
const SPAN = new RegExp(`${DAY}(?:份|底|初|起|开始)?\\s?(?:到|至|-|~|—)\\s?(?:${DAY}|现在|今|目前)`)
const DATED = /\d{2,4}\s?年|\d{4}[-./]\d/
const OF_ELSE = /(?<!测|点)评(?!价)|取得|毕业|社保|参保|学时|考核|专利|论文|进厂|入职|拿证/

/** What an answer about letters of appointment says of times in which nobody appointed them: 2021年起没聘, 之后没人聘. */
interface Unappointed {
  /** Nobody ever did. */
  readonly never: boolean
  /** 不是没人聘, 没聘了: there were letters, and none is told. */
  readonly untold: boolean
  /** The letters told besides, without those times; null for none. */
  readonly own: string | null
}

/** Null where nothing of the kind is said. */
export function unappointedIn(even: string): Unappointed | null {
  let [denied, met, ceased, own] = [false, false, false, '']
  for (const clause of even.split(/(?<=[,。;\s])/)) {
    const after = isAppointedAfterAll(clause)
    const no = after ? null : UNAPPOINTED.exec(clause)
    denied ||= after
    met ||= no !== null
    ceased ||= no?.[1] !== undefined
    if (after) continue
    const before = clause.slice(0, no?.index ?? 0)
    if (!no) own += clause
    else if (SPAN.test(before) || /聘(?:到|任|了)/.test(before)) own += `${withoutLater(before.slice(-200))},`
  }
  if (!met && !denied) return null
  const told = own
    .split(/[,。;\s]/)
    .some((clause) => SPAN.test(clause) || (DATED.test(clause) && LETTER.test(clause) && !OF_ELSE.test(clause)))
  const never = met && !denied && !ceased && !told && !/又|续|后来|再/.test(even)
  return {
    never,
    untold: (denied || ceased) && !told && !/\d/.test(even),
    own: told ? own.replace(/[,;\s]+$/, '') : null,
  }
}

export const isAppointedAfterAll = (words: string): boolean => APPOINTED_AFTER_ALL.test(words)
