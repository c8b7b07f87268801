import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const SY = '上虞|大专|没有|化学工程|没有|2014年6月30日|2014年7月1日到现在|有|有|都合格|在|都够|民企|化工|没有'
const sy = (text: string) => talk(`${SY}|${text}`, '2023-08-15')

describe('where the firm is registered, by the name of the zone', () => {
  const at = (words: string) => talk(`${SY.split('|').slice(0, 10).join('|')}|${words}`, '2023-08-15').state

  it.each([
    ['在', '是'],
    ['北片', '是'],
    ['北片东区', '是'],
    ['不在', '否'],
    ['南片', '否'],
    ['注册在南片', '否'],
    ['不在北片', '否'],
    ['我们在南片，不在北片', '否'],
  ])('%s: %s', (words, value) => {
    expect(told(at(words), 'registered')).toBe(value)
  })

  it.each(['不在南片', '在道墟', '我们在盖北', '在经开区', '在杭州', '北片吧', '北片南片都有'])(
    '%s: asked again',
    (words) => {
      expect(told(at(words), 'registered')).toBeNull()
      expect(at(words)?.pending?.question).toBe('registered')
    },
  )

  it.each(['公司注册在南片', '我们公司其实注册在南片', '9错了，在南片'])(
    '%s: told otherwise, once it stands',
    (words) => {
      expect(told(sy(words).state, 'registered')).toBe('否')
      expect(told(sy(`好|${words}`).state, 'registered')).toBe('否')
    },
  )

  it('公司在南片: where it is, which may not be where it is registered, is asked', () => {
    expect(sy('公司在南片').state?.pending?.question).toBe('registered')
  })

  it('南片能报吗 asks, and changes nothing', () => {
    expect(told(sy('南片能报吗').state, 'registered')).toBe('是')
  })
})

describe('a year told by how long ago it was', () => {
  const at = (words: string) => talk(`${SY.split('|').slice(0, -1).join('|')}|${words}`, '2023-08-15').state

  it.each(['三年前有过', '两年前', '四年前有过一次', '三年前被取消过资格'])('%s: in which of two is asked', (words) => {
    expect(told(at(words), 'violations')).toBeNull()
    expect(at(words)?.pending?.question).toBe('violations')
  })

  it.each([
    ['去年', 2022],
    ['前年有过', 2021],
    ['2020年被取消过资格', 2020],
  ])('%s', (words, year) => {
    expect(told(at(words), 'violations')).toMatchObject([{ year }])
  })

  it('三年前被取消过资格|2020年: the year it is asked back for', () => {
    expect(told(at('三年前被取消过资格|2020年'), 'violations')).toMatchObject([{ year: 2020 }])
  })
})
