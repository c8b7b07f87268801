import { finder } from '../words.ts'
import type { Place } from './found.ts'
import { SKILL_WORDS, TITLE_WORDS, TRADE_WORDS } from './levels.ts'

/** What somebody aims at, and the words that tell it, so that nobody takes them for something had. */
export interface Aims {
  readonly aim: string | undefined
  readonly places: readonly Place[]
}

/** 等评上高工我就走: not had yet. */
const WAITS =
  /等(?:到|着|我)*(?:今后|以后|将来|明年)?(?:评|考|拿|升|弄|取得|混)(?:上|到|出来?|下来?|了|得|个|一)*(?:机电|机械)?$/
const LEVELS = ['技术员', '助理工程师', '工程师', '高级工程师', '正高级工程师']
const HIGHER = [
  { word: '正高', of: { level: '正高级工程师' } },
  { word: '正高级工程师', of: { level: '正高级工程师' } },
]
const titles = finder<{ readonly level: string }>([...HIGHER, ...TITLE_WORDS.filter(({ word }) => !/^正高/.test(word))])
const skills = finder(SKILL_WORDS)
const tradeGrades = finder(TRADE_WORDS)

/** 报, 申报 and 冲 are for what is not had yet; 评 and 考 only where somebody wants to. */
const APPLY =
  /(?:申报|报考|申请|报名|报|冲击?|晋升|晋级|晋|升级?|转评?|走)(?:一下|一个|个|[那这]个?|到|成|为|的是|的)?(?:\d{2,4}年度?的?)?(?:(?:温州|瑞安|乐清|温岭|台州|上虞|绍兴|杭州湾|浙江|省里?)(?:市|省|区|县)?(?:经开区)?)?(?:机电|机械|电气)?(?:类|专业)?(?:的)?$/
const WISH =
  /(?:想要?|打算|准备|计划|(?:让|叫|催|喊|劝|鼓励|建议|要求|安排)(?:我们?|大家)|要|考虑|争取|希望|目标|能不能|能|可不可以|可以|够不够|够|怎么|如何|直接|参加|符合|满足|明年|后年|适合|是否|能否|还没|没有?|未)[^,。;\n]{0,8}(?:评|考|上|拿|弄|搞|取得)(?:一下|一个|个|[那这]个?|到|上|得上|得了)?(?:机电|机械|电气)?(?:类|专业)?(?:的)?$|(?:想要?|打算|准备|希望|争取)[^,。;\n\d]{0,4}初定(?:一个|个)?$/
/** 助工 评工程师: 评 with neither 的 nor a date. */
const TO_BE = /(?:^|[,。;\s])(?:现在|今年|明年|直接|再|来|去)?评(?:一?个)?(?:机电|机械|电气)?$/
const NO_MORE = /^(?:职称)?(?:$|[,。;\s?!](?!\s*(?:(?:19|20)\d{2}|\d{2}年)))/
const TARGET = /(?:目标|想要?|就是想要?|奔着|冲着)(?:是|一个|个)?(?:机电|机械)?$/
const AFTER =
  /^(?:职称|资格|证书?)?(?:的)?(?:什么时候|啥时候|哪年|几时|我)?(?:可以|能|可不可以|能不能|够不够|怎么|如何|要(?!求?了)|需要|报|评审?(?!上|了|的|过|是评|(?:下来|出来|到)(?:了|的|是|于|[,。\s\d]|$))|申报|条件|好评|难)/
/** 中级工程师我能不能报, with a pause or 现在 between: asked of, where neither it nor another level is told to be had or wanted. */
const WHETHER =
  /^(?:职称|资格|证书?)?[,\s]?我(?:们|这种|这样|的情况|现在|今年|这次|还|到底|,|\s){0,4}(?:能不能|能否|可不可以|可以|能|够不够|够|有没有资格|有资格)(?:直接|去|来|再)?(?:申?报|评(?!了|上|过)|参评|申请)(?!(?:一?个|上|到|成|机电|机械|今年的?|明年的?|温州的?){0,2}(?:初级|中级|工程师|助工|高工|高级|副高|正高|技师|技术员))/
const HAD_BEFORE = /(?:是|有|现|已|评|聘|持|考|拿|取得|当|做)(?:了|过|到|上|一个|个|的)*(?:机电|机械|电气)?$/

