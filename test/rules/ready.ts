import type { Dossier } from '../../src/dossier/dossier.ts'

const year = { professional: 60, general: 18, industry: 12 }

/** Somebody who may apply for 工程师 in 2022. */
export const READY: Dossier = {
  employer: { kind: '企业' },
  employment: { onDuty: true, field: '机电', establishment: '无编制' },
  education: [{ level: '大专', match: true }],
  titles: [
    {
      level: '助理工程师',
      specialty: '机电',
      obtained: '2019-01-01',
      appointments: [{ from: '2019-01-01', to: '至今' }],
    },
  ],
  reviews: { 2019: '合格', 2020: '合格', 2021: '合格' },
  hours: { 2019: year, 2020: year, 2021: year, 2022: year },
  insurance: { arrangement: '在温缴纳', months: 48 },
  violations: [],
}
