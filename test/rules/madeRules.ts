import type { RuleText } from '../../src/rules/load/source.ts'

/**
 * A small invented plan family, for what is told of a plan as a whole: one public condition, three paths, a points table,
 * marks in the texts that Markdown and HTML would take for their own.
 */
export interface MadeRules {
  readonly folder?: string
  readonly documents?: string
  readonly notes?: string
  readonly criteria?: string
  readonly points?: string
  /** One text a year. */
  readonly plans?: readonly string[]
}

const DOCUMENTS = `文件:
  - 文号: 试〔2020〕1号
    简称: 条件
    标题: 试用评价条件
    条款: { 第一条: 0, 第二条: 3, 附件: 0 }
  - 文号: 试〔2022〕2号
    简称: 通知
    标题: 试用通知
    条款: { 一: 0, 二: 3 }
`

const NOTES = `存疑:
  - { 编号: 旧题, 依据: 通知 一, 问题: 'A<B 时|怎么算', 读法: 按*小*的, 问谁: 协会 88880000 }
  - { 编号: 任职起点, 依据: 条件 第一条, 问题: 从哪天算, 读法: 晚的一个, 问谁: 协会 88880000 }
  - { 编号: 任现职起点, 依据: 条件 第一条, 问题: 业绩从哪天算, 读法: 晚的一个, 问谁: 协会 88880000 }
  - { 编号: 聘期中断, 依据: 条件 第一条, 问题: 断档怎么算, 读法: 相加, 问谁: 协会 88880000 }
`

export const CRITERIA = `评价条件: 试〔2020〕1号
专业:
  依据: 条件 第一条
  类别:
    - { 名: 机械类, 含: [机械, 模具] }
  明显不同: [会计]
技工院校: { 依据: 条件 第一条, 相当于: { 中级工班: 中专, 高级工班: 大专, 预备技师班: 本科, 技师班: 本科 } }
申报路径:
  - 路径: 工程师·正常·大专
    级别: 工程师
    方式: 正常申报
    依据: 条件 第二条（一）
    概要: 对口大专，任助理工程师满 4 年
    最低年限: 4
    存疑: [任职起点]
    条件:
      全部:
        - 学历: { 层次: [大专, 本科], 专业: 对口 }
        - 任职: { 职称: 助理工程师, 满: 4年 }
          存疑: [任现职起点, 聘期中断]
  - 路径: 工程师·直接晋升
    级别: 工程师
    方式: 直接晋升
    依据: 条件 第二条（二）
    概要: 三项里占两项
    条件:
      至少2项:
        - 科技奖: { 级别: 市厅级, 等级: 一等奖, 排名: 前5, 项数: 1项 }
        - 标准: { 种类: [国家标准], 排名: 前3 }
        - 非: { 岗位变动: {} }
      概要: 三项里的两项
  - 路径: 助理工程师·正常·大专
    级别: 助理工程师
    方式: 正常申报
    依据: 条件 第二条（三）
    概要: 对口大专，工作满 3 年
    最低年限: 3
    条件:
      任一:
        - 专业工作: { 满: 3年 }
        - 文件未写: { 存疑: 旧题, 问: 不到三年的 <能> 不能报 }
`

export const POINTS = `量化评价: 试用量化表
依据: 条件 附件
组:
  - 名: 基本
    封顶: 20
    项:
      - 项: 学历
        学历分: { 对口: { 本科: 4, 大专: 3 }, 不对口: { 大专: 1 }, 学位另加: 1 }
      - 项: 工资
        收入分: { 达到: 120000, 分: 2 }
  - 名: 业绩
    封顶: 35
    项:
      - 项: 专利
        封顶: 20
        名次分:
          事实: 专利
          行:
            - { 种类: 发明, 名次分: [12, 10], 其他名次: 专家酌情 }
            - { 种类: 实用新型, 从第: 2, 名次分: [4, 3], 限: 2 }
      - 项: 竞赛
        名次分:
          事实: 竞赛
          就高: 同一年度
          行:
            - { 级别: 省部级, 奖次分: [[一等奖, 3, 9], [三等奖, 0, 5]] }
            - { 级别: 国家级, 表中未列: { 至多: 35 } }
`

export const PLAN = `计划: made-2022
名称: 2022年试用评审 <甲&乙>
文号: 试〔2022〕2号
别名: [试用2022]
年度: 2022
级别: [助理工程师, 工程师]
资历截止: 2022-12-31
业绩截止: 2022-07-31
个人申报: { 起: 2022-08-01, 止: 2022-10-20 }
单位推荐止: 2022-11-02
考核年度: [2020, 2021]
咨询: 协会 88880000
公共条件:
  - 条件名: 编制
    依据: 通知 一
    概要: 没有行政编制
    条件:
      编制: { 不得: [行政编制] }
日程:
  - { 事: 网上申报, 谁: 个人, 起: 2022-08-01, 止: 2022-10-20, 说明: '平台 "选" 一|二', 依据: 通知 二 }
材料:
  - { 名: 学历证明, 依据: 通知 二 }
  - { 名: 评审表, 说明: 一式 2 份, 用于: [正常申报], 依据: 通知 二 }
联系:
  - { 单位: 协会, 事项: 条件, 电话: ['0577-88880000'], 网址: 'https://example.org/?a=1&b="2', 依据: 通知 二 }
`

/** The family as rule texts, any of its files replaced. */
export function madeRules(change: MadeRules = {}): RuleText[] {
  const folder = change.folder ?? '试用'
  const plans = change.plans ?? [PLAN]
  return [
    { path: `${folder}/文件.yaml`, text: change.documents ?? DOCUMENTS },
    { path: `${folder}/存疑.yaml`, text: change.notes ?? NOTES },
    { path: `${folder}/评价条件.yaml`, text: change.criteria ?? CRITERIA },
    { path: `${folder}/量化评价.yaml`, text: change.points ?? POINTS },
    ...plans.map((text, index) => ({ path: `${folder}/${index + 1}.yaml`, text })),
  ]
}
