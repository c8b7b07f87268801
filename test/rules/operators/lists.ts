/** What 第十七条 asks of a result, all of it there: related, proven, after the present title, before the cut-off. */
export const good = { date: '2021-06-01', related: true, evidence: true } as const
/** A present title held long enough for results of 2021. */
export const titles = [
  { level: '助理工程师' as const, obtained: '2019-01-01', appointments: [{ from: '2019-01-01', to: '至今' }] },
]
