import { bare, normalise } from './normalise.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedged, saysUnknown, stanceOf, withoutUnknown } from './stance.ts'

const THUMBS_UP = /[👍👌✅✔💯🙆🆗]/u
const THUMBS_DOWN = /[👎❌✖🙅🚫⛔]/u

const ASKING = /是不是|有没有|对不对|行不行|好不好|能不能|要不要|可不可以|是否|有无|算不算/
const DOUBLE =
  /不是没|不是不|不是说?[没不]|没有?不|不能不|不得不|[并绝]非[没不]|没有没|不可能[没不]|不会[没不]|不太?没|无不|未必不/
const IDIOM = /没有?(?:任何|啥|什么)?(?:问题|毛病|意见|疑问)|没有?错|错不了|没跑了?|不错|不假|可不是?$/g
const HALF = /不一定|不(?:完)?全(?:是|有|对)?|不都|部分|有的是?有的|有些|有时|看情况|也是也不是|一半|算是吧|勉强/
const NO =
  /^(?:我|还|并|都|也|就|现在|目前|暂时|从来?|应该|可能|好像|大概|估计|其实|当然|肯定|真的|确实){0,4}(?:不(?!好意思|知|清|确定|管|过)|没|无(?!所谓|论)|未(?!来)|非|否|别|木有|冇|no(?![a-z])|n$|nope|错$|×|x$|假的)/i
const YES_ALONE =
  /^(?:我|都|全|也|就|当然|肯定|应该|可能|好像|大概|估计|必须|三年|每年){0,4}(?:是|对|有|嗯|恩|好|行|可以|能|会|要|在|成|中|可|满|够|齐|算|属于|符合|合格|对口|称职|没错|正确|确认|确定|当然|肯定|必须|同意|ok|okay|okk|yes|yep|yeah|y|√)(?:的|了|过|啊|呀|呢|哦|头|滴|哒|嘛|吧|嗯|是|对|好|有|行|可以|吗){0,4}(?:$|[\s,.。!~;?])/i
const HAVE =
  /^(?:我|都|全|也|就|当然|肯定|应该|可能|好像|大概|估计|其实){0,3}(?:是(?!谁|什么|啥|哪|多少|几|怎|否|不是|指|说)|有(?!点|些|时|的|人|什么|啥|哪|多少|几|没|空|关|待|问题))/

const AFTERTHOUGHT = /[\s,.。!;](?:但是?|不过|可是|然后)?(?:我)?(?:是|有|对)(?:的|啊|呀|过)?[.。!]*$/

/** Yes or no: 是/对/有/合格/没问题/👍 against 不是/没有/没/否/👎. 没有 is a no here; double negation is unreadable. */
export function readYesNo(text: string): Read<boolean> {
  const even = normalise(text)
  const core = bare(even.replace(/不好意思|抱歉|对不起/g, ''))
  if (core === '') return byPicture(text) ?? (/^[嗯恩]+/.test(even) ? value(true) : ask())
  const close = core.replaceAll(' ', '')
  const tight = close.replace(/^(没有|不是|没|不)(?:\1){1,3}$/, '$1')
  const repeated = tight !== close
  const stance = stanceOf(even)
  if (stance?.kind === 'skip') return stance
  if (DOUBLE.test(tight.replace(IDIOM, ''))) return unreadable('请直接说“是”或“不是”')
  if (stance?.kind === 'unknown') {
    const leaning = saysYesOrNo(bare(withoutUnknown(core)))
    return leaning === null ? stance : vague(leaning ? '确定是吗？' : '确定不是吗？', leaning)
  }
  if (ASKING.test(tight) || /^(?:吗|为什么|怎么)/.test(tight)) return ask()
  if (HALF.test(tight)) return vague('请说清楚：全都是，还是有例外？')
  const said = saysYesOrNo(repeated ? tight : core)
  if (said === null) return ask()
  if (uncertain(core)) return vague(said ? '确定是吗？' : '确定不是吗？', said)
  const rest = core.length > 4 ? core : ''
  return value(said, rest)
}

function ask(): Read<boolean> {
  return unreadable('请回复“是”或“不是”，不清楚就说“不知道”')
}

function byPicture(text: string): Read<boolean> | null {
  const shown = text.slice(0, 200)
  const up = THUMBS_UP.test(shown)
  const down = THUMBS_DOWN.test(shown)
  return up === down ? null : value(up)
}

function saysYesOrNo(core: string): boolean | null {
  const plain = core.replace(IDIOM, '√ ').trim()
  if (NO.test(plain)) return AFTERTHOUGHT.test(plain) || plain.includes('√') ? null : false
  const yes = YES_ALONE.test(plain) || (plain.length <= 40 && HAVE.test(plain))
  if (!yes) return null
  return /[没不未无非]/.test(plain) ? null : true
}

function uncertain(core: string): boolean {
  if (hedged(core) || saysUnknown(core)) return true
  return /吧$/.test(core) && !/^(?:好|行|可以|成|中|ok|对头)吧$/i.test(core)
}