/** 高工在哪报, 工程师是在哪评的: asked of, and not told. */
export const ASKED_OF =
  /^(?:职称|资格|证书?)?(?:的)?(?:是)?(?:都|要|该)?(?:在|去|到|找|归|由|从|跟)?(?:哪(?:里|儿|边)?(?!年|一|天|月|家|几|怕)|谁(?!都|也)|(?:什么|啥)(?:地方|部门|单位|网站|系统))(?:能|可以|来|去|给|我)*(?:申?报|评|办|考|管|弄|审)/
/** 高级工程师我想报今年的, 高工今年想冲一下; 助工我想报中级 is had. */
const WANTED_BEHIND =
  /^(?:职称|资格)?(?:我)?(?:今年|明年|后年)?(?:我)?(?:也|就|还)?(?:想|打算|准备|计划|考虑)(?:着|要|在|趁)?(?:今年|明年|后年|这次|早点)?(?:来|去)?(?:申?报|评|冲|考|参评|试|拿)(?!过|了)(?![^,。;]{0,10}(?:初级|中级|工程师|助工|高工|高级|副高|正高|技师))/
/** 把高工解决掉. */
const SETTLE = /^(?:职称|证书?)?(?:给)?(?:解决|搞定|拿下|弄下来|评下来)(?!了)/
/** 想评温州机电的, 要评今年的, 准备上温岭市企业人员: a town, a year or a kind of people between the wish and the level. */
const WISH_OF =
  /(?:(?<![没不])想(?!到|起|当)|打算|准备(?!好)|计划|争取|希望|(?<![需主重只不])要(?!求))(?:要|去|来|我|能|今年|明年|后年|在(?:温州|瑞安|乐清|温岭|台州|上虞|绍兴|浙江|本地|这边|这里|老家)?(?:市|这边)?|着|也|再|直接|参加|申请)*(?:评|考|申报|报|拿|冲|升|上)(?![了过着班虑]|完)([^,。;\s\d]{0,4}(?:20\d{2}年?)?[^,。;\s\d]{0,12})$/
/** 想报名现助工, 想评工程师手里: what stands between is told of something else. */
const NOT_BETWEEN =
  /[评聘考报师级现有我没不前先名证表学才手够]|职称|材料|工(?!程|业)|是(?!一?个)|(?:以|之)后|(?:19|20)\d{2}年?(?:\d|取得|拿)/
/** 工程师什么时候截止, 高工公示几天: the review of that level, asked of; 助工公示是12月 tells of one's own. */
const OF_REVIEW =
  /^(?:职称)?(?:的)?(?:今年|这次|本次|个人|网上|单位|申报|评审)*(?:(?:是|要|得|都)*(?:什么时候|啥时候|几号|哪天|几月|何时)(?:截止|开始|结束|公示|出|申?报|交|为?止|面试|答辩|考试|笔试)|(?:截止|公示|材料|评审表|评审费|费用|答辩|面试|笔试|论文|报名|流程)(?=[^,。;]*(?:几|多少|什么|啥|怎么|咋|哪|何时|[吗么?]|要不要|用不用|要求|时间|日期|流程$|截止$)))(?![^,。;]*\d)/
/** 工程师是想评的. */
const MEANT_TO =
  /^(?:职称)?(?:才|就|那是|这是)?是?(?:我)?(?:今年|明年|后年)?(?:(?<!不)想|打算|准备|计划|要)(?:要|去|今年|明年)*(?:评|申报|报|考|拿|冲|升|上)(?:到|上|下来)?的(?=$|[,。;\s])/

/** 没评过工程师, 没考技师: said to be none, not aimed at. */
const DENIED = /(?:没有?|未|还没)[^,。;\n]{0,3}(?:评|考|拿|取得)(?:过|到|上|个|得)?$/

/** The words between a wish and the level it is for; null where there is no wish, or they tell something else. */
function wishOf(before: string): string | null {
  const between = WISH_OF.exec(before)?.[1]?.replace(/^的(?:就|也)?是/, '')
  return between === undefined || NOT_BETWEEN.test(between) ? null : between
}
/** The year of a review that is wished for is the day of nothing. */
const YEAR_OF = /(?:今年|明年|后年|20\d{2}年?)(?:度)?的?\D*$/

/** A level that is not had without its own date or paper: 中级 and higher. */
const HIGH = ['工程师', '高级工程师', '正高级工程师']
/** 温州机电 工程师: the name of a review goes before what is wanted there. */
const REVIEW =
  /(?:^|[,。;\s])(?:20\d\d年?度?)?(?:温州|瑞安|乐清|温岭|台州|上虞|绍兴|杭州湾|浙江|全省|省里?)(?:市|省|区|县)?[\p{Script=Han}]{0,8}?(?:机电|机械|电气|专业|工程|经开区)?(?:专业|类)?(?:20\d\d年?度?)?[\s,]*$/u
