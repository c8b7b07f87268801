import { describe, expect, it } from 'vitest'
import { RESULT_LISTS } from '../../../../src/talk/dossierOf.ts'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

const dossierOf = (asked: string | null, text: string) => readMessage(text, { today: '2022-09-15', asked }).dossier

/** Nothing of the list that was asked for, in other words than 没有. */
const NONE: readonly (readonly [string, string])[] = [
  ['teams', '我不在名单里'],
  ['skillHonours', '这类称号没我的份'],
  ['honours', '表彰轮不到我'],
  ['standards', '标准方面从来没沾过边'],
  ['firstSets', '厂里有首台套，名单上没我'],
  ['projects', '从来没参与过政府部门的项目'],
  ['paperAwards', '论文没拿过奖'],
  ['competitions', '比赛名次一个没捞到'],
  ['products', '报过，没批下来'],
]

describe('none of what was asked for', () => {
  it.each(NONE)('%s: %s', (asked, text) => {
    expect(dossierOf(asked, text)).toEqual({ [asked]: [] })
  })

  it('denies all the lists at once, or all but those named', () => {
    expect(dossierOf('screen', '白板，什么也没有')).toEqual(Object.fromEntries(RESULT_LISTS.map((list) => [list, []])))
    const rest = dossierOf('screen', '专利跟论文，就这两项')
    expect(rest).not.toHaveProperty('patents')
    expect(rest).not.toHaveProperty('publications')
    expect(rest).toHaveProperty('honours', [])
  })

  it('takes no doubt and no reason for a denial', () => {
    expect(dossierOf(null, '专利不记得有没有')).toEqual({})
    expect(dossierOf(null, '有个奖没证书的，跟本行无关的论文也有')).not.toHaveProperty('awards', [])
    expect(dossierOf(null, '厂里是国标起草单位，人员名单里没我')).toEqual({ standards: [] })
  })
})

describe('what is denied, or only guessed, of what was asked for', () => {
  const of = (asked: string, text: string) => {
    const { dossier, asks } = readMessage(text, { today: '2022-09-15', asked })
    return [dossier, asks.map(({ about, why }) => `${about} ${why}`)]
  }

  it('is none where one is no member', () => {
    expect(of('teams', '不是骨干')[0]).toEqual({ teams: [] })
    expect(of('teams', '有个技术中心，没把我算进去')[0]).toEqual({ teams: [] })
    expect(of('teams', '是技术中心的骨干')[0]).not.toEqual({ teams: [] })
  })

  it('is asked back with a 大概 behind it', () => {
    expect(of('teams', '省级的，算成员吧大概')).toEqual([{ teams: [{ level: '省部级' }] }, ['技术团队.角色 hedged']])
  })

  it('counts experts, and not one of them or nobody', () => {
    expect(of('experts', '四位，有一位是正高')).toEqual([{ experts: 4 }, []])
    expect(of('experts', '高工我一个没认识')[0]).toEqual({ experts: 0 })
  })
})
