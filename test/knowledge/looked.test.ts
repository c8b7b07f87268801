import { describe, expect, it } from 'vitest'
import { ask } from './real.ts'

describe('what is looked up for a question', () => {
  it.each([
    ['温岭', '车辆工程算不算本专业', /算，“车辆工程”/],
    ['温岭', '会计专业算对口吗', /不算对口/],
    ['温州机电', '社保在瓯海受理点选哪个', /瓯海的选瓯海区人社局/],
  ] as const)('%s: %s', (plan, question, says) => {
    expect(ask(question, plan)).toMatchObject({ kind: 'answer', text: expect.stringMatching(says) })
  })

  it('says of the list only what it says, where no major is named', () => {
    const answer = ask('哪些专业算对口', '温岭')
    expect(answer).toMatchObject({ kind: 'answer', text: expect.not.stringMatching(/算，“/) })
  })
})

describe('how a question is taken', () => {
  it('a thing alone is offered what there is of it', () => {
    expect(ask('论文', '温州机电')).toMatchObject({ kind: 'choice' })
    expect(ask('照片', '温州机电')).toMatchObject({ kind: 'answer', entry: '证件照要求' })
  })

  it('a long question is looked at piece by piece', () => {
    expect(ask('章都盖好了，那两份评审表接下来怎么弄，评审表送到哪里', '温州机电')).toMatchObject({
      kind: 'answer',
      entry: '评审表送哪里',
    })
  })

  it('a number that stands in no entry is not overheard', () => {
    expect(ask('999年毕业能报吗', '温州机电')).toMatchObject({ kind: 'silent' })
  })

  it('a neighbour a plan has a word on is no strange place', () => {
    expect(ask('玉环的企业能报吗', '温岭')).toMatchObject({ kind: 'silent', plan: 'wenling-jidian-2022' })
    expect(ask('杭州的什么时候报名', '温岭')).toMatchObject({ kind: 'silent', plan: null })
  })

  it.each(['实习期能给算工龄吗', '我们厂没有公章怎么办'])('%s is about the rule', (question) => {
    expect(ask(question, '温州机电').kind).toBe('silent')
  })

  it('what somebody has is not what they aim at', () => {
    expect(ask('大专有助工证要几年', '上虞')).toMatchObject({ kind: 'answer', text: expect.stringContaining('4 年') })
    expect(ask('能评副高吗', '上虞')).toMatchObject({ kind: 'answer', entry: '评哪几级' })
  })
})
