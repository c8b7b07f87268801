import type { Line } from './lines.ts'

const ATTACHED = /^附件\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$/
const LISTED = /^附件?\s*[:：]\s*\S/
const COPIED = /^(?:抄[送报]\s*[:：]|[（(]此件公开发布[)）])/
const PRINTED = /印发$/
const DATE = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/
const SIGNED = /(?:局|厅|委员会|办公室|领导小组|协会|学会|联合会|中心|政府|公司)$/

/**
 * The lines of a document's last clause without what comes after it: signature and date, the list of attachments, to whom
 * copies go, and attachments that are documents of their own.
 */
export function withoutEnding(lines: readonly Line[]): Line[] {
  const at = lines.findIndex(({ text }, index) => index > 0 && endsAt(text, lines[index - 1]?.text ?? ''))
  let end = at < 0 ? lines.length : at
  while (at > 0 && end > 1 && isSignature(lines[end - 1])) end -= 1
  return lines.slice(0, end)
}

function endsAt(text: string, before: string): boolean {
  if (text.length > 80) return false
  if (ATTACHED.test(text) || LISTED.test(text) || COPIED.test(text)) return true
  return (PRINTED.test(text) && /\d{4}\s*年/.test(text + before)) || (DATE.test(text) && SIGNED.test(before))
}

function isSignature(line: Line | undefined): boolean {
  return line !== undefined && line.mark === null && line.text.length <= 30 && SIGNED.test(line.text)
}
