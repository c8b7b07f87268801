import { withoutUndone } from '../../knowledge/forgotten.ts'
import { bare } from './normalise.ts'

/** An answer that gives no fact: 没有, 不知道, 先不答. */
export type Stance = { readonly kind: 'none' } | { readonly kind: 'unknown' } | { readonly kind: 'skip' }

const NOT_KNOWING =
  /不(?:太|大|是很|很|怎么)?(?:知道|清楚|晓得|了解|记得|确定|肯定|敢说)|记不(?:太|大)?(?:清|得|起|住|准|牢|全)|(?<!刚才?|刚刚|前面|之前|上面|上次|还)忘(?:了(?!说|讲|写|填|告诉|提|加|补)|记(?!说|讲|写|填|告诉)|掉|光|$)|想不起|说不(?:准|清|好|上来)|[搞弄]不清|[吃拿]不准|没有?(?:印象|数|注意|概念|留意)|(?:上哪|哪里|哪儿|哪|谁|鬼|天|咋|怎么)(?:会|能|个)?(?:知道|晓得)|没(?:算|数|加|统计)过(?=$|[,。;\s])|(?:老板|会计|财务|人事|出纳|领导)(?:那边|那里|他们)?(?:才|应该|最)(?:知道|晓得|清楚)|[得要]问(?:一?下)?(?:老板|会计|财务|人事|出纳|公司|单位|厂里)|(?:去|再)打听|(?<!保密[^,。;]{0,4})不(?:太)?好说(?=$|[,。;\s])|难(?:说|讲)(?=$|[,。;\s])|(?:我|也|都|真|又|这个?|,|^)不(?:太|大|是很)?懂(?=$|[,。;\s了的啊呢])|不详|布吉岛|不造(?!假)/
const LOOKING_UP =
  /(?:[要得去再]|需要|我)(?:去|再)?(?:翻|查|问|找)(?:一下|一查|一翻|一问|下|查|翻|问|找)|(?:要|得)看(?:一下|下|看)(?:证|聘|合同|档案)?/
const PUTTING_OFF =
  /^(?:我?先?|就)?(?:跳过|略过|略|跳|pass|skip|过|下一个|下一题|下一问|先问别的|问别的)(?:吧|这题|这个|这一题)?$|先不(?:答|填|说|回答|管)|不想(?:说|答|回答|填)|不方便(?:说|透露|填|答)|(?:以后|回头|等会儿?|等下|待会儿?|晚点|之后|明天|改天|过会儿?)再(?:说|答|填|补|看|告诉|讲)/i
const HAVING_NONE =
  /^(?:我|还|都|暂时|暂|目前|现在|真的|真|确实|一直|从来|从|也|全部|全|以上|上面|这些|一个|一项|一样|一份|一张|啥|什么|统统|好像是?){0,6}(?:没有|没得|没|无|木有|冇)(?:\S{0,2}过)?$/
const NONE_OF_THESE = /^(?:以上|上面|这些|哪个|一个|我){0,2}(?:都|全|也)(?:不是|不符合|不属于|没|没有|不沾)$|^none$/i
const LEADS = '^(?:我|还|都|暂时|暂|目前|现在|真的|确实|一直|从来|从|也){0,4}(?:没有|没得|没|无|未|木有)'
/** What somebody has not while they talk: 没时间看, 没骗你, 没毕业的时候就上班了. */
const OF_THE_TALK =
  '时间|空(?!调)|工夫|功夫|带(?=$|在?身|来|证)|(?:听|看|搞|弄|读)?(?:懂|明白|清楚)|意思|心情|耐心|兴趣|信号|网|电$|骗|撒谎|说谎|[瞎乱]说|毕业[^,。;]*(?:时候|[就便已])'
/** 没有聘书, 还没评职称. */
const LACKING = new RegExp(
  `${LEADS}(?!有?(?:什么|啥|任何|其[他它]|别的)?(?:问题|错|毛病|事|关系|所谓|意见|必要)|有?(?:别的|其他|不|印象|数)|有?(?:${OF_THE_TALK}))[^\\d,;。?]{1,10}$`,
)
const LACKED_TALKING = new RegExp(`${LEADS}有?(?:${OF_THE_TALK})`)

/** 没时间看, 没骗你: of the talk alone, and no 没有 to anything asked. */
export const lacksInTalk = (text: string): boolean => LACKED_TALKING.test(bare(text).replaceAll(' ', ''))

/** 没问过, 还没跟单位打听: neither yes nor no. */
const NOT_ASKED =
  /^(?:我)?(?:这个|这边|倒是?|好像)?(?:还|也|一直|暂时|都|从来|,){0,3}没(?:有)?(?:去|跟.{1,4}|和.{1,4}|向.{1,4})?(?:问|打听|了解|核实|咨询)(?:过|清楚|明白|呢|他们?|总部|公司|单位|老板|协会|主管)*(?:了|呢|啊|哦)?$/

/** 不知道, 记不清, 得翻一下: anywhere in normalised text; 忘记带了怎么办 asks for a way out. */
export function saysUnknown(words: string): boolean {
  const text = withoutUndone(words)
  return NOT_KNOWING.test(text) || LOOKING_UP.test(text) || NOT_ASKED.test(text)
}

/** The text without its 不知道, 记不清 and the like. */
export function withoutUnknown(text: string): string {
  return text.replace(NOT_ASKED, ' ').replace(NOT_KNOWING, ' ').replace(LOOKING_UP, ' ').trim()
}

/**
 * The stance of a whole normalised answer, or null when it may hold a fact. `loose` (for a reader that found no fact)
 * also takes 没有 with a short object: 没有聘书, 还没评职称.
 */
export function stanceOf(text: string, loose = false): Stance | null {
  const core = bare(text).replaceAll(' ', '')
  if (core === '') return null
  if (PUTTING_OFF.test(core)) return { kind: 'skip' }
  if (saysUnknown(core)) return { kind: 'unknown' }
  if (HAVING_NONE.test(core) || NONE_OF_THESE.test(core)) return { kind: 'none' }
  return loose && LACKING.test(core) ? { kind: 'none' } : null
}

const HEDGE =
  /大概|大约|大致|好[像象]|可能|应该|应当是|左右|差不多|差不离|估计|也许|或许|似乎|貌似|(?<=[\d年月日号初底])前后|上下|感觉|我?觉得|我猜|猜是|八成|多半|印象中|印象里|来着|约(?=[\d一二三四五六七八九十])|记得好/

/** 大概, 好像, 左右, 不太确定…: what is said with it is not firm. A closing question mark is one too. */
export function hedged(text: string): boolean {
  return HEDGE.test(text) || NOT_KNOWING.test(text) || /[?]\s*$/.test(text)
}

/** {@link hedged}, and 吧 at the end as well: `2018年吧` is not firm, `选2吧` is. */
export function hedgedFact(text: string): boolean {
  return hedged(text) || /吧[。.!~]*$/.test(text.trim())
}
