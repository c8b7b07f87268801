import type { Place } from './found.ts'

/** Parts that names of majors are made of; the first must be one that names a field. */
const FIELDS = [
  '机械 机电 机制 机设 模具 电气 电子 电力 电机 自动化 工业 数控 数字化 材料 焊接 铸造',
  '锻压 热处理 车辆 汽车 工程机械 农业机械 农机 金属 冶金 测控 仪器 仪表 机器人 智能',
  '智能制造 精密 计算机 软件 网络 通信 信息 电信 物联网 数学 物理 化学 化工 高分子 塑料',
  '橡胶 土木 建筑 造价 给排水 暖通 制冷 热能 能源 动力 船舶 航空 航天 飞行器 环境 环保',
  '安全 食品 纺织 服装 轻工 印刷 包装 制药 药学 生物 护理 临床 会计 财会 财务 金融 经济 工商',
  '行政 法学 法律 汉语言 英语 文秘 市场 物流 旅游 艺术 美术 学前 教育 体育 人力 国际',
  '过程装备 流体 液压 无损检测 理化 钢结构 起重 电梯 泵阀 阀门 鞋类 设备 机床 特种 应用',
  '供用电 光电 光伏 新能源 质量 计量 检测 控制 园林 水利 矿山 采矿 测绘 地质 公共 思想 历史',
  '社会 统计 新闻 广告 视觉 产品设计 工艺美术 微电子 集成电路 核 石油 煤 涂装 表面 增材',
  '逆向 铁道 轨道 交通 民航 轮机 航海',
].flatMap((line) => line.split(' '))
const LINKS = [
  '设计 制造 工程 技术 及其 及 与 和 一体化 自动化 应用 管理 控制 成型 成形 加工 工艺',
  '维修 维护 运行 检测 检修 安装 装备 系统 科学 学 化 专业技术 营销 服务 贸易 外语 文学',
  '数学 力学 设备 机械 电气 电子 模具 信息 数控 自动 智能 计算机 材料 动力 装置 造型 艺术',
  '测量 质量 安全 能源 资源 工业 产品 过程 传动 传感 网络 软件 编程 应用技术 类 机器人',
  '成套 环境 基础 电算化 热能 光学 媒体 数字 处理 新能源 汽车 车辆 通信 电力 供电 发电',
  '焊接 铸造 金属 高分子 化工 生产 物流 经济 行政 事务 工商 企业 统计 机电 设计与制造 制图',
  '绘图 方向 产业 品质 电器 教育 师范 会计 审计 财务 商务 国际',
].flatMap((line) => line.split(' '))
const bySize = (words: readonly string[]) => [...new Set(words)].sort((a, b) => b.length - a.length)
const FIELD_WORDS = bySize(FIELDS)
const LINK_WORDS = bySize([...LINKS, ...FIELDS.filter((word) => word.length > 1)])

/** Behind such a word it is where somebody works or what they do, no major. */
const NO_MAJOR_BEHIND =
  /^(?:厂|公司|行业|企业|单位|方面|工作|岗|部门?|车间|工段|研究所|院(?!校)|助|高级|中级|初级|工程师|技术员|技师|员|师|工(?!程|业|商|艺)|的?工作|的?厂|的?公司|产品|年|活|相关|图纸|零件|标准|专利|论文|项目|奖|集团|有限|职称|考试|学时|科目|职业|局|所|一直|研发|经理|主管|负责|调试|证|车(?!辆|身|体)|铣|磨床|钳)/

/** The name of a major that begins at a place, made of known parts; null when none does. */
export function majorAt(text: string, at: number): Place | null {
  const first = FIELD_WORDS.find((word) => text.startsWith(word, at))
  if (first === undefined) return null
  let to = at + first.length
  while (to - at < 24) {
    const next = LINK_WORDS.find((word) => text.startsWith(word, to))
    if (next === undefined) break
    to += next.length
  }
  const name = text.slice(at, to).replace(/(?:及其|及|与|和|[(（]|类)$/, '')
  to = at + name.length
  if (name.length < 2 || NO_MAJOR_BEHIND.test(text.slice(to, to + 4).replace(/^类/, ''))) return null
  return { from: at, to }
}

const NO_NAME =
  /大学|过|[吗么呢啊?]|什么|多少|怎么|技术(?:工作|员)|工程师|助工|职称|毕业|学历|单位|公司|对口|相关|相近|不|没|年|证|岗位|考|工作|本科|大专|中专|硕士|学时|课|科目|人员|带|合格|论文|专利|这|那|其他|别的|也|都|是|\d/

/** Whether free text said to be a major can be one: 学的是测控技术与仪器. */
export function mayBeMajor(name: string): boolean {
  return (
    /^[\p{Script=Han}()（）A-Za-z]{2,20}$/u.test(name) &&
    !/(.)\1\1/u.test(name) &&
    !/^(.)\1+$/u.test(name) &&
    !NO_NAME.test(name) &&
    soundsLikeOne(name)
  )
}

const USUAL_END =
  /(?:工程|技术|设计|制造|管理|学|工艺|维修|应用|控制|加工|自动化|教育|会计|营销|贸易|护理|英语|法律|一体化|装备|系统|仪器|电子|信息|机械|经济|文秘|美术|艺术)$/

function soundsLikeOne(name: string): boolean {
  return USUAL_END.test(name) || [...name].some((_, at) => majorAt(name, at) !== null)
}
