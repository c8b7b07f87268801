import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { judge } from '../../src/rules/judge.ts'
import { silencesOf } from '../../src/rules/silences.ts'
import { packOf } from './realRules.ts'

const pack = packOf('温州机电')

function of(dossier: Dossier, id: string): string[] {
  const path = judge(pack, dossier, { asOf: '2022-09-15' }).paths.find((found) => found.path.id === id)
  return path ? silencesOf(path.judged) : ['没有这条路径']
}

const NORMAL = '工程师·正常·大专本科'
const education: Dossier['education'] = [{ level: '大专', match: true }]

describe('what the document leaves open', () => {
  it('waits while facts alone could still open the path', () => {
    expect(of({}, NORMAL)).toEqual([])
    expect(
      of({ education, titles: [{ level: '助理工程师', specialty: '机电', obtained: '2018-12' }] }, NORMAL),
    ).toEqual([])
  })

  it('is told as soon as it alone decides', () => {
    const appointments = [{ from: '2019-01-01', to: '至今' }]
    const title = { level: '助理工程师', specialty: '其他专业', obtained: '2018-12-20', appointments } as const
    expect(of({ education, titles: [title] }, NORMAL)).toEqual(['助工专业'])
  })

  it('is nothing once the path is decided', () => {
    expect(of({ education, titles: [] }, NORMAL)).toEqual([])
  })
})
