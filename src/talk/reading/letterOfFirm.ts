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
  `${DAY}(?:就|起|开始)*(?:[上到]岗[^,。;\\d]{0,6}(?:到|至|-|~|—)|[干做](?:到|至)(?!现在|今|目前))`,
)

/** Whether an answer about letters may tell one as days of work. */
export const mayBeOfWork = (even: string): boolean => WORKED_IN_DAYS.test(even)
