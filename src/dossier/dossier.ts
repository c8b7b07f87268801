import { z } from 'zod'
import { isPartialDate } from './date.ts'
import { SUBJECTS } from './routes.ts'
import * as words from './vocabulary.ts'

/**
 * What we know of an applicant.
 *
 * Three states of knowing: a field left out is unknown; an empty list, `false`, `0` or `无` is known to be none;
 * anything else is known. The Chinese `title` of a field is its name in rule files, cases, errors and on screen.
 */

const field = <T extends z.ZodType>(schema: T, title: string, description?: string): z.ZodOptional<T> =>
  schema.optional().meta({ title, ...(description ? { description } : {}) })

const when = z
  .string()
  .max(21)
  .refine(isPartialDate, { error: '应是真实的日期，写成 2019-01-01、2019-01、2019，或 2018-10-01/2018-12-31' })
const year = z.number().int().min(1950).max(2100)
const rank = z.number().int().min(1).max(999)
const yesNo = z.boolean()
const LIST = 60

/** What every achievement has: 第十七条 wants it related to the field, got after the present title, and proven. */
const achievement = {
  date: field(when, '日期', '证书或文件的日期'),
  related: field(yesNo, '相关', '与机电（机械）专业相关'),
  evidence: field(yesNo, '佐证', '有证书、文件等佐证材料'),
  work: field(z.string().max(60), '同一成果', '写同一个名字的算同一成果：几个奖只取最高的一个'),
}

const span = { from: field(when, '起'), to: field(z.union([when, z.literal('至今')]), '止', '仍在继续写“至今”') }

const education = z.strictObject({
  level: field(z.enum(words.EDUCATION_LEVELS), '层次'),
  technicalClass: field(z.enum(words.TECHNICAL_CLASSES), '技工院校班别', '技工院校毕业的写班别'),
  major: field(z.string().max(60), '专业'),
  match: field(yesNo, '对口', '与申报专业一致或相近；不写则由专业名称判断'),
  degree: field(z.enum(words.DEGREES), '学位'),
  graduated: field(when, '毕业'),
})

const title = z.strictObject({
  level: field(z.enum(words.TITLE_LEVELS), '名称'),
  specialty: field(z.enum(words.TITLE_SPECIALTIES), '专业'),
  obtained: field(when, '取得', '资格取得日期'),
  appointments: field(z.array(z.strictObject(span)).max(LIST), '聘任', '各段聘期；没有聘过写 []'),
})

const skill = z.strictObject({
  grade: field(z.enum(words.SKILL_GRADES), '等级'),
  related: field(yesNo, '工种相关'),
  obtained: field(when, '取得'),
})

const work = z.strictObject({
  ...span,
  kind: field(z.enum(words.WORK_KINDS), '类别', '机关年限可并入专业工龄'),
  related: field(yesNo, '相关', '从事机电（机械）或相近专业的技术工作'),
})

const hoursOfYear = z.strictObject({
  professional: field(z.number().min(0).max(2000), '专业科目'),
  general: field(z.number().min(0).max(2000), '一般公需'),
  industry: field(z.number().min(0).max(2000), '行业公需'),
  enough: field(yesNo, '达标', '只知道当年要求的学时都够，说不出各科目多少'),
  lacking: field(z.number().min(0).max(2000), '差', '当年还差多少学时'),
  lackingIn: field(z.enum(SUBJECTS), '差在', '差的学时在哪一科；没说就不写'),
  atLeast: field(z.array(z.enum(SUBJECTS)).max(SUBJECTS.length), '至少', '这些科目至少有写的那么多，还有没算清的'),
})

const byYear = <T extends z.ZodType>(value: T) =>
  z.record(z.string().regex(/^(19|20)\d{2}$/, '年度应写成四位数，如 2022'), value)

