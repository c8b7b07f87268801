import { isNoMajor } from '../notMajor.ts'
import type { Read } from '../read.ts'
import { stanceOf } from '../stance.ts'
import { TRADES } from './levels.ts'
import { mayBeMajor } from './majors.ts'

/** 好像是…要不就是…: one of them, or something like it. */
const UNSURE_OF_NAME =
  /好[像象]|大概|可能|应该|估计|貌似|似乎|要不就?是?|要么|或者?是?|还是叫?|之类|什么的|那种|吧(?=$|[,。;\s])|记得(?:好像)?/
/** The name of a major, told in answer to which it is. */
export const major = (text: string): Read<unknown> => {
  // 工业设计，偏造型那种: the name stands first, and what is told of it behind.
  const [first = '', ...more] = text.split(/[,;]/)
  if (
    more.length > 0 &&
    !UNSURE_OF_NAME.test(first) &&
    /^\s*(?:偏|侧重|主要|就是|方向)[^,;]*(?:那种|那类|的|方面|方向)\s*$/.test(more.join(','))
  )
    return nameOfMajor(first)
  const unsure = UNSURE_OF_NAME.exec(text)
  if (unsure) {
    const rest = text.replace(new RegExp(UNSURE_OF_NAME.source, 'g'), ' ')
    const names = rest.split(/[,;。\s]+/).map((piece) => nameOfMajor(piece.replace(/^(?:叫|是)+/, '')))
    const read = names.find(({ kind }) => kind === 'value')
    return read?.kind === 'value' ? { kind: 'vague', why: '', candidate: read.value } : nameOfMajor(rest)
  }
  return nameOfMajor(text)
}
function nameOfMajor(text: string): Read<unknown> {
  const name = text
    .trim()
    .replace(/[呀啊哦呢嘛吧啦]+$/, '')
    .replace(
      /^(?:我)?(?:就|嘛|那个|应该|一直|当年|当时|那时候?|以前|原来)?(?:(?:毕业)?证书?|文凭|档案|学信网)?(?:上面?|里)?(?:写着?的?|印着?的?|叫做?|是|学的?|读的?|专业|就|那个|:|,|\s)*(?:是|的)*/,
      '',
    )
    .replace(/(?:专业)?(?:毕业)?的?[。.]*$/, '')
  if ((mayBeMajor(name) && !isNoMajor(name)) || TRADES.includes(name)) return { kind: 'value', value: name }
  // 数控，夜大读的; 模具，全称模具设计与制造
  const pieces = text.split(/[,;。\s]+/).filter((piece) => piece !== '')
  const whole = pieces.find((piece) => /^(?:全称|全名|全写|具体)/.test(piece))?.replace(/^(?:全称|全名|全写|具体)/, '')
  const [short = '', long = ''] = pieces
  const fuller = short !== '' && long.length > short.length && long.startsWith(short) ? long : undefined
  const [first] = [whole ?? fuller ?? short]
  if (pieces.length > 1 && first !== undefined) {
    const read = nameOfMajor(first)
    if (read.kind === 'value') return read
  }
  return stanceOf(text) ?? { kind: 'unreadable' }
}
