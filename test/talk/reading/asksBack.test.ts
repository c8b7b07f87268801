import { describe, expect, it } from 'vitest'
import { asksBack, didNotFollow, isNoMore } from '../../../src/talk/reading/asksBack.ts'
import { normalise } from '../../../src/talk/reading/normalise.ts'
import { talk, told } from '../lines.ts'

const at = (lines: string, said: string, key: string) => told(talk(`${lines}|${said}`).state, key)
const TITLE = '温岭机电|中级'
const LETTER = `${TITLE}|助工`
const PAPER = '上虞|大专|没有|没有|2015年7月1日|2015年8月1日至今'

describe('words with a 没有 or a 是 in them that answer nothing', () => {
  it.each([
    '有没有关系',
    '有没有其他办法',
    '是不是一定要',
    '是不是都要有',
    '没有的话怎么办',
    '没有会怎样',
    '没有吗',
    '没有别的办法了吗',
    '要是没有呢',
    '要是有呢',
    '如果不够怎么办',
    '不是必须的吧',
    '不是说不用吗',
    '没听懂',
    '没搞明白',
    '不太明白你问什么',
    '没有什么问题吧',
    '不急',
    '不要紧',
    '不客气',
    '不用了',
    '没事',
  ])('%s', (said) => expect(asksBack(normalise(said))).toBe(true))

  it.each([
    '没有',
    '没有呢',
    '有呢',
    '还没有',
    '没得',
    '不是',
    '不是的',
    '不在',
    '没有但可以办',
    '是不是我不清楚',
    '没有聘书',
    '没有职称，要紧的是学时',
    '没问题',
    '不够，还差12',
    '不知道',
    '没断过',
    '没关系',
    '如果不算实习是2015年7月',
    '没有，别的也没有',
  ])('%s answers', (said) => expect(asksBack(normalise(said))).toBe(false))

  it('tells what was not followed, and what is no more, apart', () => {
    expect(['没听懂', '没看明白', '听不太懂'].every((said) => didNotFollow(normalise(said)))).toBe(true)
    expect(
      ['没有', '不清楚', '不太清楚', '我不清楚', '不确定', '不太懂', '不清楚什么时候', '我不懂英语'].some((said) =>
        didNotFollow(normalise(said)),
      ),
    ).toBe(false)
    expect(['没别的了', '没有其他的', '没有别的证了', '就这些'].every((said) => isNoMore(normalise(said)))).toBe(true)
    expect(['没有', '没有其他专业的证', '就这一个专利'].some((said) => isNoMore(normalise(said)))).toBe(false)
  })
})

describe('where it is asked, nothing is taken of them', () => {
  const words = ['没听懂', '有没有关系', '没有会怎样', '没有的话怎么办', '要是没有呢', '没有什么问题吧', '没别的了']
  it.each(words)('%s, of the title, its letter and a paper', (said) => {
    expect(at(TITLE, said, 'titles')).toBeNull()
    expect(at(LETTER, said, 'titles.appointments/助理工程师')).toBeNull()
    expect(at(PAPER, said, 'statement/近三年社保证明')).toBeNull()
  })

  it('a plain answer still counts', () => {
    expect(at(TITLE, '没有', 'titles')).toBe('没有')
    expect(at(TITLE, '还没有呢', 'titles')).toBe('没有')
    expect(at(LETTER, '没聘过', 'titles.appointments/助理工程师')).toEqual([])
    expect(at(PAPER, '没有', 'statement/近三年社保证明')).toBe('没有')
    expect(at(PAPER, '没开过', 'statement/近三年社保证明')).not.toBe('有')
  })

  it('差不多 is neither', () => expect(at(PAPER, '差不多', 'statement/近三年社保证明')).toBeNull())

  it('不清楚 is that it is not known', () => {
    expect(at(TITLE, '不清楚', 'titles')).toBe('unknown')
    expect(at(PAPER, '我不清楚', 'statement/近三年社保证明')).toBe('unknown')
  })

  it('who did not follow hears why it is asked', () => {
    const { text } = talk(`${PAPER}|没听懂`)
    expect(text).toBe(talk(`${PAPER}|没看懂`).text)
  })
})

describe('where a major is asked for', () => {
  it.each(['没听懂', '应该有', '没意见', '看情况', '明年会有', '正在办', '嗯嗯', '废话', '有是有，不过过期了'])(
    '%s is none',
    (said) => expect(at('上虞|本科|没有|没有', said, 'education.major')).toBeNull(),
  )
  it.each(['有色金属冶金', '有机化工', '应用化学', '对外贸易'])('%s is one', (said) =>
    expect(at('温岭机电|中级|助工|2018年1月1日至今|2017年12月20日|机电|本科', said, 'education.major')).toBe(said),
  )
})
