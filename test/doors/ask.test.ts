import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keep } from '../../src/doors/originals/keep.ts'
import { PLAN, zhicheng } from './command.ts'

const ask = (...argv: string[]) => zhicheng(['ask', ...argv])

describe('zhicheng ask', () => {
  it('answers in a few lines, the answer first, and ends with 0', async () => {
    const { status, out } = await ask('评审表要几份', ...PLAN, '--as-of', '2022-09-15')
    expect(status).toBe(0)
    expect(out).toMatch(/^温州机电 2022：一式 2 份[^\n]*\n依据：温职改办〔2022〕14号 四\.2/)
  })

  it('gives plan, text and sources as JSON', async () => {
    const { status, out } = await ask('什么时候截止', ...PLAN, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      question: '什么时候截止',
      kind: 'answer',
      plan: 'wenzhou-jidian-2022',
      planTitle: '2022年度温州市企业人员机电专业中、初级评审',
      sources: expect.arrayContaining([{ clause: '温职改办〔2022〕14号 七' }]),
      contact: null,
      plans: [{ id: 'wenzhou-jidian-2022' }],
      choices: [],
    })
  })

  it('asks which plan, and that is no failure', async () => {
    const { status, out } = await ask('社保要交几个月', '--json')
    expect(status).toBe(0)
    const { kind, plan, plans } = JSON.parse(out)
    expect({ kind, plan }).toEqual({ kind: 'whichPlan', plan: null })
    expect(plans).toContainEqual({ id: 'shangyu-2023', title: expect.stringContaining('上虞') })
  })

  it('ends with 1 and the telephone when nothing is written', async () => {
    const { status, out } = await ask('答辩要准备ppt吗', ...PLAN)
    expect(status).toBe(1)
    expect(out).toContain('88879706')
  })

  it('ends with 1 when it is about the asker', async () => {
    expect((await ask('我大专毕业5年能评中级吗', ...PLAN)).status).toBe(1)
  })

  it('reads one question a line and prints one JSON line each, whatever they come to', async () => {
    const { status, out } = await zhicheng(['ask', '-', ...PLAN], {
      stdin: '什么时候截止\r\n\n答辩要准备ppt吗\n我能报吗',
    })
    expect(status).toBe(0)
    expect(out.split('\n').map((line) => JSON.parse(line).kind)).toEqual(['answer', 'silent', 'personal'])
  })

  it('takes another name of the plan, and a question that names one goes before it', async () => {
    const { out } = await ask('上虞什么时候截止', '--plan', '温州机电', '--json')
    expect(JSON.parse(out).plan).toBe('shangyu-2023')
  })

  it.each([
    [['ask'], '缺少参数'],
    [['ask', ' '], '问题是空的'],
    [['ask', '几份', '--plan', 'nowhere'], '没有计划“nowhere”'],
    [['ask', '几份', '--as-of', '2022-13-01'], '--as-of 应是真实的日期'],
    [['ask', '-'], '输入是空的'],
  ])('refuses %j in Chinese with 2', async (argv, says) => {
    const { status, err } = await zhicheng(argv)
    expect(status).toBe(2)
    expect(err).toContain(says)
  })
})

describe('zhicheng ask with an original imported', () => {
  const data = mkdtempSync(join(tmpdir(), 'zhicheng-ask-'))
  afterAll(() => rmSync(data, { recursive: true }))
  const notice = {
    family: '温州机电',
    short: '通知',
    number: '温职改办〔2022〕14号',
    title: '通知',
    clauses: null,
    text: [
      '一、范围\n本地的企业。',
      '二、要求\n1. 一。\n2. 二。\n3. 三。\n4. 四。\n5. 五。\n6. 六。',
      '三、程序\n先交后审。',
      '四、材料\n1. 一。\n2. 二。\n3. 三。',
      '五、评审\n1. 一。\n2. 二。\n3. 三。\n4. 四。\n5. 五。',
      '六、到场\n停车场在地下，食堂在一楼。',
      '七、时间\n另定。\n',
    ].join('\n'),
  }

  it('names the places that speak of the same words where no entry answers, and how to read them', async () => {
    const question = ['停车场和食堂在哪', ...PLAN, '--data', data]
    const before = await ask(...question)
    expect(before.out).not.toContain('原文')
    await keep(data, [notice], { file: '通知.txt', day: '2022-09-15' })
    const { status, out } = await ask(...question)
    expect(status).toBe(1)
    expect(out).toContain('通知 六')
    expect(out).toContain('zhicheng notices show "')
    expect(JSON.parse((await ask(...question, '--json')).out).places).toEqual([expect.stringContaining('六')])
  })

  it('leaves an answer as it is', async () => {
    const { out } = await ask('评审表要几份', ...PLAN, '--data', data, '--json')
    expect(JSON.parse(out)).toMatchObject({ kind: 'answer', places: [] })
  })
})
