import type { Reader } from '../reader.ts'
import { sinceConverted } from '../reading/converted.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { vague } from '../reading/read.ts'
import { choice } from './choices.ts'

const OF_PUBLIC = /^(?:公有|国有|集体|事业|机关)/
const WHOSE_NOW = '改制以后，现在归谁？私人或职工持股的回“民营”；还是国有、集体控股的回“国企”；分不清就回“不知道”。'
/** 是, 对: of several kinds, which one it is is not told. */
const YES_ALONE = /^(?:是|对|嗯|有)(?:的|啊|呀|了|呢)*$/
const WHICH_KIND = '要说是哪一种：私人、外资或职工持股的回“民营”，国有、集体控股的回“国企”，分不清就回“不知道”。'

/** Whose the firm is; of one that was the state's and was converted it is asked what it is now. */
export const employer: Reader = (text, asking) => {
  const even = normalise(text)
  if (YES_ALONE.test(bare(even))) return vague(WHICH_KIND)
  const read = choice(text, asking)
  const since = sinceConverted(even)
  if (since === null) return read
  const isPublic = read.kind === 'value' && OF_PUBLIC.test(String(read.value.value))
  if (read.kind === 'value' && !isPublic) return read
  if (since === 'private') return choice('民营', asking)
  if (since === 'public') return read.kind === 'value' ? read : choice('国有', asking)
  return vague(WHOSE_NOW)
}
