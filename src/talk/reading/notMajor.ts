import { TOWN } from './message/regions.ts'

/** A place, and what stands in one: 在温岭利欧, 温州机电, 乐清的厂. No major is called after a town. */
const SOMEWHERE = new RegExp(
  `^(?:在|去|从|住|来自)|^(?:我?在)?${TOWN}|(?:公司|集团|有限|[厂院所店])$|(?:公司|单位|企业|厂)(?:就|也|是|都)*(?:在|注册|位于|搬)|(?:开发区|经开区|高新区|工业园|园区)`,
)
/** What only a sentence has: 我要报温州机电不是机械, 说错了学历是大专, 想评中级. */
const SENTENCE =
  /[我你您他她]|^(?:做|搞|从事)|^(?:还|也|又|另外)有|有(?:个|一个|一?张)?(?:大专|专科|本科|中专|高中|技校|研究生)|不是|不对|[说写搞弄记打]错|(?:^|[,\s])(?:想|要|能(?![源动量])|可以|准备|打算|就是|还是|那就|先(?!进))|^(?:就|跟|和|证(?!券)|反正|那个|这个|当时|毕业证|文凭|不)|(?:没|有)(?:什么|啥)?关系|好[像象]|写的|[都啥什]|杂七杂八|关系不大|忘|记|申报|(?:报|评)(?:的|了|个|一下|职称|中|初|高|助|工)|学历|毕业|[了过着]$/

/** 等下, 马上, 我看看, 车间里的: said while they look, or of where they are. */
const WAITING =
  /^(?:请|你|先|我|那)?(?:稍|再)?等(?:等|一?下|一?哈|一?会儿?|我|着|,|$)|^(?:稍[等候后]|马上|立刻|一会儿?|待会儿?|过会儿?|回头|晚点|晚上|明天|别急|莫急|我?(?:先|再|去)?(?:看看|[看查翻找想问]一?[下哈]|[找查翻]找?看|瞅瞅)|在(?:忙|开会|开车|吃饭))|(?:车间|厂里|办公室|工地|宿舍|仓库)(?:里)?(?:的)?$/

/** 我下个月离职, 今年结婚: what becomes of them. */
const LIFE = /(?:离职|辞职|跳槽|退休|结婚|生孩子|搬家|请假)(?:了|过)?$/

/** What somebody is at work: 技术部门负责人, 车间主任, 生产经理. A trade may be a major (钳工), a post is none. */
const POST =
  /(?:负责人|带头人|骨干|经理|主管|总监|主任|[部厂处科班组队院会所]长|总工|工程师|技术员|检验员|质检员|业务员|总裁|董事)(?:助理)?$/

/** What a firm has or is: 市级技术中心, 营业执照在那儿, 高新技术企业. */
const OF_FIRM =
  /(?:技术|研究|研发|检测|设计|工程)中心|工作站|实验室$|营业|执照|注册(?!会计)|高新(?:技术)?企业|专精特新|小巨人|规上|上市|^(?:单位|公司|厂里?)?有(?:个|一个)?(?:[国省市县区]级|[国省市县区]里)|^们/

/** 没意见, 应该有, 看情况, 正在办, 嗯嗯: how something stands or is taken, and no subject. */
const A_REMARK =
  /^(?:没|未|有(?![色机线轨])|应该|可能|大概|也许|估计|嗯|恩|[哦噢唉]|对(?=头|的|$|啊|呀)|[弗勿]|要得|废话|看(?:情况|一?下)|一半|差不多|也?算(?:是|了|吧|$)|[明后今去前]年|正在|在办|随便|烦)/

/** Whether a name told as a major is none: a remark, a place, a firm, a post, an aim, a sentence. */
export const isNoMajor = (name: string): boolean =>
  A_REMARK.test(name) ||
  SOMEWHERE.test(name) ||
  SENTENCE.test(name) ||
  POST.test(name) ||
  LIFE.test(name) ||
  OF_FIRM.test(name) ||
  WAITING.test(name)
