import type { EducationLevel, SkillGrade, TitleLevel } from '../../../dossier/vocabulary.ts'
import type { Name } from '../words.ts'

/** Words people use for levels and grades; the longest at a place wins, and those without a meaning hide shorter ones. */

const split = (words: string) => words.split(' ')
const named = <T>(of: T, words: string): Name<T>[] => split(words).map((word) => ({ word, of }))
const hiding = (words: string): { readonly word: string }[] => split(words).map((word) => ({ word }))

export interface TitleWord {
  readonly level: TitleLevel
  /** `needed`: 中级, 机械工程师 also name other things and count only beside 职称, 证, 评 and the like. `unclear`: which level it is has to be asked. */
  readonly only?: 'needed' | 'unclear'
}

const ENGINEERS = split(
  '机械 电气 自动化 模具 结构 工艺 设备 设计 软件 测试 质量 品质 现场 项目 研发 销售 售后 调试 安全 环保 建筑 土木 化工 材料 电子 产品 制造 生产 维修 机电 机械设计 暖通 造价',
)

/** Trades of workers that skill grades are given in. */
export const TRADES = split(
  '钳工 电工 车工 铣工 焊工 磨工 镗工 模具工 机修工 机修钳工 维修电工 装配钳工 工具钳工 模具钳工 数控车工 数控铣工 加工中心操作工 数控机床操作工 电焊工 机械钳工 铸造工 制图员 数控车 数控铣 数控车床 数控铣床 加工中心 钣金工 冲压工 装配工 电梯工 制冷工 仪表工',
)

export const TITLE_WORDS: readonly Name<TitleWord>[] = [
  ...named<TitleWord>({ level: '技术员' }, '技术员职称 员级职称 技术员证 技术员级职称 技术员级'),
  ...named<TitleWord>({ level: '技术员', only: 'needed' }, '技术员'),
  ...named<TitleWord>(
    { level: '助理工程师' },
    '助理工程师 助工 助理职称 助级职称 助理级职称 助工程师 初级职称助工 初级助理工程师 初级(助理工程师) 初级(助工)',
  ),
  ...named<TitleWord>({ level: '工程师' }, '工程师 中级工程师 中级职称 中工'),
  ...named<TitleWord>({ level: '高级工程师' }, '高级工程师 副高级工程师 高工 副高 高级职称 副高职称 副高级职称 副高级'),
  ...named<TitleWord>({ level: '工程师', only: 'needed' }, '中级'),
  ...named<TitleWord>({ level: '高级工程师', only: 'needed' }, '高级'),
  ...named<TitleWord>({ level: '助理工程师', only: 'needed' }, '助理'),
  ...named<TitleWord>({ level: '助理工程师', only: 'unclear' }, '初级职称 初级工程师 初级'),
  ...named<TitleWord>({ level: '工程师', only: 'needed' }, ENGINEERS.map((kind) => `${kind}工程师`).join(' ')),
  ...hiding(
    '初级工 中级工 高级工 高级技师 高级技工 中级技工 初级技工 高级技工学校 高级研修 高级人才 高级中学 初级中学 中级工班 高级工班',
  ),
  ...hiding(
    '正高级工程师 正高 正高工 教授级高工 教高 工程师助理 总工程师 副总工程师 注册工程师 注册安全工程师 注册电气工程师 注册设备工程师 注册机械工程师 注册公用设备工程师 注册环保工程师 注册结构工程师 注册化工工程师 注册计量师 注册测绘师 注册造价工程师 注册监理工程师 注册消防工程师 国家级 高级管理 高级技校 高级班 中级班',
  ),
  ...hiding(
    // 电工中级证: a grade of workers.
    TRADES.flatMap((kind) => ['初级', '中级', '高级'].flatMap((grade) => [`${kind}${grade}`, `${grade}${kind}`])).join(
      ' ',
    ),
  ),
  ...hiding(
    '经理助理 厂长助理 总经理助理 助理经理 总助 行政助理 工程师们 工程师岗 技术员岗 研究助理 助理研究员 初级中专',
  ),
]

export const SKILL_WORDS: readonly Name<SkillGrade>[] = [
  ...named<SkillGrade>('初级工', '初级工 五级工 初级技工 职业资格五级 技能五级'),
  ...named<SkillGrade>('中级工', '中级工 四级工 中级技工 职业资格四级 技能四级 四级/中级工 中级工四级'),
  ...named<SkillGrade>('高级工', '高级工 三级工 高级技工 职业资格三级 技能三级 三级/高级工 高级工三级 高级工(三级)'),
  ...named<SkillGrade>('技师', '技师 二级技师 技师二级 技师(二级) 职业资格二级 技能二级 二级/技师'),
  ...named<SkillGrade>(
    '高级技师',
    '高级技师 一级技师 高技 技师一级 职业资格一级 技能一级 一级/高级技师 高级技师(一级)',
  ),
  ...hiding(
    '高级工程师 初级工程师 中级工程师 高级工班 中级工班 预备技师班 预备技师 技师班 技师学院 高级技工学校 中级技工学校 技工学校',
  ),
  ...hiding(
    '首席技师 市首席技师 省首席技师 高技能 高级技工班 中级技工班 工程技师 高级技师班 高技校 高技班 高级工程 技校高级工班 技校中级工班 技师协会 高级工艺 中级工作',
  ),
]

