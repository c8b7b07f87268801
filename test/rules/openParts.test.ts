import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { judge } from '../../src/rules/judge.ts'
import { openParts } from '../../src/rules/openParts.ts'
import { packOf } from './realRules.ts'

const pack = packOf('温州机电')
const parts = (dossier: Dossier) => openParts(judge(pack, dossier, { asOf: '2022-09-15', target: '工程师' }), '工程师')
const owners = (dossier: Dossier) => parts(dossier).map(({ owner }) => owner)

describe('what is still worth asking about', () => {
  it('is every path of the target while nothing is known, each as heavy as it is common', () => {
    const open = parts({})
    const paths = pack.criteria.paths.filter(({ level, method }) => level === '工程师' && method !== '破格')
    expect(open.filter(({ owner }) => owner.startsWith('工程师')).map(({ owner, weight }) => [owner, weight])).toEqual(
      paths.map(({ id, commonness }) => [id, commonness]),
    )
  })

  it('asks for 破格 only when the simpler paths have failed', () => {
    const appointed = (from: string): Dossier => ({
      education: [{ level: '大专', match: true }],
      titles: [{ level: '助理工程师', specialty: '机电', obtained: from, appointments: [{ from, to: '至今' }] }],
      skills: [],
      skillHonours: [],
      competitions: [],
    })
    expect(owners({})).not.toContain('工程师·破格')
    expect(owners(appointed('2019-01-02'))).toContain('工程师·破格')
    expect(owners(appointed('2019-01'))).not.toContain('工程师·破格')
  })

  it('counts a public condition once however many paths it stands before, and lighter than a common path', () => {
    const gates = parts({}).filter(({ owner }) => owner === '社保')
    expect(gates.map(({ weight }) => weight)).toEqual([0.3])
  })

  it('leaves out paths that surely fail', () => {
    expect(owners({ titles: [] })).not.toContain('工程师·正常·大专本科')
    expect(owners({ titles: [] })).toContain('工程师·技能荣誉')
  })

  it('leaves out everything once a public condition surely fails', () => {
    expect(parts({ employment: { establishment: '行政编制' } })).toEqual([])
  })
})
