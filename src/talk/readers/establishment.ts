import type { Reader } from '../reader.ts'
import { FIRMS_POST } from '../reading/firmsPost.ts'
import { normalise } from '../reading/normalise.ts'
import { vague, value } from '../reading/read.ts'
import { labelOf } from '../saidAs.ts'
import { choice } from './choices.ts'

const OF_FIRM = new RegExp(FIRMS_POST)

/** Whether somebody holds a post of the state: 企业编制 is no slip of 事业编制. */
export const establishment: Reader = (text, asking) => {
  const even = normalise(text)
  if (!OF_FIRM.test(even)) return choice(text, asking)
  if (/事业|行政|公务员|参公|机关/.test(even)) return vague('现在占的是事业、行政编制，还是企业自己的编制？')
  return value({ value: '无编制', shown: labelOf(asking.question, '无编制') })
}
