import { runGolden } from './golden.ts'
import { realWorld } from './world.ts'

/** The answers of three people who may apply, up to where they are checked. */
export const WENLING =
  '温岭机电|中级|助工|2018年1月1日到2022年12月31日|2017年12月20日|机电|本科|机械工程|都没有|有|都合格|是|不是|不是|都够|都没有|民企|生产制造|在岗|温岭|2016年7月|2016年7月|正常'
export const SENIOR =
  '浙江高级机电|本科|工程师|机械工程|2019年1月1日到现在|2018年12月20日|机电|有|有|有|都合格|民企|设计开发|在岗|没有'
export const SHANGYU =
  '上虞|大专|没有|化学工程|没有|2014年6月30日|2014年7月1日到现在|有|有|都合格|在|都够|民企|化工|没有'

const DAY: Readonly<Record<string, string>> = {
  [WENLING]: '2022-09-15',
  [SENIOR]: '2024-08-01',
  [SHANGYU]: '2023-08-15',
}

/** The state, and what was said, after each line that follows the list of answers. */
export function behind(questions: string, ...lines: readonly string[]) {
  const typed = [...questions.split('|'), ...lines].map((line) => `用户: ${line}`)
  const turns = runGolden(realWorld(), '号', [`今天: ${DAY[questions]}`, ...typed].join('\n'))
  const { said, state } = turns.at(-1) ?? {}
  return { said: said?.map(({ text }) => text).join('\n') ?? '', state: state ?? null }
}
