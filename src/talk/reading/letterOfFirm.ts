import { KIN, ROLES } from './message/others.ts'
import { findTitles } from './message/titleDraft.ts'

/** Letters of appointment told by the firm they were of, where work at a firm is told in much the same words. */

const STRETCH = '\\d[\\d年月日号./]*(?:份|底|起|开始)*(?:到|至|-|~|—)\\s?(?:\\d|现在|今|目前)'
const WHICH = '(?:这|那|本|现在?|目前|新|原|老|前|上)(?:的|这|那)?(?:一?[个家])?'
/** 在原公司2017年1月1日到…, 换了单位以后2019年到现在: the firm, in front of the days. */
const OF_A_FIRM = new RegExp(
  `^(?:(?:前|后|第)[一二两]?[份家个段]|后来|然后|现在|目前|,|\\s)*(?:(?:在|到|来|进|去|换(?:了|到|过)?|跳槽(?:到|去)?)?(?:的|了)?${WHICH}|(?:换(?:了|过)?|跳槽)(?:一?[个家])?)(?:工作|厂|公司|单位|企业)?里?(?:的时候|时|期间|[以之]?后|的|就|是|聘|:|\\s)*${STRETCH}`,
)
const DAY = '\\d{2,4}(?:年\\d{1,2}月\\d{1,2}[日号]|[./-]\\d{1,2}[./-]\\d{1,2})'
const IN_DAYS = new RegExp(`^[^\\d]*${DAY}`)
const GOES_ON = /(?:到|至|-|~|—)\s?(?:现在|今|目前)/

/**
 * Whether a piece of an answer about letters tells of one by its firm. 在本公司2015年到现在, alone, is since when somebody has been there;
 * told in days, to an end, or one firm after another, it is a letter.
 */
export const isOfFirm = (piece: string, pieces: readonly string[]): boolean =>
  OF_A_FIRM.test(piece) &&
  (IN_DAYS.test(piece) || !GOES_ON.test(piece) || pieces.some((other) => other !== piece && OF_A_FIRM.test(other)))

/** 2019年1月1日上岗到现在, 2018年1月1日做到2020年12月31日: in days, as a letter is, and perhaps of the work. */
const WORKED_IN_DAYS = new RegExp(
  `${DAY}(?:就|起|开始)*(?:[上到]岗[^,。;\\d聘]{0,6}(?:到|至|-|~|—)|[干做](?:到|至)(?!现在|今|目前))`,
)

/** Whether an answer about letters may tell one as days of work: in words of work, or at a firm, and the letter behind it by its name. */
export function mayBeOfWork(even: string): boolean {
  if (WORKED_IN_DAYS.test(even)) return true
  const pieces = even.split(/[,。;]/)
  const letter = pieces.findIndex((piece) => /聘书|聘期/.test(piece) && /\d/.test(piece))
  return pieces.slice(0, Math.max(0, letter)).some((piece) => OF_A_FIRM.test(piece) && !piece.includes('聘'))
}

/** 老板2018年口头聘的: by word of mouth, and no letter told besides. */
export const isSpokenOnly = (even: string): boolean =>
  /口头(?:上)?(?:说)?(?:聘|任命|叫|答应)/.test(even) && !/聘书/.test(even)

const EARLIER_FIRM =
  /(?:之前|以前|此前|早先|原先|原来|前面|前|上|老|原|旧|另外|另|别的?)(?:的|那|在|还|也|有|里|一|两|另外|另|几){0,4}(?:[个家]?(?:单位|公司|厂(?!长)|企业|东家)|家)/
const MORE = /也|都|还|聘过|聘了?[一二两三四五六七八九十几\d]{1,2}个?[年月]|有(?:过)?聘书/
const NONE = /没|未|无|不(?!同)|[吗嘛?？]/
const DATED = /\d{4}|\d{2}\s?年|\d{1,2}月/
/** 以前公司的人都聘过: theirs; 老板也聘过, 经理聘过我 is by whom. */
const OF_OTHERS = new RegExp(`的人(?!事)|大家|别人|人家|他们|她们|${KIN}|${ROLES}`)
const BY_WHOM = /我|老板|领导/
/** 也是同一份, 跟前一家一样的聘书: the one that was told. */
const THE_SAME = /同(?:一|样|个)|一样/

/** 之前在另一家公司也聘过两年, 前一家也有聘书: a letter more of the title asked for (`level`), and no word from when to when. */
export const hasLetterUntold = (even: string, level?: string): boolean =>
  even
    .split(/[,。;]/)
    .some(
      (piece) =>
        piece.includes('聘') &&
        EARLIER_FIRM.test(piece) &&
        MORE.test(piece) &&
        !NONE.test(piece) &&
        !DATED.test(piece) &&
        !THE_SAME.test(piece) &&
        !(OF_OTHERS.test(piece) && !BY_WHOM.test(piece)) &&
        !isOfAnotherTitle(piece, level),
    )

const isOfAnotherTitle = (piece: string, level: string | undefined): boolean => {
  const named = level === undefined ? [] : findTitles(piece)
  return named.length > 0 && !named.some(({ of }) => of.level === level)
}
