/** What lines of a form belong to; those of one matter are read as one sentence. */
export type Matter = 'none' | 'school' | 'title' | 'skill' | 'result' | 'other'

/** A label of a form: what its value reads as in a sentence (`@` is the value), and when the value is 无. */
export interface Label {
  readonly matter: Matter
  readonly says: string
  readonly none?: string
}

const labels = (names: string, label: Label): [string, Label][] => names.split(' ').map((name) => [name, label])

/** Labels as forms print them, blanks taken out. */
export const LABELS: ReadonlyMap<string, Label> = new Map([
  ...labels(
    '姓名 性别 民族 籍贯 政治面貌 电话 手机 手机号 联系电话 联系方式 身份证 身份证号 身份证号码 邮箱 地址 毕业院校 毕业学校 院校 学校 学习形式 证书编号 证书号 填表人 序号 工号',
    { matter: 'none', says: '' },
  ),
  ...labels('备注 其他 其它 说明 补充', { matter: 'none', says: '@' }),
  ...labels('申报级别 申报职称 申报等级 拟报级别 拟报职称 拟申报 拟申报职称 申报资格 申报层级', {
    matter: 'none',
    says: '申报@',
  }),
  ...labels('出生 出生年月 出生日期 出生时间 生日', { matter: 'other', says: '出生@' }),
  ...labels('学历 最高学历 第一学历 全日制学历 文化程度 层次 学历层次 文凭', { matter: 'school', says: '@' }),
  ...labels('毕业 毕业时间 毕业日期 毕业年月 毕业证时间', { matter: 'school', says: '@毕业' }),
  ...labels('专业', { matter: 'school', says: '专业是@' }),
  ...labels('所学专业 毕业专业 学历专业', { matter: 'school', says: '学的是@' }),
  ...labels('学位 学位情况', { matter: 'school', says: '@', none: '没有学位' }),
  ...labels(
    '职称 现职称 现有职称 现任职称 目前职称 已有职称 专业技术职称 专业技术资格 专业技术职务 职称等级 职称资格 现职称等级',
    {
      matter: 'title',
      says: '职称是@',
      none: '没有职称',
    },
  ),
  ...labels('职称专业 资格专业', { matter: 'title', says: '@专业' }),
  ...labels('取得 取得时间 取得日期 资格取得时间 职称取得时间 评定时间 发证时间 发证日期 批准时间 获得时间 批准日期', {
    matter: 'title',
    says: '@取得',
  }),
  ...labels('聘任 聘任时间 聘任日期 聘期 聘用时间 任职时间 聘任起止 聘任情况 聘任年限 聘任期限', {
    matter: 'title',
    says: '聘任@',
    none: '没有聘任过',
  }),
  ...labels('技能 技能等级 技能证书 职业资格 职业技能等级 技能等级证书 职业资格证书 工种等级', {
    matter: 'skill',
    says: '@',
    none: '没有技能证书',
  }),
  ...labels('近三年考核 近三年年度考核 近三年考核情况 近三年考核结果', { matter: 'other', says: '近三年考核@' }),
  ...labels('考核 年度考核 考核结果 考核情况 年度考核情况 年度考核结果', {
    matter: 'other',
    says: '年度考核@',
  }),
  ...labels(
    '社保 社保缴纳 社保情况 社保缴费 参保情况 社保缴纳情况 社保缴纳地 参保地 缴纳地 社保地 社保所在地 参保地点',
    { matter: 'other', says: '社保:@' },
  ),
  ...labels('参保时间 缴纳时间 参保起始 社保起始 社保时间 社保起始时间', { matter: 'other', says: '社保@开始缴' }),
  ...labels('单位性质 企业性质 公司性质 单位类型', { matter: 'other', says: '单位是@' }),
  ...labels(
    '人数 职工人数 员工人数 职工数 员工数 从业人数 员工总数 职工总数 总人数 在职人数 公司人数 企业人数 单位人数',
    { matter: 'other', says: '员工@人' },
  ),
  ...labels('年营业收入 营业收入 年营业额 营业额 年销售额 销售额 销售收入', { matter: 'other', says: '营业收入@' }),
  ...labels('是否在编 是否有编制 有无编制', { matter: 'other', says: '编制:有', none: '没有编制' }),
  ...labels('是否在岗 是否在职 在岗情况', { matter: 'other', says: '在岗', none: '不在岗' }),
  ...labels('是否退休返聘 是否劳务派遣 是否退休', { matter: 'none', says: '' }),
  ...labels('单位 单位名称 工作单位 所在单位 公司名称', { matter: 'other', says: '单位:@' }),
  ...labels('参加工作 参加工作时间 入职时间 进厂时间 入职日期 工作时间', { matter: 'other', says: '@参加工作' }),
  ...labels('专利 专利情况 授权专利', { matter: 'other', says: '专利:@', none: '没有专利' }),
  ...labels('论文 论文著作 发表论文', { matter: 'other', says: '论文:@', none: '没有论文' }),
  ...labels('项目 科研项目 课题', { matter: 'other', says: '项目:@', none: '没有科研项目' }),
  ...labels('奖项 获奖 科技奖 获奖情况', { matter: 'other', says: '@', none: '没有科技奖' }),
  ...labels('标准 制定标准', { matter: 'other', says: '标准:@', none: '没有标准' }),
  ...labels('荣誉 荣誉称号', { matter: 'other', says: '@', none: '没有荣誉' }),
  ...labels('论文题目 论文名称 论文标题', { matter: 'result', says: '论文1篇' }),
  ...labels('专利名称', { matter: 'result', says: '专利1个' }),
  ...labels('专利类型 专利种类 专利类别', { matter: 'result', says: '@1个' }),
  ...labels('发表刊物 刊物 期刊 期刊名称 刊物名称 刊物级别 期刊级别', { matter: 'result', says: '发表在@' }),
  ...labels('发表时间 发表日期 见刊时间 刊期', { matter: 'result', says: '@' }),
  ...labels('授权时间 授权日期 授权公告日', { matter: 'result', says: '@授权' }),
  ...labels('排名 本人排名 作者排名 位次 本人位次 署名 署名排名 发明人排名 作者位次', {
    matter: 'result',
    says: '排名第@',
  }),
  ...labels('外语 英语 外语等级', { matter: 'other', says: '外语:@', none: '没有外语证书' }),
  ...labels('计算机 计算机模块', { matter: 'other', says: '计算机:@', none: '没有计算机证' }),
  ...labels('处分 处罚 违规 违纪 不良记录 有无处分 违规违纪 受处分情况 违法违纪', {
    matter: 'other',
    says: '处分:@',
    none: '没有处分',
  }),
  ...labels('从事专业 现从事专业 从事工作 现从事工作 岗位', { matter: 'other', says: '从事@' }),
  ...labels('年龄', { matter: 'other', says: '今年@岁' }),
  ...labels('编制', { matter: 'other', says: '编制:@', none: '没有编制' }),
])

/** 职称及取得时间, 学历/毕业时间: the value tells both. */
export function labelOf(name: string): Label | null {
  const own =
    LABELS.get(name) ??
    LABELS.get(name.replace(/^(?:本人|目前|现在|现|我的|申报人|个人|证书|资格)|(?:情况|信息|如下)$/g, ''))
  if (own) return own
  const two = /^(.{2,8}?)(?:及其?|和|与|\/|、|\+)(.{1,8})$/.exec(name)
  const first = two ? LABELS.get(two[1] ?? '') : undefined
  if (first === undefined) return null
  const more = two?.[2] ?? ''
  if (first.matter === 'title' && /取得|时间|日期|年月/.test(more)) return { ...first, says: `${first.says}取得` }
  if (first.matter === 'skill' && /取得|时间|日期|年月/.test(more)) return { ...first, says: '@取得' }
  if (first.matter === 'school' && /毕业|时间|日期|年月/.test(more)) return { ...first, says: '@毕业' }
  return first
}
