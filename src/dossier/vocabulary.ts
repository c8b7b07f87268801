/** Closed lists of the field, in ascending order where they have one. */

export const EDUCATION_LEVELS = ['初中', '高中', '中专', '大专', '本科', '研究生'] as const
export const DEGREES = ['无', '学士', '第二学士', '硕士', '博士'] as const
/** 技工院校的班别. What each counts as is law (第十八条), not vocabulary: see the criteria files. */
export const TECHNICAL_CLASSES = ['中级工班', '高级工班', '预备技师班', '技师班'] as const
export const TITLE_LEVELS = ['技术员', '助理工程师', '工程师', '高级工程师'] as const
export const TITLE_SPECIALTIES = ['机电', '其他专业'] as const
export const SKILL_GRADES = ['初级工', '中级工', '高级工', '技师', '高级技师'] as const
export const REVIEW_GRADES = [
  '优秀',
  '良好',
  '合格',
  '称职',
  '基本合格',
  '基本称职',
  '不合格',
  '不称职',
  '未考核',
] as const
export const EMPLOYER_KINDS = ['企业', '事业单位', '机关', '社会团体', '个体工商户', '自由职业', '其他'] as const
/** 民营 and 外资 are kinds of 非公有制. */
export const OWNERSHIPS = ['公有制', '非公有制', '民营', '外资'] as const
export const ESTABLISHMENTS = ['无编制', '事业编制', '行政编制'] as const
export const WORK_FIELDS = ['机电', '石油和化学工程', '医药工程', '材料工程', '轻纺工程', '其他'] as const
/** 技术开发 (浙江高级) and 技术研究 (温岭) are one kind of work under two names. */
export const WORK_DUTIES = ['技术研究', '设计开发', '系统集成', '生产制造', '技术服务', '其他'] as const
/** Ways of being employed that no notice speaks of. */
export const EMPLOYMENT_ARRANGEMENTS = ['退休返聘', '劳务派遣', '灵活就业'] as const
export const WORK_KINDS = ['专业技术', '机关', '其他'] as const
export const INSURANCE_ARRANGEMENTS = ['在温缴纳', '外地总部在温分支', '温州总部外地分支', '都不是'] as const
export const LEVELS = ['国家级', '省部级', '市厅级', '县区级', '科级', '企业'] as const
export const GRADES = ['一等奖', '二等奖', '三等奖', '优秀奖'] as const
export const PUBLICATION_KINDS = ['专著', '核心期刊', '其他正式刊物', '会议论文', '译作', '未公开发表'] as const
export const PATENT_KINDS = ['发明', '实用新型', '软件著作权', '外观设计'] as const
export const STANDARD_KINDS = ['国家标准', '行业标准', '省级地方标准', '市级地方标准', '团体标准', '企业标准'] as const
export const HONOUR_KINDS = [
  '劳动模范',
  '五一劳动奖章',
  '科技（生产）先进工作者',
  '科技先进工作者',
  '专业先进工作者',
  '优秀共产党员',
  '其他表彰',
] as const
export const ISSUERS = ['政府', '党委', '政府部门', '其他'] as const
export const SKILL_HONOURS = [
  '省级技能大师工作室领办人',
  '省首席技师',
  '全国技术能手',
  '世界技能大赛优胜奖',
  '省百千万拔尖技能人才',
  '省百千万优秀技能人才',
  '浙江省技术能手',
  '市首席技师',
  '市名师名家',
  '县级技术能手',
] as const
export const COMPETITION_CLASSES = ['一类', '二类', '未分类'] as const
export const LANGUAGES = ['大学英语六级', '大学英语四级', '职称外语国家线合格', '无'] as const
export const POST_ROLES = ['单位技术负责人', '部门技术负责人'] as const
export const VIOLATIONS = [
  '伪造证件证明',
  '提交虚假材料',
  '严重违法未反映',
  '党纪政纪处分',
  '行政处罚',
  '刑事处罚',
  '经济处罚通报',
  '技术责任事故',
  '考试违纪',
  '仍在处理',
] as const
/** 优秀工业新产品（新技术）, 工程设计, 咨询 and 建设 prizes stand beside the 科学技术奖. */
export const ENGINEERING_AWARDS = ['优秀工业新产品（新技术）奖', '工程设计奖', '工程咨询成果奖', '工程建设奖'] as const
export const FIRST_SET_LEVELS = ['市厅级', '省内', '国内'] as const
export const TEAM_KINDS = ['企业技术中心', '重点技术创新团队'] as const
export const TEAM_ROLES = ['成员', '骨干'] as const
export const PROJECT_ROLES = ['主持', '技术骨干', '参与'] as const
/** Why a part of somebody's own score does not count. */
export const STRUCK_REASONS = ['没有证明', '与专业无关', '任职前且超过五年', '截止日后取得'] as const

export type EducationLevel = (typeof EDUCATION_LEVELS)[number]
export type TitleLevel = (typeof TITLE_LEVELS)[number]
export type WorkDuty = (typeof WORK_DUTIES)[number]
export type SkillGrade = (typeof SKILL_GRADES)[number]
