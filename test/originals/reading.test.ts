import { describe, expect, it } from 'vitest'
import { withoutAccounts } from '../../src/originals/accounts.ts'
import { linesOf, paragraphsOf } from '../../src/originals/lines.ts'
import { screenOf } from '../../src/originals/originals.ts'
import { onScreen } from '../../src/originals/screen.ts'
import { ORIGINALS } from './made.ts'

describe('lines as paragraphs', () => {
  it('join what the paper cut, and leave headings and labels alone', () => {
    const text = `三、申报程序和形式
统一通过评审管理服务平台进行申报，各位申报人员登录服务平

台（网址：https://example.org）填写。
时间：8 月 1 日到 10 月 20 日
联系电话：88000001
- 3 -`
    expect(paragraphsOf(linesOf(text))).toBe(
      '三、申报程序和形式\n统一通过评审管理服务平台进行申报，各位申报人员登录服务平台（网址：https://example.org）填写。\n时间：8 月 1 日到 10 月 20 日\n联系电话：88000001',
    )
  })

  it('drop what a conversion left', () =>
    expect(
      linesOf('### **七、评审。**甲<sup>附</sup> <https://a.cn/b>\n---\n \n- （一）乙').map(({ text }) => text),
    ).toEqual(['七、评审。甲附 https://a.cn/b', '（一）乙']))
})

describe('personal payment accounts', () => {
  it.each([
    ['报名：张三支付宝（13800000000），费用 450 元。', '报名：［个人收款账号不转述］，费用 450 元。'],
    [
      '户名：张三，账号：6222 0000 0000 0000 000，开户行：某行。',
      '［个人收款账号不转述］，［个人收款账号不转述］，开户行：某行。',
    ],
    ['微信转账到 13800000000；备注姓名', '［个人收款账号不转述］；备注姓名'],
  ])('%s', (text, expected) => expect(withoutAccounts(text)).toBe(expected))

  it.each([
    '咨询电话：0577-88000001，88000002。',
    '缴费用支付宝，咨询电话：13800000000。',
    '用平台账号登录，编号 2022-00533。',
    '业绩从 2022 年 1 月 1 日算。',
  ])('%s stays', (text) => expect(withoutAccounts(text)).toBe(text))
})

describe('what fits on a phone', () => {
  it('is cut at the end of a sentence, with how much is left', () => {
    const cut = onScreen(`${'甲'.repeat(50)}。${'乙'.repeat(60)}`, 60)
    expect(cut).toBe(`${'甲'.repeat(50)}。……（还有 60 字）`)
  })

  it('is cut where it must be when no sentence ends, and no sign is halved', () =>
    expect(onScreen('𠮷'.repeat(10), 4)).toBe(`${'𠮷'.repeat(4)}……（还有 6 字）`))

  it('is left alone when it fits', () => expect(onScreen('短。')).toBe('短。'))

  it('says which clause it is, what is above, and when it only encloses what was asked', () => {
    const shown = (citation: string) => {
      const wording = ORIGINALS.wording(citation, '试办')
      return wording && screenOf(wording)
    }
    expect(shown('办法 第二条（三）')).toBe(
      '办法（试办〔2022〕1号） 第二条（三）\n【第二章 条件 › 第二条 报工程师的，应具备下列条件之一】\n（三）大专，任职满五年。',
    )
    expect(shown('办法 第二条（九）')).toContain('没有单独分出这一项')
    expect(shown('指南 二.2(2)')?.split('\n（原文里同一号还有一处：）\n')).toHaveLength(2)
  })
})

describe('search', () => {
  const found = (...words: string[]) => ORIGINALS.search(words, '试办').map(({ citation }) => citation)

  it('finds the innermost clauses that have every word', () => {
    expect(found('聘书', '盖章')).toEqual(['办法 第二条（二）2(1)'])
    expect(found('论文')).toEqual(['办法 附件', '指南 二.2'])
    expect(found('聘书', '论文')).toEqual([])
    expect(found('没有的词')).toEqual([])
  })

  it('takes one of several words', () => expect(found('任命书|聘书', '盖章')).toEqual(['办法 第二条（二）2(1)']))

  it('gives what wording takes', () => {
    for (const { citation, text } of ORIGINALS.search(['传'], '试办', 10)) {
      expect(ORIGINALS.wording(citation, '试办')).toMatchObject({ exact: true, text })
    }
  })

  it('is bounded, and empty without words', () => {
    expect(ORIGINALS.search(['。'], undefined, 3)).toHaveLength(3)
    expect(ORIGINALS.search(['。'], undefined, 1000).length).toBeLessThanOrEqual(10)
    expect(found()).toEqual([])
    expect(found(' ')).toEqual([])
    expect(ORIGINALS.search(['聘书'], '别处')).toEqual([])
  })
})
