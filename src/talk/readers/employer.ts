import type { Reader } from '../reader.ts'
import { normalise } from '../reading/normalise.ts'
import { vague } from '../reading/read.ts'
import { choice } from './choices.ts'

/** 国企改制的, 集体企业转制过来的: what it was, and not what it is now. */
const CONVERTED = /(?<!(?:没有?|未|正在?|在|要|准备|打算|计划|不|推进)(?:被|进行|搞|过)?)(?:改制|转制|改组)/
/** 改制后还是国有的, 国有控股: whose it is now is told. */
const STILL_PUBLIC =
  /(?:还|仍|依然|依旧|现在|目前|如今)(?:然|旧)?(?:也|还)?(?:是|属|归|在)?[^,。;]{0,3}(?:国|集体|事业)|国(?:有|资)?(?:控股|独资|全资)/
const OF_PUBLIC = /^(?:国有|集体|事业|机关)/

/** Whose the firm is; of one that was the state's and was converted it is asked what it is now. */
export const employer: Reader = (text, asking) => {
  const even = normalise(text)
  const read = choice(text, asking)
  const isPublic = read.kind === 'value' && OF_PUBLIC.test(String(read.value.value))
  if (!isPublic || !CONVERTED.test(even) || STILL_PUBLIC.test(even)) return read
  return vague('改制以后，现在归谁？私人或职工持股的回“民营”；还是国有、集体控股的回“国企”；分不清就回“不知道”。')
}
