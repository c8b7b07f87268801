import { rangeOf } from './date.ts'
import { type Dossier, dossierSchema, type Span } from './dossier.ts'
import { withKeys } from './names.ts'
import { type Problem, problemsOf } from './problems.ts'

export type DossierResult = { ok: true; dossier: Dossier } | { ok: false; problems: Problem[] }

/**
 * Takes untrusted data (English keys or the Chinese field names) and gives a dossier, or every problem found.
 * Refuses what cannot be: a day not in the calendar, graduation before birth, appointment that ends before the title
 * was obtained, an end before its start.
 */
export function readDossier(data: unknown): DossierResult {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    return {
      ok: false,
      problems: [{ where: '', what: '一份情况应是一组字段（JSON 对象），字段见 zhicheng schema dossier' }],
    }
  }
  const parsed = dossierSchema.safeParse(withKeys(dossierSchema, data))
  if (!parsed.success) return { ok: false, problems: problemsOf(dossierSchema, parsed.error) }
  const problems = contradictions(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, dossier: parsed.data }
}

/** Facts that cannot both be true, however vague their dates. */
export function contradictions(dossier: Dossier): Problem[] {
  const problems: Problem[] = []
  const birth = dossier.birth === undefined ? null : rangeOf(dossier.birth)

  const afterBirth = (where: string, date: string | undefined) => {
    const range = date === undefined ? null : rangeOf(date)
    if (birth && range && range.last < birth.first) problems.push({ where, what: '早于出生日期' })
  }
  const inOrder = (where: string, span: Span) => {
    const from = span.from === undefined ? null : rangeOf(span.from)
    const to = span.to === undefined || span.to === '至今' ? null : rangeOf(span.to)
    if (from && to && to.last < from.first) problems.push({ where, what: '止日早于起日' })
  }

  dossier.education?.forEach((item, index) => {
    afterBirth(`学历 第${index + 1}项 毕业`, item.graduated)
  })
  dossier.titles?.forEach((item, index) => {
    const where = `职称 第${index + 1}项`
    afterBirth(`${where} 取得`, item.obtained)
    const obtained = item.obtained === undefined ? null : rangeOf(item.obtained)
    item.appointments?.forEach((span, spanIndex) => {
      inOrder(`${where} 聘任 第${spanIndex + 1}项`, span)
      const from = span.from === undefined ? null : rangeOf(span.from)
      if (obtained && from && from.last < obtained.first) {
        problems.push({ where: `${where} 聘任 第${spanIndex + 1}项`, what: '聘任开始早于资格取得，请核对哪一个写错了' })
      }
    })
  })
  dossier.skills?.forEach((item, index) => {
    afterBirth(`技能等级 第${index + 1}项 取得`, item.obtained)
  })
  dossier.work?.forEach((span, index) => {
    inOrder(`工作经历 第${index + 1}项`, span)
    afterBirth(`工作经历 第${index + 1}项 起`, span.from)
  })
  dossier.mountain?.forEach((span, index) => {
    inOrder(`山区县工作 第${index + 1}项`, span)
  })
  return problems
}
