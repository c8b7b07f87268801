import { saysUnknown } from '../../stance.ts'
import { deniedAt, finder } from '../../words.ts'
import { around, placeOf } from '../around.ts'
import { clauseAt } from '../clauses.ts'
import type { Found, Leaf, Message } from '../found.ts'

const duties = (of: string, words: string) => words.split(' ').map((word) => ({ word, of }))
const findDuties = finder<string>([
  ...duties('生产制造', '工艺 生产 制造 加工 装配 编程 工艺技术 工艺设计 生产技术 工艺员'),
  ...duties(
    '设计开发',
    '设计 研发 开发 产品设计 产品开发 机械设计 结构设计 模具设计 电气设计 研发设计 设计研发 研发工作 产品研发 新产品开发 画图',
  ),
  ...duties('技术研究', '技术研究 科研'),
  ...duties(
    '系统集成',
    'PLC编程 plc编程 PLC调试 plc调试 现场调试 配柜 机器人集成 自动化集成 安装 调试 机电安装 安装调试 施工 系统集成 工程安装 设备安装',
  ),
  ...duties(
    '技术服务',
    '质检 品检 质量 检测 检验 品质 品管 质量管理 质量检验 设备维护 设备维修 设备管理 设备检修 维修 维护 保养 维保 维修保养 保养维修 机修 售后 技术服务 标准化 检验检测 测试 管设备 修设备 修机器 修机床 设备员 质检员 检验员 品管员 质量员 设备管理员 QA QC 修注塑机 修车床 修电机 修水泵 修泵 修电梯 修叉车 修行车 修压缩机 修变压器 修机械 修冲床 修铣床 做维保 三坐标 计量',
  ),
  ...[
    '设计院',
    '生产厂',
    '制造厂',
    '加工厂',
    '研发中心',
    '机械制造厂',
    '检测中心',
    '开发区',
    '设计专业',
    '生产主管',
    '销售',
    '技术开发区',
    '研究院',
    '研究所',
    '维修厂',
    '检测公司',
    '制造业',
    '制造公司',
    '设计公司',
    '生产线',
    '设计制造',
  ].map((word) => ({ word })),
])
const DOING =
  /(?:搞|做|干|从事|负责[^,。;\s\d]{0,8}|管|岗位(?:是|:)|工作(?:是|内容是|:)|是做|是搞|主要(?:是|做|搞)?|(?:平时|日常|每天)(?:就)?(?:是|做|搞)?)(?:了?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:的)?)?(?:的)?(?:是|过|着|了)?[^了过一两个没,。;\s\d]{0,5}$/
const AS_ROLE = /^(?:工作|岗|岗位|这块|方面|这一?行|员|工程师|的工作|技术工作|管理工作|部门?)/

/** 样样都搞: of which kind has to be asked. */
const EVERYTHING =
  /(?:样样|啥|什么|哪样|全)都(?:得|要)?(?:[做干搞管]|会[做干搞])(?!过|了)(?![^。;]*主要)|(?:方案|设计|结构)[^。;]{0,14}(?:装调|调试|安装|售后)[^,。;]{0,4}(?:一条龙|全包|都(?:归我|是我|[做干搞管]))|(?:设计|制造|装配|调试|维修)[^。;]{0,10}(?:一条龙|都(?:归我|是我|[做干搞管]))/
/** 搞工艺, 做质检: what is done now; of two kinds told together one is asked for. */
export function duty(message: Message): Found[] {
  const { text, clauses, asked } = message
  const seen = findDuties(text).flatMap(({ start, end, of, word }) => {
    const place = { from: start, to: end }
    const { before, behind, clause } = around(message, place)
    const member =
      (/员$/.test(word) || AS_ROLE.test(behind) || /^(?:主管|经理|主任|科长|部长)/.test(behind)) &&
      /(?:是|做|当)[^,。;]{0,16}(?:的|厂里?|公司|企业|单位|车间)$|^[^,。;]{0,12}(?:厂里?|公司|企业|单位|车间)(?:的)?$/.test(
        before,
      )
    const past =
      /(?:以前|之前|原来|曾经?|先)/.test(before) || (clause !== null && /\d\s?年?(?:到|至|-|~)\s?\d/.test(clause.text))
    const doing =
      DOING.test(before) ||
      /(?:搞|做|干|从事|负责)(?:机械|机电|技术|产品)?\p{Script=Han}{1,6}(?:和|与|、|及|兼|以及)$/u.test(before)
    const role =
      /在(?:厂里|公司|单位)?(?:做|搞|干)?$|(?:是|我)(?:做|搞|干)?(?:个)?$/.test(before) && AS_ROLE.test(behind)
    if (
      past ||
      (!doing &&
        !role &&
        !member &&
        !(/^[管修]/.test(word) && /^(?:我|一直|就|是|在|都|现在|天天|每天|平时|主要|\s){0,4}$/.test(before))) ||
      /^(?:报告|结果|专业|奖|项目|课题|标准|过(?:一|\d|几|两|三)|了(?:一|\d|几|两|个)|个|一)/.test(behind) ||
      deniedAt(text, start)
    )
      return []
    return [{ place, of, clause: clauseAt(clauses, start) }]
  })
  const all = placeOf(text, EVERYTHING)
  if (all && (asked === 'employment.duty' || seen.length === 0))
    return [{ about: '岗位.工作类别', leaf: { ...all, why: 'ambiguous' } }]
  const last = seen.at(-1)
  if (last === undefined) return []
  // 我算设备的，也管点工艺，哪类说不好
  if (asked === 'employment.duty' && saysUnknown(text))
    return [{ about: '岗位.工作类别', leaf: { ...last.place, why: 'unknown' } }]
  const same = seen.filter(({ clause }) => clause === last.clause)
  const leaf: Leaf = same.some(({ of }) => of !== last.of)
    ? { ...last.place, value: last.of, why: 'ambiguous' }
    : { ...last.place, value: last.of }
  return [{ field: 'employment.duty', leaf }]
}
