import type { Reader } from '../reader.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { vague } from '../reading/read.ts'
import { choice } from './choices.ts'

const ABOUT = '我|是|读|念|上|考|过|了|个|的|,|\\s'
/** 大学, 电大: of two levels at least. */
const COLLEGE = new RegExp(
  `^(?:${ABOUT})*(?:普通|全日制|重点|正规|老牌|函授|成人|业余|在职)*(大学(?!本|专)|大学生|广播电视大学|电大|夜大|函大|业大|职大|职工大学|函授|自考|成教|成人教育|成考|网教|网络教育|远程教育|开放大学|国开|党校)(?:毕业|生|文凭|学历|出来|${ABOUT})*$`,
)
/** 老三届 left school from the first year of one kind to the last of another. */
const OF_THEN = new RegExp(`^(?:${ABOUT})*(?:老三届|知青)(?:毕业|生|${ABOUT})*$`)

/** The highest education; a school that may be of several levels is asked back. */
export const school: Reader = (text, asking) => {
  const read = choice(text, asking)
  if (read.kind === 'value') return read
  const even = bare(normalise(text))
  const [, college] = COLLEGE.exec(even) ?? []
  if (college !== undefined) return vague(`${college}有本科也有大专，毕业证上写的是哪个？回“本科”或“大专”。`)
  return OF_THEN.test(even) ? vague('毕业证上写的是高中还是初中？') : read
}
