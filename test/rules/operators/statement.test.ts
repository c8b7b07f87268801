import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'

const judge = (told: boolean | undefined, args: unknown = '学历证明') =>
  find('自述', args, told === undefined ? {} : { statements: { 学历证明: told } })

describe('自述', () => {
  it('有、没有、没说', () => {
    expect(judge(true).truth).toBe('yes')
    expect(judge(false)).toMatchObject({ truth: 'no', short: '没有：学历证明' })
    expect(judge(false).remedy).toBeUndefined()
    expect(judge(undefined)).toMatchObject({ truth: 'unknown', facts: ['statements.学历证明'] })
  })
  it('能补办的，截止前还来得及', () => {
    const args = { 事: '学历证明', 补办: '到学信网打印' }
    expect(judge(false, args).remedy).toBe('2022年10月20日 前到学信网打印')
    const late = find('自述', args, { statements: { 学历证明: false } }, { asOf: '2022-10-21' })
    expect(late.remedy).toBeUndefined()
  })
  it('别的事不算数', () => expect(find('自述', '学历证明', { statements: { 委托函: true } }).truth).toBe('unknown'))
  it('问的是推荐专家的事：一位都没有就不问，有几位还不知道先问几位', () => {
    const of = (experts: number | undefined) =>
      find('自述', { 事: '专家签名', 先有: '推荐专家' }, experts === undefined ? {} : { experts })
    expect(of(0).truth).toBe('yes')
    expect(of(1)).toMatchObject({ truth: 'unknown', facts: ['statements.专家签名'] })
    expect(of(undefined)).toMatchObject({ truth: 'unknown', facts: ['experts'] })
  })
  it('要求就是它的名字', () => expect(need('自述', '学历证明')).toBe('学历证明'))
})