export const dossierSchema = z.strictObject({
  birth: field(when, '出生'),
  employer: field(
    z.strictObject({
      kind: field(z.enum(words.EMPLOYER_KINDS), '性质'),
      ownership: field(z.enum(words.OWNERSHIPS), '所有制'),
      registered: field(z.string().max(30), '注册地', '如 温岭、上虞经开区北片'),
      staff: field(z.number().int().min(0).max(10_000_000), '员工人数'),
      revenue: field(z.number().min(0).max(1e9), '年营业收入', '万元'),
    }),
    '单位',
  ),
  employment: field(
    z.strictObject({
      place: field(z.string().max(30), '工作地', '如 温州、外地'),
      onDuty: field(yesNo, '在职在岗'),
      establishment: field(z.enum(words.ESTABLISHMENTS), '编制'),
      arrangement: field(
        z.enum(words.EMPLOYMENT_ARRANGEMENTS),
        '用工',
        '退休返聘、劳务派遣、以灵活就业缴社保的写，别的不写',
      ),
      field: field(z.enum(words.WORK_FIELDS), '岗位专业'),
      duty: field(z.enum(words.WORK_DUTIES), '工作类别', '做的是哪一类技术工作'),
    }),
    '岗位',
  ),
  education: field(z.array(education).max(LIST), '学历'),
  titles: field(z.array(title).max(LIST), '职称'),
  skills: field(z.array(skill).max(LIST), '技能等级'),
  work: field(z.array(work).max(LIST), '工作经历', '各段专业工作；没有写 []'),
  jobChange: field(yesNo, '岗位变动', '因专业技术岗位变动或工作需要'),
  reviews: field(byYear(z.enum(words.REVIEW_GRADES)), '年度考核', '年度 → 等次'),
  hours: field(byYear(hoursOfYear), '学时', '年度 → 各科目学时'),
  hoursTogether: field(
    z.strictObject({
      years: field(z.array(year).min(1).max(20), '年度', '合起来算的年度'),
      professional: field(z.number().min(0).max(40_000), '专业科目'),
      general: field(z.number().min(0).max(40_000), '一般公需'),
      public: field(z.number().min(0).max(40_000), '公需', '一般公需加行业公需'),
      total: field(z.number().min(0).max(40_000), '合计', '专业科目加公需'),
    }),
    '累计学时',
    '只知道几年合起来多少学时，说不出每一年多少',
  ),
  insurance: field(
    z.strictObject({
      arrangement: field(z.enum(words.INSURANCE_ARRANGEMENTS), '情形'),
      place: field(z.string().max(30), '参保地', '如 温州、温岭'),
      since: field(when, '起', '最近一段在参保地连续缴纳从哪天起'),
      employerSince: field(when, '本单位起', '在现在的单位连续缴纳从哪天起'),
      current: field(yesNo, '正常参保', '现在正常缴着'),
      months: field(z.number().int().min(0).max(900), '月数', '到个人申报截止日在温缴满的月数'),
      agreed: field(yesNo, '总部同意'),
    }),
    '社保',
  ),
  violations: field(
    z
      .array(
        z.strictObject({
          kind: field(z.enum(words.VIOLATIONS), '情形'),
          year: field(year, '年度', '被查实的年度'),
          date: field(when, '日期', '处罚、处分决定书的日期'),
          occupational: field(yesNo, '职业相关', '因职业活动'),
          amount: field(z.number().min(0).max(1e10), '金额', '经济处罚，元'),
        }),
      )
      .max(LIST),
    '违规',
  ),
  awards: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          level: field(z.enum(words.LEVELS), '级别'),
          grade: field(z.enum(words.GRADES), '等级'),
          rank: field(rank, '排名'),
        }),
      )
      .max(LIST),
    '科技奖',
    '政府的科学技术奖',
  ),
  projects: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          level: field(z.enum(words.LEVELS), '级别', '企业自立的写“企业”'),
          rank: field(rank, '排名'),
          role: field(z.enum(words.PROJECT_ROLES), '角色'),
          key: field(yesNo, '重点', '政府部门文件认定的重点（大）科技、工程或技术创新项目'),
          accepted: field(yesNo, '验收', '通过主管部门验收或评审'),
        }),
      )
      .max(LIST),
    '科研项目',
  ),
  publications: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          kind: field(z.enum(words.PUBLICATION_KINDS), '种类'),
          rank: field(rank, '排名'),
          journal: field(z.enum(words.LEVELS), '刊物级别', '刊物、会议或出版社的级别'),
          report: field(yesNo, '检索报告', '附有第三方检索报告（含相似度检测）'),
          similarity: field(z.number().min(0).max(100), '相似度', '检索报告上的百分数'),
        }),
      )
      .max(LIST),
    '论文著作',
  ),
  patents: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          kind: field(z.enum(words.PATENT_KINDS), '种类'),
          rank: field(rank, '排名'),
          granted: field(yesNo, '授权', '已授权；不写时有证书就算'),
        }),
      )
      .max(LIST),
    '专利',
  ),
  engineeringAwards: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          kind: field(z.enum(words.ENGINEERING_AWARDS), '种类'),
          level: field(z.enum(words.LEVELS), '级别'),
          grade: field(z.enum(words.GRADES), '等级'),
          rank: field(rank, '排名'),
        }),
      )
      .max(LIST),
    '工程产品奖',
    '优秀工业新产品（新技术）、工程设计、工程咨询、工程建设的奖',
  ),
  paperAwards: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          level: field(z.enum(words.LEVELS), '级别'),
          grade: field(z.enum(words.GRADES), '等级'),
          rank: field(rank, '排名', '第几作者'),
        }),
      )
      .max(LIST),
    '优秀论文奖',
  ),
  firstSets: field(
    z.array(z.strictObject({ ...achievement, level: field(z.enum(words.FIRST_SET_LEVELS), '级别') })).max(LIST),
    '首台套',
    '装备制造业首台（套）产品，本人在名单里',
  ),
  teams: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          kind: field(z.enum(words.TEAM_KINDS), '种类'),
          level: field(z.enum(words.LEVELS), '级别'),
          role: field(z.enum(words.TEAM_ROLES), '角色'),
        }),
      )
      .max(LIST),
    '技术团队',
    '政府认定的企业技术中心、重点技术创新团队',
  ),
  standards: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          kind: field(z.enum(words.STANDARD_KINDS), '种类'),
          rank: field(rank, '排名'),
        }),
      )
      .max(LIST),
    '标准',
  ),
  products: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          level: field(z.enum(words.LEVELS), '级别'),
          rank: field(rank, '排名'),
          appraised: field(yesNo, '通过鉴定'),
        }),
      )
      .max(LIST),
    '新产品',
  ),
  honours: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          kind: field(z.enum(words.HONOUR_KINDS), '种类'),
          level: field(z.enum(words.LEVELS), '级别'),
          issuer: field(z.enum(words.ISSUERS), '颁发'),
        }),
      )
      .max(LIST),
    '荣誉',
  ),
  skillHonours: field(
    z.array(z.strictObject({ ...achievement, name: field(z.enum(words.SKILL_HONOURS), '称号') })).max(LIST),
    '技能称号',
  ),
  competitions: field(
    z
      .array(
        z.strictObject({
          ...achievement,
          level: field(z.enum(words.LEVELS), '级别'),
          class: field(z.enum(words.COMPETITION_CLASSES), '类别'),
          grade: field(z.enum(words.GRADES), '等级'),
          rank: field(rank, '名次'),
        }),
      )
      .max(LIST),
    '竞赛',
  ),
  language: field(z.enum(words.LANGUAGES), '外语'),
  computerModules: field(z.number().int().min(0).max(30), '计算机模块'),
  posts: field(
    z
      .array(z.strictObject({ role: field(z.enum(words.POST_ROLES), '职务'), evidence: field(yesNo, '任职文件') }))
      .max(LIST),
    '技术职务',
  ),
  income: field(
    z.strictObject({
      yearly: field(z.number().min(0).max(1e10), '年收入', '元'),
      taxProof: field(yesNo, '完税证明'),
      afterTax: field(yesNo, '税后', '上面的年收入是税后的'),
    }),
    '收入',
  ),
  mountain: field(
    z.array(z.strictObject({ ...span, evidence: field(yesNo, '佐证') })).max(LIST),
    '山区县工作',
    '在省内 26 个山区县从事专业技术工作的各段',
  ),
  otherResults: field(yesNo, '其他业绩', '能体现业绩或能力、有佐证的其他内容'),
  experts: field(z.number().int().min(0).max(99), '推荐专家', '愿署名推荐的本专业或相近专业副高级以上专家人数'),
  selfScore: field(
    z.strictObject({
      total: field(z.number().min(0).max(1000), '总分', '按主管单位的打分表自己打的总分'),
      struck: field(
        z
          .array(
            z.strictObject({
              points: field(z.number().min(0).max(1000), '分'),
              reason: field(z.enum(words.STRUCK_REASONS), '原因'),
            }),
          )
          .max(LIST),
        '扣除',
        '总分里不能算的部分；没有写 []',
      ),
    }),
    '自评总分',
  ),
  statements: field(
    z.record(z.string().max(40), yesNo),
    '自述',
    '规则里“自述”问的事：编号 → 有没有（有的都拿得出证明）',
  ),
  rulings: field(z.record(z.string().max(40), yesNo), '问明', '文件没写、已向主管单位问明的事：编号 → 是否'),
})

export type Dossier = z.infer<typeof dossierSchema>
export type Education = NonNullable<Dossier['education']>[number]
export type Title = NonNullable<Dossier['titles']>[number]
export type Skill = NonNullable<Dossier['skills']>[number]
export type Span = { from?: string | undefined; to?: string | undefined }
