import { fieldName } from '../../talk/reading/message/names.ts'
import type { Doubt, Told } from '../../talk/reading/message/told.ts'
import { plain } from './plain.ts'

const WHY: Readonly<Record<Doubt, string>> = {
  hedged: '说得不确定',
  unknown: '说不清楚',
  incomplete: '说得不够',
  ambiguous: '可以有两种意思',
  impossible: '不可能是这样',
}

/** Each leaf that was taken: the field in Chinese, its value, the words that carry it. */
export function foundIn(told: Told): { field: string; value: unknown; text: string }[] {
  return told.facts.map(({ path, value, evidence }) => ({ field: fieldName(path), value, text: evidence.text }))
}

/** What a message told, for a screen: what was taken, what has to be asked, what was not understood. */
export function sayTold(told: Told): string {
  const { facts, asks, unused, aim, said } = told
  const lines = [
    said === '' ? '没有读出什么情况' : `记下：${said}`,
    ...(aim === undefined ? [] : [`想评：${aim}`]),
    ...(facts.length > 0 ? ['读出来的：'] : []),
    ...foundIn(told).map(({ field, value, text }) => `  ${field} = ${sayValue(value)}（“${text}”）`),
    ...(asks.length > 0 ? ['要再问：'] : []),
    ...asks.map(
      ({ about, why, evidence, candidate }) =>
        `  ${about}：${WHY[why]}（“${evidence.text}”${candidate === undefined ? '' : `，像是 ${sayValue(candidate)}`}）`,
    ),
    ...(unused.length > 0 ? [`没看懂：${unused.join('；')}`] : []),
  ]
  return plain(lines.join('\n'))
}

function sayValue(value: unknown): string {
  if (value === true) return '是'
  if (value === false) return '否'
  if (Array.isArray(value) && value.length === 0) return '没有'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
