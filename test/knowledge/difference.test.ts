import { describe, expect, it } from 'vitest'
import { comparedIn } from '../../src/knowledge/difference.ts'
import { talk } from '../talk/lines.ts'
import { ask } from './real.ts'

describe('what two things differ in', () => {
  it.each([
    ['正常申报和破格有什么区别', '温岭', ['实际聘任助理工程师满 4 年', '七项里占三项']],
    ['破格跟越级的区别是什么', '温岭', ['七项里占三项', '八项占一项']],
    ['中级和助工有啥不一样', '温岭', ['实际聘任助理工程师满 2 年', '做本专业技术工作满 3 年']],
    ['初定和转评有什么不同', '温州机电', ['本科满 1 年、大专满 3 年助工', '任其他专业同级职称']],
    ['破格和正常差在哪', '上虞', ['主要技术负责人', '大专（高职）毕业后做专业工作满 7 年']],
  ] as const)('%s, of %s: the rule of each by its name', (question, plan, says) => {
    const { kind, text } = ask(question, plan)
    expect(kind).toBe('answer')
    for (const said of says) expect(text).toContain(said)
  })

  it('of plans: what can be set side by side', () => {
    const answer = ask('温州机电和温岭有什么区别')
    expect(answer).toMatchObject({ kind: 'answer', plans: ['wenzhou-jidian-2022', 'wenling-jidian-2022'] })
    expect(answer.text).toMatch(/每年 90 学时[\s\S]*累计 360 学时/)
  })

  it('of one matter of two plans: what each says of it', () => {
    const { text } = ask('上虞和温岭机电社保有什么不一样')
    expect(text).toMatch(/近 3 年的缴纳证明[\s\S]*连续缴社保一年/)
    expect(text).not.toContain('学时')
  })

  it.each(['机电和机械有什么区别', '党校学历和大专有什么区别'])('%s: nothing is made up', (question) => {
    expect(comparedIn(question)).toEqual([])
    expect(ask(question, '温州机电').kind).toBe('silent')
  })

  it('a way the plan has not is not told', () =>
    expect(ask('破格和越级有什么区别', '温州机电').text).toContain('没有写'))
})

describe('what is on the screen', () => {
  it.each(['两个有什么区别', '这两个有啥不一样', '有什么区别'])('%s, of two plans on offer', (words) => {
    const { state, text } = talk(`你好|瑞安|${words}`)
    expect(text).toMatch(/温州机械 2023[\s\S]*9月30日截止[\s\S]*温州机电 2022[\s\S]*10月20日截止/)
    expect(state?.pending?.question).toBe('plan')
  })

  it('of levels on offer', () => {
    expect(talk('温岭|两个有什么区别').text).toMatch(/满 2 年[\s\S]*做本专业技术工作/)
    expect(talk('温州机电|有什么区别').text).toMatch(/工程师：[\s\S]*助理工程师：[\s\S]*技术员：/)
  })

  it('of other options the documents are asked', () =>
    expect(talk('温岭|中级|没有|两个有什么区别').text).toContain('没有写'))
})
