import { type Places, readBroughtAlong } from '../broughtAlong.ts'
import { findDuration } from '../durations.ts'
import { numeral } from '../numbers.ts'
import { hedgedFact, saysUnknown } from '../stance.ts'

/** What an answer says of a statement: it holds, it does not, it has to be asked again; null where nothing is recognised. */
export type Stated = boolean | 'unclear' | null

interface Special {
  readonly of: RegExp
  readonly yes?: RegExp
  readonly no?: RegExp
  readonly unclear?: RegExp
}

/** Statements whose yes and no have words of their own; `unclear` goes before `no`, `no` before `yes`. */
const SPECIAL: readonly Special[] = [
  {
    of: /评审没通过/,
    yes: /没(?:有)?(?:通过|评过|评上|评下来|下来|成|过(?=$|[,。;]))|[刷卡筛拉挂][了掉]?(?:下来|回来|掉)|被(?:刷|否|卡|筛|挂)|落选|黄了|差[^,。;]{1,3}票/,
    no: /(?:第一|头一?)(?:次|回)|首次|(?:没(?:有)?|未)(?:去)?(?:报|申报|送|参评|参加|评审)|去年(?:就|才|刚|已经)*(?:评上|通过|过了)|都?通过了/,
    unclear: /没(?:有)?(?:上会|交[全齐上]|审)|材料[^,。;]{0,6}(?:不[全齐]|退)|撤(?:回|了)|形式审查|退(?:件|回)|初审/,
  },
  {
    of: /新业绩/,
    yes: /今年[^,。;]{0,4}(?:有|多了?|拿|发|授|评|做|完成|立|出了?|得|添|新增|刚)|(?:有|多)了?[^,。;没]{0,6}新(?:的|增)/,
    no: /没(?:有)?(?:什么|啥|任何)?(?:新|变化|增加)|(?:还|就)是(?:去年|原来|老|以前)|老(?:样子|一套|几样)|(?:跟|和)去年(?:一样|差不多)/,
  },
  {
    of: /未超/,
    yes: /(?:没|不|未)(?:有)?(?:超|过两)|[换](?:掉|了|人)[^。;]{0,10}$|(?:各|每[人位]|都)?只?(?:推荐?|签)了?[一两1-2](?:个|位|人)/,
    no: /(?<![没不未])超了|(?:推荐?|签)了?[三四五3-5](?:个|位|人)/,
  },
  {
    of: /指导/,
    yes: /(?:带|教|指导)(?:过|了|着|的)?[^。;]{0,16}(?:助工|助理工程师)|(?:助工|助理工程师)[^。;]{0,8}我(?:带|教|指导)/,
    no: /(?:没(?:有)?|不是|无)[^,。;]{0,4}(?:职称|助工|助理工程师)/,
    unclear: /(?:实习生|学徒|徒弟|学生|工人|普工|新人)(?=$|[,。;的]|这)/,
  },
  {
    of: /荣誉/,
    yes: /(?:专精特新|小巨人|隐形冠军|单项冠军|绿色工厂|雄鹰|首台套|未来工厂|技术中心)[^。;]{0,14}(?:有|是|给|认定|评|拿|发)/,
    no: /(?:后面|后来|今年|去年|之后)(?:就|也|都)?(?:没|不)/,
    unclear: /没(?:有)?(?:说|提|讲|通知)过?|打听/,
  },
  {
    of: /证明$|信息表$|审函$|核定|审定|证书齐$/,
    yes: /(?:能|可以|就能|都能|随时)(?:打|下载|开|查|拉|导|办|出)(?!不)|(?:打|开|办|拉|签|下载|准备|核定|审定)(?:印)?(?:好|出来|齐)|[打开拉办]得(?:出|到|了)|都(?:登|有|在|齐)/,
    no: /没(?:有)?(?:登|办|盖章)|缺(?:了)?(?:一|那|\d)|[少差]一?(?:年|张)|[丢掉]了/,
    unclear: /(?:那|有)(?:一|几|两)?(?:年|段|个月)(?:的)?[^,。;]{0,4}(?:打|开|拉|查|补)不(?:出|到|了)/,
  },
  { of: /独立/, no: /合写|合作|一起|(?:跟|和|与)(?:别人|同事|老师|师傅|领导)/ },
]

/** A deed that is told: 解决过, 写过的, 保养干了九年了. */
const DONE =
  /(?:解决|带|写|编|编写|[做干搞]|参加|参与|处理|修|修理|维护|保养|完成|负责|主持|推广|攻(?:克|下)?|改造?|调试|设计|申报|开发|办|管|当|拿|评)(?:过|了|成了?|下来|[好掉完]?(?:过|了))|(?:天天|每天|经常|一直(?:都)?在|常年|平时(?:都|就)?在?)(?:解决|带|写|编|做|干|搞|参与|处理|修|维护|保养|负责)/
const NOT_DONE =
  /^(?:我)?(?:[说谈算]不上|轮不[到上]|没(?:有)?(?:轮|赶|碰)[到上]|(?:从来|也|都|还)*没(?:有)?(?:解决|带|写|编|[做干搞]|参加|参与|处理|修|负责|主持|指导|推广|当)|哪(?:有|里有|轮)|[1一]?(?:个|项|篇|次|样)?(?:都|也)没|还?差(?!不多|不离)|不(?:到|满|够|足))/