const trade = (of: SkillGrade, ends: string): Name<SkillGrade>[] =>
  TRADES.flatMap((kind) =>
    split(ends).flatMap((end) => [
      { word: `${kind}${end}`, of },
      ...(/[()工师]/.test(end) ? [] : [`${end}${kind}`, `${end}的${kind}`].map((word) => ({ word, of }))),
    ]),
  )

/** 钳工三级, 四级焊工, 电工技师: the trade makes the grade plain. */
export const TRADE_WORDS: readonly Name<SkillGrade>[] = [
  ...trade('初级工', '初级 五级 (初级) (五级)'),
  ...trade('中级工', '中级 四级 (中级) (四级)'),
  ...trade('高级工', '高级 三级 (高级) (三级) 高级工'),
  ...trade('技师', '技师 二级 (技师) (二级) 二级技师'),
  ...trade('高级技师', '高级技师 一级 (高级技师) (一级) 一级技师'),
]

export interface EducationWord {
  readonly level?: EducationLevel
  readonly technicalClass?: '中级工班' | '高级工班' | '预备技师班' | '技师班'
  readonly degree?: '学士' | '第二学士' | '硕士' | '博士'
  /** 技校 alone: which kind of class has to be asked. */
  readonly classUnknown?: true
}

/** 自考本科, 函授大专: how it was studied makes no other level. */
const HOW_STUDIED = split(
  '全日制 自考 函授 成人 成教 夜大 电大 业余 在职 网络 网教 远程 脱产 国开 统招 普通 网络教育 成人教育 远程教育 开放教育 继续教育',
)
const studied = (level: EducationLevel, words: string): Name<EducationWord>[] =>
  split(words).flatMap((word) =>
    [word, ...HOW_STUDIED.flatMap((how) => [`${how}${word}`, `${word}${how}`])].map((full) => ({
      word: full,
      of: { level },
    })),
  )

export const EDUCATION_WORDS: readonly Name<EducationWord>[] = [
  ...studied('初中', '初中 初级中学'),
  ...studied('高中', '高中 普高 普通高中 综合高中 高中文化'),
  ...studied(
    '中专',
    '中专 老中专 职高 中职 职业高中 中等专业学校 中等职业学校 职业中专 中技 职校 职中 职专 成人中专 电视中专 职业中学 职教中心 中等专业 中等职业 小中专 中等专科',
  ),
  ...studied(
    '大专',
    '大专 专科 大学专科 高职 高职高专 高职院校 高专毕业 高专学历 高等专科 高等职业 高职专科 高起专 大专高职 高职大专 三年制大专 五年制大专 五年一贯制 五年一贯制大专 3+2大专',
  ),
  ...studied(
    '本科',
    '本科 大学本科 大本 专升本 专升本本科 专接本 专转本 专插本 专科起点本科 专科起点升本科 高中起点本科 高起本 二本 三本 普通本科 职业本科 一本本科 二本本科 三本本科',
  ),
  ...studied('研究生', '研究生'),
  ...named<EducationWord>({ level: '研究生', degree: '硕士' }, '硕士 硕士研究生 研究生硕士 全日制硕士'),
  ...named<EducationWord>({ level: '研究生', degree: '博士' }, '博士 博士研究生'),
  ...named<EducationWord>({ degree: '硕士' }, '硕士学位 在职硕士 同等学力硕士 同等学力申硕 工程硕士学位 工学硕士学位'),
  ...named<EducationWord>({ degree: '博士' }, '博士学位'),
  ...named<EducationWord>({ degree: '学士' }, '学士学位 学士 工学学士 工学学士学位'),
  ...named<EducationWord>({ degree: '第二学士' }, '第二学士学位 第二学士 第二学位 双学士 双学位'),
  ...named<EducationWord>(
    { technicalClass: '中级工班' },
    '中级工班 技校中级工班 技校中级 中级技工班 技工学校中级工班 技校中级班',
  ),
  ...named<EducationWord>(
    { technicalClass: '高级工班' },
    '高级工班 技校高级工班 技校高级 高级技工班 技工学校高级工班 高技班 技师学院高级工班 技校高级班 技师学院高级班',
  ),
  ...named<EducationWord>(
    { technicalClass: '预备技师班' },
    '预备技师班 技校预备技师班 技师学院预备技师班 技工学校预备技师班',
  ),
  ...named<EducationWord>({ technicalClass: '技师班' }, '技师班 技校技师班 技师学院技师班'),
  ...named<EducationWord>({ classUnknown: true }, '技校 技工学校 技工院校 技师学院 高级技校 高级技工学校'),
  ...hiding(
    '重大专项 其中技 当中技 集中技 中技术 中技能 中专业 本科目 本科室 博士后 专科医院 初中级 高中级 高中低 中专项 博士站 硕士生导师 大专家 本科研 本科技 博士点',
  ),
]
