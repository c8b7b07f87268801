import type { Reader } from '../reader.ts'
import { sinceConverted } from '../reading/converted.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { saysOnce } from '../reading/notNow.ts'
import { vague } from '../reading/read.ts'
import { choice } from './choices.ts'

const OF_PUBLIC = /^(?:公有|国有|集体|事业|机关)/
/** 是, 对: of several kinds, which one it is is not told. */
const YES_ALONE = /^(?:是|对|嗯|有)(?:的|啊|呀|了|呢)*$/
const WHICH_KIND = '要说是哪一种：私人、外资或职工持股的回“民营”，国有、集体控股的回“国企”，分不清就回“不知道”。'

const NOW = /现在|目前|如今/
const ONCE = /^[^现目如]{0,6}(?:原来|原先|以前|之前)/
const WHOSE = '私人或职工持股的回“民营”；还是国有、集体控股的回“国企”；分不清就回“不知道”。'

/** Whose the firm is today; of one that was the state's and was converted it is asked what it is now. */
export const employer: Reader = (text, asking) => {
  const even = normalise(text)
  if (YES_ALONE.test(bare(even))) return vague(WHICH_KIND)
  const since = sinceConverted(even)
  const pieces = even.split(/(?<=[,。;])/)
  // 原来是集体企业 alone may find something out; beside 现在 it is over.
  const isOver = (piece: string) => saysOnce(piece) || (NOW.test(even) && ONCE.test(piece))
  const today = since === null ? pieces.filter((piece) => !isOver(piece)) : pieces
  // 以前是国企，现在改民企了: what follows is how it is.
  const now = today.length > 0 && today.length < pieces.length ? choice(today.join(''), asking) : null
  if (now?.kind === 'value') return now
  const read = choice(text, asking)
  if (today.length < pieces.length && read.kind === 'value') return vague(`现在归谁？${WHOSE}`)
  if (since === null) return read
  const isPublic = read.kind === 'value' && OF_PUBLIC.test(String(read.value.value))
  if (read.kind === 'value' && !isPublic) return read
  if (since === 'private') return choice('民营', asking)
  if (since === 'public') return read.kind === 'value' ? read : choice('国有', asking)
  return vague(`改制以后，现在归谁？${WHOSE}`)
}
