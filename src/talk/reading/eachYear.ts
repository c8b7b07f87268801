/**
 * 每年一聘, 一年一签, 年年续: one letter after another, wherever it is told. A contract signed or a post changed every year is no letter.
 */
export const EACH_YEAR =
  '(?<!(?<!聘用)合同[^,。;\\d]{0,6})(?:一年一|(?:每年|年年)(?:都)?(?:重新)?一?)[聘签续换](?!书丢|用?合同|岗|部门|单位|公司|厂|车间|工作|工种|个?地方|领导|老板|人|班)'
const SAID = new RegExp(EACH_YEAR)

export const saysEachYear = (even: string): boolean => SAID.test(even)
