import type { Reader } from '../reader.ts'
import { saysOtherWork } from '../reading/asides.ts'
import { readMessage } from '../reading/message/readMessage.ts'
import { normalise } from '../reading/normalise.ts'
import { value } from '../reading/read.ts'
import { labelOf } from '../saidAs.ts'
import { choice } from './choices.ts'

const OTHER_POST =
  /(?:^|[,。;\s]|[做搞干当跑管是在])(?:的是|是)?(?:销售|业务员|业务|行政|文员|仓管|仓库|会计|财务|出纳|采购|后勤|保安|食堂|司机|人事|客服|外贸)/
const FORMER = /以前|之前|原来|曾|早先|先是|转/
const NONE_OF_FIELD = ['其他', '不在岗']

/** At work, and in what: 在岗，做销售 is no technical work, 在的，搞工艺 is of the one field there is. */
export const employment: Reader = (text, asking) => {
  const { question, today, pack } = asking
  const even = normalise(text)
  const read = choice(text, asking)
  if (read.kind !== 'value' && read.kind !== 'unreadable') return read
  if (read.kind === 'value' && NONE_OF_FIELD.includes(String(read.value.value))) return read
  const answer = (field: string) => value({ value: field, shown: labelOf(question, field) })
  const { duty } = readMessage(text, { today, pack }).dossier.employment ?? {}
  const technical = duty !== undefined && duty !== '其他'
  const other = (saysOtherWork(even) || OTHER_POST.test(even)) && !FORMER.test(even)
  if (other && !technical && !/不|没|兼/.test(even)) return answer('其他')
  const [only, ...more] = question.options.filter(({ value: field }) => !NONE_OF_FIELD.includes(field))
  return read.kind === 'unreadable' && technical && only && more.length === 0 ? answer(only.value) : read
}