const LACKS = /还?差(?:几|一|两|点|些|半|\d)|不(?:到|满|够|足)|没(?:有)?(?:满|到|够)/
const AMPLE = /^(?:有|早就?|已经?|肯定|都|也)*[三两几好]?(?:项|篇|个|年)?(?:都|肯定|早就?)?(?:够|满|齐|超)(?:了|的)/
/** Another year's than the last. */
const EARLIER = /前年|[以从]前|早[几些]?年/
/** 只参与了一部分, 打打下手. */
const IN_PART = /一?(?:小|大)?部分|打(?:打|的)?下手|打杂|帮(?:了点)?忙|(?:只|仅|光)(?:是)?(?:参与|参加|做|干|帮|搭)/
/** 是厂里自己的项目: what it is, and not that it is so. */
const OF_ANOTHER_KIND = /^(?:我|这个?|那个?|都|也|就|其实|主要){0,3}是(?![的啊呀哦有没])[^,。;]{2,}/
const DENIED = /没|不(?!止|但|光|仅|少)|未|无|但是?|可是?(?!以)|只是|在(?:写|做|搞)|还在|准备|打算/

/**
 * Whether a statement that was asked for (`which`, by its name in the rules) holds: by what was done, how many and how long.
 * Doubts stay doubts; bare 有 and 没有 are read elsewhere. `places` are those of the plan.
 */
export function readStated(text: string, which: string, places: Places = null): Stated {
  if (saysUnknown(text)) return null
  if (/带来/.test(which)) return hedgedFact(text) ? 'unclear' : readBroughtAlong(text, places)
  const special = SPECIAL.find(({ of }) => of.test(which))
  if (special?.unclear?.test(text) && !special.yes?.test(text)) return special.no?.test(text) ? false : 'unclear'
  if (/评审没通过/.test(which) && EARLIER.test(text)) return 'unclear'
  const first = text.split(/[,。;]/)[0]?.trim() ?? ''
  if (special) {
    const said = lastOf(text, special)
    if (said !== null) return hedgedFact(said.text) && !/[?]\s*$/.test(said.text) ? 'unclear' : said.holds
  }
  if (NOT_DONE.test(first) || LACKS.test(first)) return false
  // 我是做装配的，没参与
  const [denied, told] = partition(text.split(/[,。;]/), (clause) => NOT_DONE.test(clause.trim()))
  if (denied.length > 0 && !told.some((clause) => DONE.test(clause) || /有|能|可以/.test(clause))) return false
  // 做过两项，还差一项; 以前不够，今年够了 has to be asked.
  if (LACKS.test(text)) return /(?:现在|今年|后来|已经)[^,。;没不]{0,4}[够满齐]/.test(text) ? 'unclear' : false
  const wanted = wantedBy(which)
  const many = wanted === null ? null : countedIn(text, wanted.unit)
  if (wanted && many !== null && /^(?:也|就|才|只|一共|总共)/.test(first) && many < wanted.least) return false
  if (hedgedFact(first)) return null
  if (wanted?.unit === '年') {
    const length = findDuration(text)?.duration
    const years = length ? length.years + length.months / 12 : null
    if (years !== null && length?.bound !== 'under')
      return years >= wanted.least ? (DENIED.test(text) ? 'unclear' : true) : false
  }
  if (AMPLE.test(first) || (wanted && many !== null && many >= wanted.least))
    return DENIED.test(text) ? 'unclear' : true
  const ofAnother = OF_ANOTHER_KIND.test(first) && !which.includes('是') && !DONE.test(first) && !DENIED.test(text)
  if (IN_PART.test(text) || ofAnother) return 'unclear'
  if (!DONE.test(text) || special?.yes) return null
  return DENIED.test(text) ? null : true
}

function partition(clauses: readonly string[], test: (clause: string) => boolean): readonly [string[], string[]] {
  return [clauses.filter(test), clauses.filter((clause) => !test(clause))]
}

/** The later of yes and no counts: 推了三个，换掉了，现在没超. */
function lastOf(text: string, { yes, no }: Special): { readonly holds: boolean; readonly text: string } | null {
  const clauses = text.split(/[,。;]/).reverse()
  for (const clause of clauses) {
    if (no?.test(clause)) return { holds: false, text: clause }
    if (yes?.test(clause)) return { holds: true, text: clause }
  }
  if (no?.test(text)) return { holds: false, text }
  return yes?.test(text) ? { holds: true, text } : null
}

const UNITS = /([一两二三四五六])(项|篇|年|个|次)|满([一两二三四五六])(年)/

function wantedBy(which: string): { readonly least: number; readonly unit: string } | null {
  const found = UNITS.exec(which)
  const least = numeral(found?.[1] ?? found?.[3] ?? '')
  const unit = found?.[2] ?? found?.[4]
  return least === null || unit === undefined ? null : { least, unit }
}

/** 两篇外加一篇 is three. */
function countedIn(text: string, unit: string): number | null {
  if (unit === '年') return null
  const found = [...text.matchAll(new RegExp(`([一两二三四五六七八九十]|\\d{1,2})(?:${unit}|个)`, 'g'))]
  if (found.length === 0) return null
  return found.reduce((sum, match) => sum + (numeral(match[1] ?? '') ?? 0), 0)
}
