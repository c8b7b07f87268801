import type { EducationLevel, SkillGrade, TitleLevel } from '../../../dossier/vocabulary.ts'
import type { Name } from '../words.ts'

/** Words people use for levels and grades; the longest at a place wins, and those without a meaning hide shorter ones. */

const names = <T>(table: readonly (readonly [T, readonly string[]])[]): Name<T>[] =>
  table.flatMap(([of, words]) => words.map((word) => ({ word, of })))
const hiding = (...words: string[]): { readonly word: string }[] => words.map((word) => ({ word }))

export interface TitleWord {
  readonly level: TitleLevel
  /** 中级 and 高级 also stand for other things; told alone they count only beside a title word. */
  readonly short?: true
}

const title = (level: TitleLevel, words: readonly string[]): Name<TitleWord>[] =>
  words.map((word) => ({ word, of: { level } }))
const shortTitle = (level: TitleLevel, words: readonly string[]): Name<TitleWord>[] =>
  words.map((word) => ({ word, of: { level, short: true as const } }))

export const TITLE_WORDS: readonly Name<TitleWord>[] = [
  ...title('技术员', ['技术员', '技术员职称', '员级职称', '技术元']),
  ...title('助理工程师', [
    '助理工程师',
    '助工',
    '住工',
    '助理职称',
    '助级职称',
    '助里工程师',
    '助理工程狮',
    '助理级职称',
    '助工程师',
  ]),
  ...title('工程师', ['工程师', '中级工程师', '中级职称', '工程狮', '中工', '中级职务']),
  ...shortTitle('工程师', ['中级']),
  ...title('高级工程师', [
    '高级工程师',
    '副高级工程师',
    '高工',
    '副高',
    '高级职称',
    '副高职称',
    '副高级职称',
    '副高级',
  ]),
  ...shortTitle('高级工程师', ['高级']),
  ...shortTitle('助理工程师', ['助理', '初级职称', '初级工程师', '初级']),
  ...hiding(
    ...[
      '初级工',
      '中级工',
      '高级工',
      '高级技师',
      '高级技工',
      '中级技工',
      '初级技工',
      '高级技工学校',
      '高级研修',
      '高级人才',
    ],
    ...[
      '正高级工程师',
      '正高',
      '正高工',
      '教授级高工',
      '教高',
      '工程师助理',
      '总工程师',
      '副总工程师',
      '软件工程师',
      '设计工程师',
    ],
    ...[
      '工艺工程师',
      '测试工程师',
      '质量工程师',
      '现场工程师',
      '项目工程师',
      '设备工程师',
      '电气工程师',
      '机械工程师',
      '结构工程师',
    ],
    ...[
      '研发工程师',
      '销售工程师',
      '售后工程师',
      '自动化工程师',
      '模具工程师',
      '品质工程师',
      '调试工程师',
      '高级中学',
      '初级中学',
    ],
    ...[
      '经理助理',
      '厂长助理',
      '总经理助理',
      '助理经理',
      '总助',
      '国家级',
      '中级人民',
      '高级管理',
      '中级工班',
      '高级工班',
    ],
  ),
]

/** Kinds of engineer that are a post when said alone, and a title with 职称 or 证: 机械工程师. */
export const POST_OR_TITLE = /(?:机械|机电|电气|模具|自动化|结构|工艺|设备)(助理工程师|工程师|高级工程师|助工)$/

export const SKILL_WORDS: readonly Name<SkillGrade>[] = [
  ...names<SkillGrade>([
    ['初级工', ['初级工', '五级工', '初级技工', '国家职业资格五级', '技能五级']],
    ['中级工', ['中级工', '四级工', '中级技工', '国家职业资格四级', '技能四级']],
    ['高级工', ['高级工', '三级工', '高级技工', '国家职业资格三级', '技能三级', '三级/高级工', '高级工三级']],
    ['技师', ['技师', '二级技师', '技师二级', '国家职业资格二级', '技能二级', '二级/技师']],
    ['高级技师', ['高级技师', '一级技师', '高技', '技师一级', '国家职业资格一级', '技能一级', '一级/高级技师']],
  ]),
  ...hiding(
    ...[
      '高级工程师',
      '初级工程师',
      '中级工程师',
      '高级工班',
      '中级工班',
      '预备技师班',
      '预备技师',
      '技师班',
      '技师学院',
    ],
    ...[
      '高级技工学校',
      '中级技工学校',
      '技工学校',
      '首席技师',
      '市首席技师',
      '省首席技师',
      '高级工职称',
      '高技能',
      '高级技工班',
      '工程技师',
    ],
    ...['高级技师班', '高技校', '高级工程'],
  ),
]

