import type { RuleText } from '../../../src/rules/load/source.ts'
import type { NoticeText } from '../../../src/rules/notices/boundaries.ts'

/** A made-up folder of notices: one file with a guide and the document it speaks of, and one of another place. */
export const FOLDER: readonly NoticeText[] = [
  {
    name: '1.txt',
    text: `试办
申报指南
一、报名：8 月 1 日—10 月 20 日，
按试办〔2018〕9号和试办〔2022〕1号办理。
电话 | 0577-88000001 | 0577-88000002

试办〔2022〕1号
试办评价办法
一、办法自 2022 年 3 月 1 日起施行。
二、任助理工程师满四
年；发明第 1-5 名 14-6n，每名减 2 分。
`,
  },
  { name: '2.txt', text: '别处〔2022〕1号\n满五年，电话 88000007\n' },
]

export const NOTICE_RULES: readonly RuleText[] = [
  {
    path: '试办/文件.yaml',
    text: `文件:
  - { 文号: 试办〔2022〕1号, 简称: 办法, 标题: 试办评价办法, 日期: 2022-03-01, 条款: { 一: 0, 二: 0 } }
  - { 文号: 申报指南, 简称: 指南, 标题: 试办申报指南, 条款: { 一: 0 } }
  - { 文号: 试办〔2018〕9号, 简称: 旧法, 标题: 旧的办法, 条款: { 一: 0 }, 来源: 外部 }
`,
  },
  {
    path: '试办/条件.yaml',
    text: `申报路径:
  - 路径: 工程师
    依据: 办法 二
    概要: 任助理工程师满 4 年
    条件:
      任职: { 满: 4年 }
  - 路径: 旧路
    依据: 旧法 一
    概要: 满 7 年
名次分: { 依据: 办法 二, 分: [14, 12, 10, 8, 6] }
日程: [{ 事: 报名, 止: 2022-10-20, 依据: 指南 一；办法 一 }]
咨询: 试办处 0577-88000001
`,
  },
  {
    path: '试办/推出.yaml',
    text: `推出:
  - 值: [12, 10, 8]
    从: 办法 二
    怎么: 印了头尾，每名减 2
`,
  },
]
