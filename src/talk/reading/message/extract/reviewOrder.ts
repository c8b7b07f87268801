/** Reviews told by their order: 依次是合格、合格、优秀; 称职是最早那年. */

const GRADE = '(?:优秀|良好|合格|称职)'
/** 合格、优秀、合格 alone, where three years were asked for. */
const GRADES_ALONE = new RegExp(
  `^\\s*(?:是|分别是?|依次是?)?(${GRADE})[\\s、,/和]+(${GRADE})[\\s、,/和]+(${GRADE})\\s*$`,
)
/** 近三年依次是称职、称职、优秀: one grade a year; where no order is told, the one in the middle is the same either way. */
const IN_ORDER = new RegExp(
  `^([^\\d优良合称]*?)(?:近|最近|过去|前面?|这)?[三3](?:个)?年(?:度)?(?:的)?(?:年度)?(?:考核)?((?:结果|等次|情况|分别|依次|按顺序)*)(?:是|为|:|,|\\s)*(${GRADE})[\\s、,/和]+(${GRADE})[\\s、,/和]+(${GRADE})(?=$|[,。;\\s])`,
)
/** 最早那年 of three. */
export function placesNamed(said: string, current: number): string {
  if (!/[两二2]\s?[个年次]|[三3]\s?个?年/.test(said)) return said
  return said
    .replace(
      /(?:是)?(?:最早|最前面?|最开始|第一)(?:的)?(?:那|这)?(?:一)?年/g,
      (word) => `${word.startsWith('是') ? '是' : ''}${current - 3}年`,
    )
    .replace(
      /(?:是)?(?:最后|最近|最晚)(?:的)?(?:那|这)(?:一)?年/g,
      (word) => `${word.startsWith('是') ? '是' : ''}${current - 1}年`,
    )
    .replace(/(?:是)?中间(?:的)?(?:那|这)(?:一)?年/g, (word) => `${word.startsWith('是') ? '是' : ''}${current - 2}年`)
}
/** 19到21年第一年优秀第二年第三年合格; where no years are named, the three before this one. */
export function yearsCounted(said: string, current: number): string {
  if (!['一', '二', '三'].every((one) => said.includes(`第${one}年`)) || /第四年/.test(said)) return said
  const range = /(?<!\d)(?:20)?([012]\d)年?(?:到|至|-|~)(?:20)?([012]\d)年?(?:的|度)?/.exec(said)
  const first = range ? 2000 + Number(range[1]) : current - 3
  if (range && Number(range[2]) - Number(range[1]) !== 2) return said
  return said
    .replace(range?.[0] ?? '', '')
    .replace(/(?<!第)(?:近|最近|这)?[三3]个?年(?:的)?/, '')
    .replace(
      /[,、\s]?第([一二三])年(?:的|是|和|、|,(?=第))?/g,
      (_, one: string) => `、${first + '一二三'.indexOf(one)}年`,
    )
    .replace(/^([^、]*)、/, '$1')
    .replace(/(优秀|良好|合格|称职)(?:的)?[,\s]?、/g, '$1,')
}

/** One grade a year, in the order of the years. */
export function inOrder(said: string, current: number, asked: boolean): string {
  const alone = asked ? GRADES_ALONE.exec(said) : null
  const whole = alone ? `近三年依次${alone.slice(1).join(' ')}` : said
  return whole.replace(IN_ORDER, (found, before: string, order: string, ...rest: string[]) => {
    const grades = rest.slice(0, 3)
    if (grades[0] !== grades[2] && !/分别|依次|顺序/.test(order)) return found
    return [before, ...grades.map((grade, at) => `${current - 3 + at}年${grade}`)].join(',')
  })
}
