import type { LocalDate } from '../dossier/date.ts'
import { ask } from './ask.ts'
import { belongs } from './belongs.ts'
import { again } from './flow.ts'
import { questionMeant, questionNamed, withoutNames } from './namedQuestion.ts'
import { normalise } from './reading/normalise.ts'
import { hedgedFact } from './reading/stance.ts'
import { result } from './result.ts'
import { askChange } from './review.ts'
import { askedAgain, isDenial } from './rowSaid.ts'
import type { State } from './state.ts'
import { FOOLED, INVENTED, SAID_WRONG } from './takingBack.ts'
import { before, type Turn } from './turn.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

const TOLD = '(?:说|填|写|答|报|记|讲|选|算|判|弄|搞)'
const NOT_RIGHT = '(?:不(?:太|大|是很)?(?:对(?!口)|准(?!备|时|许))|有(?:点|些)?(?:出入|误(?!会)|错|不对|不准))'
/** 说错了一点, 算得不对, 不是这么回事: something is wrong, and not what. */
const WRONG = new RegExp(
  `(?<!没有?|未|不|别)(?:${SAID_WRONG}|(?:答|算|判|选)错|${TOLD}(?:得|的)(?:有点)?${NOT_RIGHT}|${INVENTED}|${FOOLED}|${NOT_RIGHT}|错(?=了|啦|$)|不是(?:这|那)(?:么|个|样)(?:一?回事|样)?(?:的)?)`,
)
/** 那个证有问题; but 我有个问题 and 系统有问题 are of no answer. */
const FAULTY =
  /(?:证|书|时间|日期|年份|结果|结论|答案|资料|信息|数据|地方|[块条项处里个]|上面|前面|刚才|#)(?:好[像象]|可能|应该|恐怕|似乎|也|是|都|确实|其实|还)*有(?:点|些)?(?:问题|毛病)/
/** 漏说了, 忘了说一个, 没说全: something is still to be told. */
const MISSED = new RegExp(`(?:漏|少|忘)(?:了|记)?${TOLD}|没有?${TOLD}(?:得)?(?:全|完整?)`)
/** 我想改一下, 有东西要改 */
const WISH =
  /^(?:我|还|也|有|东西|地方|内容|几|一|两|个|条|处|的|想|要|得|需要|再|改|点|些|下|答案|前面|上面|了|[,。!])+$/
/** 不用改, 没有填错, 结果没问题, 没有错 */
const RIGHT = new RegExp(
  `没有?(?:什么|啥|哪里|任何)?(?:${SAID_WRONG}|(?:答|算|判|选)?错|问题|不对|毛病|(?:要|需要|好)改)|(?:不用|不需要|不必|没必要|不想|不要)改`,
)
/** 都没问题，看结果 */
const ONWARD = /(?:那|就|直接|可以|去)*看结果/
/** What says neither what is wrong nor what it is instead. */
const BESIDES =
  /#|其实|我们?|你们?|您|自己|前面|上面|刚才|刚刚|之前|有|一|几|两|个|处|条|项|点|些|样|下|地方|东西|内容|那|这|哪|里|边|块|面|好[像象]|似乎|可能|应该|大概|恐怕|确实|是|的|地|得|都|也|还|就|在|证书?|时间|日期|年份|结果|结论|答案|资料|信息|数据|填|说|写|答|报|记|算|判|弄|搞|了|过|吧|啊|呀|呢|哦|哎|不好意思|对了|等等|[,。!~\s]/g

/**
 * 其实我前面说错了一点, 我那个证好像有问题, 这结果不对吧: something told is not right. The answer that is named is asked again; where none is,
 * all are listed to choose from, and the result no longer stands as if it were settled. That all is right is the 好 of who checks the
 * answers. Null for words that tell more, or ask.
 */
export function saysWrong(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed).trim()
  if (even.includes('改') && /[想要得]/.test(even) && WISH.test(even)) return askChange(world, state)
  const said = withoutNames(even, '#')
  const isOnly = (pattern: RegExp, of = said) => pattern.test(of) && of.replace(pattern, '').replace(BESIDES, '') === ''
  if (!said.includes('#') && isOnly(RIGHT, said.replace(ONWARD, '')))
    return state.pending?.question === 'review' && !hedgedFact(even)
      ? result(world, state, today)
      : again(world, state, say(world.wording, '照旧'))
  if (!isDenial(world, typed, even)) return null
  if (!said.includes('#') && isOnly(MISSED)) return again(world, unheard(state), say(world.wording, '漏了直接说'))
  if (!isOnly(WRONG) && !isOnly(FAULTY)) return null
  const key = questionNamed(state, typed)
  const meant = questionMeant(typed)
  const asked = key
    ? askedAgain(world, state, key, typed)
    : meant && said.includes('#') && belongs(world, state, meant)
      ? ask(world, state, meant, [])
      : null
  const words = state.pending?.question === 'result' ? '哪条不对结果' : '哪条不对'
  return asked ?? before(say(world.wording, words), askChange(world, state))
}

/** Something said at the result is not in it: 好 to that settles nothing. */
export const unheard = (state: State): State =>
  state.pending?.question === 'result' ? { ...state, pending: { ...state.pending, misses: 1 } } : state
