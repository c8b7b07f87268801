import type { RuleText } from '../../../src/rules/load/source.ts'

/** A made-up plan family, small enough to read: one path, one statement, one standard of the second layer. */
export const FAMILY = {
  '文件.yaml': `
文件:
  - 文号: 试〔2022〕1号
    简称: 通知
    标题: 试用通知
    日期: 2022-07-01
    条款: { 一: 2, 二: 3 }
  - 文号: 试〔1986〕1号
    简称: 旧条例
    标题: 不在手里的条例
    来源: 外部
    条款: { 第九条: 0 }
`,
  '存疑.yaml': `
存疑:
  - { 编号: 聘期中断, 依据: 通知 一, 问题: 断档怎么算, 读法: 相加, 问谁: '12345' }
  - { 编号: 任现职起点, 依据: 通知 一, 问题: 从哪天算, 读法: 晚的, 问谁: '12345' }
`,
  '自述.yaml': `
自述:
  - { 编号: 解决过难题, 依据: 通知 二（1）, 问: 您解决过难题吗？ }
  - { 编号: 委托函, 依据: 通知 二（2）, 问: 委托函开好了吗？ }
`,
  '评价条件.yaml': `
评价条件: 试〔2022〕1号
专业:
  依据: 通知 一
  类别: [{ 名: 机械类, 含: [机械] }]
  明显不同: [会计]
技工院校: { 依据: 通知 一, 相当于: { 高级工班: 大专 } }
申报路径:
  - 路径: 工程师·正常
    级别: 工程师
    方式: 正常申报
    依据: 旧条例 第九条
    概要: 助理工程师满 4 年
    最低年限: 4
    条件:
      全部:
        - 任职: { 职称: 助理工程师, 满: 4年 }
        - 自述: { 事: 委托函, 补办: 请单位开 }
          依据: 通知 二（2）
评审条件:
  - 评审: 工程师·设计开发
    级别: 工程师
    工作: [设计开发]
    依据: 通知 二（3）
    概要: 解决过难题
    条件:
      自述: 解决过难题
  - 评审: 工程师·技术服务
    级别: 工程师
    工作: [技术服务]
    依据: 通知 二（3）
    概要: 有专利
    条件:
      专利: { 种类: [发明] }
`,
  '2022.yaml': `
计划: shiyong-2022
名称: 试用计划
文号: 试〔2022〕1号
别名: [试用]
年度: 2022
级别: [工程师]
资历截止: 2022-12-31
业绩截止: 2022-10-20
个人申报: { 起: 2022-08-01, 止: 2022-10-20 }
考核年度: [2019, 2020, 2021]
公共条件:
  - { 条件名: 编制, 依据: 通知 一, 概要: 没有编制, 条件: { 编制: { 不得: [事业编制] } } }
日程: []
材料: []
联系: []
咨询: 试用电话 12345
`,
} as const

type File = keyof typeof FAMILY

/** The family as rule texts, with pieces of its files replaced; fails when a piece is not there. */
export function familyTexts(
  change: Partial<Record<File, readonly [string, string]>> = {},
  folder = '试用',
): RuleText[] {
  return (Object.keys(FAMILY) as File[]).map((file) => {
    const [from, to] = change[file] ?? ['', '']
    if (!FAMILY[file].includes(from)) throw new Error(`${file} has no ${from}`)
    return { path: `${folder}/${file}`, text: FAMILY[file].replace(from, to) }
  })
}