const APART = /^[\s,。;:]*$/

/**
 * What a message aims at. A bare 工程师 is what somebody wants where it is all they say, stands behind the name of a review, or
 * before a lower title (工程师 助工); not where titles were asked for.
 */
export function aimsIn(text: string, asked: string | null = null): Aims {
  const places: Place[] = []
  let aim: string | undefined
  const named = titles(text)
  const standsAlone = (start: number, end: number, level: string | null) => {
    const before = text.slice(0, start)
    const after = text.slice(end)
    const beside = REVIEW.test(before) && /^(?:我|本人)/.test(after)
    if (/^(?:职称|资格|证书?)/.test(after) || !(beside || /^(?:$|[,。;\s?!])/.test(after))) return false
    const next = named.find((other) => other.start >= end)
    const lower = next && LEVELS.indexOf(next.of.level) < LEVELS.indexOf(level ?? '')
    const bareNext = lower && APART.test(text.slice(end, next.start)) && next.start > end
    if (APART.test(before)) return APART.test(after) || bareNext === true
    return REVIEW.test(before) && !/^(?:我|本人|是|[\s,])*(?:(?:19|20)\d{2}|\d{2}年|聘|评|取得|拿)/.test(after)
  }
  const look = (start: number, end: number, level: string | null) => {
    const before = text.slice(Math.max(0, start - 16), start)
    const after = text.slice(end, end + 24)
    if (/[\d一二两三四五六七八九十几]\s?(?:个|位|名)$/.test(before)) return
    if (DENIED.test(before) && !/想|打算|准备/.test(before)) return
    const meant = asked?.startsWith('titles') !== true && HIGH.includes(level ?? '') && standsAlone(start, end, level)
    const settled = SETTLE.test(after) && /想|要|打算|准备|争取|把/.test(before)
    const toBe = TO_BE.test(before) && NO_MORE.test(after)
    const waits = WAITS.test(before)
    const ofReview = OF_REVIEW.test(after) && !HAD_BEFORE.test(before) && !/(?:我|他|她)(?:们)?(?:的)?$/.test(before)
    const wished = wishOf(text.slice(Math.max(0, start - 32), start))
    const wanted =
      meant ||
      waits ||
      toBe ||
      settled ||
      APPLY.test(before) ||
      WISH.test(before) ||
      TARGET.test(before) ||
      wished !== null ||
      MEANT_TO.test(after) ||
      AFTER.test(after) ||
      (WHETHER.test(after) && !HAD_BEFORE.test(before)) ||
      ASKED_OF.test(after) ||
      WANTED_BEHIND.test(after)
    // 16年转助工，20年升工程师
    if (
      /(?:(?:19|20)\d{2}|\d{2}|[去前])年(?:\d{1,2}月)?(?:份|年?[底初末]|[上下]半年)?(?:才|又|就)?(?:转|升|晋升|转评|晋)(?:为|到|成|的)?(?:了)?(?:机电|机械)?$/.test(
        before,
      )
    )
      return
    // 中级工升高级工是2016年
    if (/(?:升|晋|转评?)(?:为|到|成)?$/.test(before) && /^证?(?:是|在|于)*(?:(?:19|20)\d{2}|\d{2}年)(?!度)/.test(after))
      return
    if (!waits && /(?:升|晋升|评)(?:的|了|上|到了?)$/.test(before) && !/想|要|准备|打算/.test(before)) return
    if (
      !(wanted || ofReview) ||
      /^(?:证|职称)?(?:都)?(?:满|聘|评上|评的|评了|取得|拿到|[一二三四五六七八九十\d]{1,3}年)/.test(after)
    )
      return
    const tail = /^(?:职称|资格证?书?|证书?)/.exec(after)?.[0].length ?? 0
    places.push({ from: start - (YEAR_OF.exec(wished ?? '')?.[0].length ?? 0), to: end + tail })
    if (!waits && wanted) aim = level ?? aim
  }
  for (const { start, end, of } of named) {
    const first = /^(?:初级|助理$)/.test(text.slice(start, end))
    look(start, end, first ? text.slice(start, end).replace(/职称$/, '') : of.level)
  }
  for (const { start, end } of skills(text)) look(start, end, null)
  for (const { start, end } of tradeGrades(text))
    if (WISH.test(text.slice(Math.max(0, start - 16), start))) look(start, end, null)
  return { aim, places }
}