export interface EducationWord {
  readonly level?: EducationLevel
  readonly technicalClass?: '中级工班' | '高级工班' | '预备技师班' | '技师班'
  readonly degree?: '学士' | '第二学士' | '硕士' | '博士'
  /** 技校 alone: which kind of class has to be asked. */
  readonly classUnknown?: true
}

const education = (of: EducationWord, words: readonly string[]): Name<EducationWord>[] =>
  words.map((word) => ({ word, of }))
/** 自考本科, 函授大专: how it was studied makes no other level. */
const HOW_STUDIED = [
  '',
  '全日制',
  '自考',
  '函授',
  '成人',
  '成教',
  '夜大',
  '电大',
  '业余',
  '在职',
  '网络',
  '远程',
  '脱产',
  '国开',
  '统招',
  '普通',
]
const studied = (level: EducationLevel, words: readonly string[]): Name<EducationWord>[] =>
  education(
    { level },
    HOW_STUDIED.flatMap((how) => words.flatMap((word) => [`${how}${word}`, ...(how === '' ? [] : [`${word}${how}`])])),
  )

export const EDUCATION_WORDS: readonly Name<EducationWord>[] = [
  ...studied('初中', ['初中']),
  ...studied('高中', ['高中', '普高', '普通高中']),
  ...studied('中专', [
    '中专',
    '职高',
    '中职',
    '职业高中',
    '中等专业学校',
    '中等职业学校',
    '职业中专',
    '中技',
    '职校',
    '职中',
  ]),
  ...studied('大专', ['大专', '专科', '大学专科', '高职', '高职高专', '大砖', '大转', '高职院校']),
  ...studied('本科', ['本科', '大学本科', '大本', '专升本', '本课', '专升本本科', '一本', '二本', '三本']),
  ...studied('研究生', ['研究生', '研究牲']),
  ...education({ level: '研究生', degree: '硕士' }, [
    '硕士',
    '硕士研究生',
    '硕士毕业',
    '硕士学历',
    '研究生硕士',
    '全日制硕士',
    '研究生学历硕士学位',
    '工程硕士',
    '工学硕士',
  ]),
  ...education({ level: '研究生', degree: '博士' }, ['博士', '博士研究生', '博士毕业', '博士学历']),
  ...education({ degree: '硕士' }, ['硕士学位', '在职硕士', '同等学力硕士', '同等学力申硕']),
  ...education({ degree: '博士' }, ['博士学位']),
  ...education({ degree: '学士' }, ['学士学位', '学士', '工学学士']),
  ...education({ degree: '第二学士' }, ['第二学士学位', '第二学士', '双学士', '双学位']),
  ...education({ technicalClass: '中级工班' }, [
    '中级工班',
    '技校中级工班',
    '技校中级',
    '中级技工班',
    '技工学校中级工班',
  ]),
  ...education({ technicalClass: '高级工班' }, [
    '高级工班',
    '技校高级工班',
    '技校高级',
    '高级技工班',
    '技工学校高级工班',
    '高技班',
  ]),
  ...education({ technicalClass: '预备技师班' }, [
    '预备技师班',
    '技校预备技师班',
    '技师学院预备技师班',
    '技工学校预备技师班',
  ]),
  ...education({ technicalClass: '技师班' }, ['技师班', '技校技师班', '技师学院技师班']),
  ...education({ classUnknown: true }, ['技校', '技工学校', '技工院校', '技师学院', '高级技校', '高级技工学校']),
  ...hiding(
    '本科目',
    '本科室',
    '博士后',
    '专科医院',
    '初中级',
    '高中级',
    '高中低',
    '中专项',
    '一本书',
    '二本证',
    '一本证',
    '博士站',
    '博士后站',
    '硕士生导师',
  ),
]
