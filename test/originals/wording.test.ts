import { describe, expect, it } from 'vitest'
import { makeOriginals } from '../../src/originals/originals.ts'
import { heldAs, ORIGINALS } from './made.ts'

const wording = (citation: string, family = '试办') => ORIGINALS.wording(citation, family)
const text = (citation: string) => {
  const found = wording(citation)
  return found?.exact ? found.text : null
}

describe('the wording of a clause', () => {
  it.each([
    ['办法 第三条', '第三条 按第二条（一）报的，当年有效。'],
    ['办法 第二条（一）后段', '（一）本科，任职满四年；'],
    ['办法 第二条（二）2', '2、有聘书。\n（1）聘书要盖章。\n（2）聘书要注明\n年限。'],
    ['办法 第二条（二）2(1)', '（1）聘书要盖章。'],
    ['办法 第二条（三）', '（三）大专，任职满五年。'],
    ['办法 第四条', '第四条 自印发之日起施行。'],
    ['办法 附件', '附件\n评分表\n项目  分值\n论文  5\n注：1．按排名给分。2．同一项只算一次。'],
    ['指南 一.1', '1、读通知；'],
    ['申报指南 二.2(3)', '(3) 专利：传证书。'],
    ['申报指南（试办协会，2022-08-23） 一.1', '1、读通知；'],
    ['指南 三.3', '3、寄出：寄到协会。'],
  ])('%s', (citation, expected) => expect(text(citation)).toBe(expected))

  it('comes with the headings above it', () => {
    expect(wording('办法 第二条（二）1')?.heading).toBe(
      '第二章 条件 › 第二条 报工程师的，应具备下列条件之一 › （二）技师，满三年',
    )
    expect(wording('指南 二.2(3)')?.heading).toBe('二、上传材料 › 2、业绩档案')
    expect(wording('办法 第一条')?.heading).toBe('第一章 总则')
    expect(wording('指南 一')?.heading).toBe('')
  })

  it('of several articles runs from the first to the last', () => {
    const found = wording('试办〔2022〕1号 第一条至第二条')
    expect(found).toMatchObject({ exact: true, place: '第一条至第二条' })
    expect(found?.text).toMatch(/^第一条[\s\S]*由单位推荐。$/)
  })

  it('does not end in the heading of the next chapter, a signature, or the list of attachments', () => {
    for (const citation of ['办法 第一条', '办法 第四条', '指南 三']) {
      expect(wording(citation)?.text).not.toMatch(/第二章|办公室|协会\n|样表|名册|评分表/)
    }
  })

  it('a contract printed as a sample inside is no article', () => {
    expect(text('指南 一')).toContain('阀门')
    expect(text('指南 二.2')).toContain('第一条 期限')
  })
})

describe('never the wrong clause', () => {
  it('a list that begins anew: both items of that number are given', () =>
    expect(wording('指南 二.2(1)')).toMatchObject({
      exact: true,
      text: expect.stringContaining('学历'),
      others: [expect.stringContaining('获奖')],
    }))

  it('below a number that stands twice nothing is told apart', () =>
    expect(wording('指南 二.2(1)①')).toMatchObject({ exact: false, place: '二.2(1)' }))

  it('where the first number of a list is lost, the item of a neighbouring list is given, too', () => {
    const found = wording('指南 三.2')
    expect([found?.text, ...(found?.others ?? [])]).toEqual(['2、盖章：到县里盖。', '(2) 再打印。'])
  })

  it.each([
    ['指南 三.1', '三'],
    ['办法 第二条（四）', '第二条'],
    ['办法 第二条(1)', '第二条'],
    ['办法 第二条（二）2(3)', '第二条（二）.2'],
    ['办法 第二条（一）乙段', '第二条（一）'],
    ['办法 第九条', '全文'],
    ['办法 其他', '全文'],
  ])('%s is answered with what encloses it', (citation, place) => {
    const found = wording(citation)
    expect(found?.exact).toBe(false)
    expect(found?.place.replace('（二）2', '（二）.2')).toBe(place)
  })

  it('an item lost in the middle leaves the end of the one before it open', () => {
    const originals = makeOriginals(
      [
        heldAs(
          '一、报名\n1、甲。\n2、乙。\n二、材料\n（一）表。\n（二）证书：\n(1)原件；\n(2)复印件；\n(4)照片。',
          new Map([
            ['一', 2],
            ['二', 2],
          ]),
        ),
      ],
      [],
    )
    expect(originals.wording('办法 二（二）(1)')?.exact).toBe(true)
    expect(originals.wording('办法 二（二）(2)')).toMatchObject({ exact: false, place: '二（二）' })
  })

  it('with fewer or more items than the document is known to have, the article is given whole', () => {
    for (const items of [2, 4]) {
      const originals = makeOriginals(
        [
          heldAs(
            '一、报名\n1、甲。\n2、乙。\n3、丙。\n二、其他',
            new Map([
              ['一', items],
              ['二', 0],
            ]),
          ),
        ],
        [],
      )
      expect(originals.wording('办法 一.2')).toMatchObject({ exact: false, place: '一' })
    }
  })

  it('with an article missing, neither it nor the one that ran into it is told apart', () => {
    const originals = makeOriginals(
      [
        heldAs(
          '一、报名\n甲。\n三、其他\n丙。',
          new Map([
            ['一', 0],
            ['二', 0],
            ['三', 0],
          ]),
        ),
      ],
      [],
    )
    expect(originals.wording('办法 一')).toMatchObject({ exact: false, place: '全文' })
    expect(originals.wording('办法 二')).toMatchObject({ exact: false, place: '全文' })
    expect(originals.wording('办法 三')).toMatchObject({ exact: true, text: '三、其他\n丙。' })
  })

  it('two lines that could as well be the same article are not chosen between', () => {
    const originals = makeOriginals(
      [
        heldAs(
          '一、报名\n甲。\n二、材料\n乙。\n二、盖章\n丙。\n三、其他\n丁。',
          new Map([
            ['一', 0],
            ['二', 0],
            ['三', 0],
          ]),
        ),
      ],
      [],
    )
    expect(originals.wording('办法 二')?.exact).toBe(false)
    expect(originals.wording('办法 三')?.exact).toBe(true)
  })

  it('a reference to another article at the head of a line is no article', () => {
    const originals = makeOriginals(
      [
        heldAs(
          '第一条 甲按照\n第二条规定办理。\n第二条 乙。',
          new Map([
            ['第一条', 0],
            ['第二条', 0],
          ]),
        ),
      ],
      [],
    )
    expect(originals.wording('办法 第二条')).toMatchObject({ exact: true, text: '第二条 乙。' })
  })
})

describe('the document of a citation', () => {
  it('is null when it is not held, and never the one whose number begins alike', () => {
    expect(wording('附件1 表')).toBeNull()
    expect(wording('试办〔2022〕1号 附件1 表')).toBeNull()
    expect(wording('试办〔2022〕12号 第一条')).toBeNull()
  })

  it('by a short name is of the family told; without one it must be the only one', () => {
    expect(ORIGINALS.wording('办法 第一条')?.exact).toBe(true)
    expect(ORIGINALS.wording('指南 一')).toBeNull()
    expect(wording('办法 第一条', '别处')).toBeNull()
  })

  it('by its number is found from another family', () =>
    expect(wording('外部依据 试办〔2022〕1号 第一条', '别处')?.document.short).toBe('办法'))

  it('may be written without the blank', () => expect(text('办法第一条')).toContain('为了试办'))

  it('alone is the whole document', () => expect(wording('办法')).toMatchObject({ exact: true, place: '全文' }))
})

describe('a document nobody has described', () => {
  const of = (lines: string) => makeOriginals([heldAs(lines, null, { short: null, number: '新办〔2027〕1号' })], [])

  it('is split by its own numbering', () => {
    const originals = of('新办〔2027〕1号\n一、报名\n8 月 1 日起。\n二、材料\n（一）表；\n（二）照片。')
    expect(originals.wording('新办〔2027〕1号 二（二）')).toMatchObject({ exact: true, text: '（二）照片。' })
  })

  it('without clauses is one whole', () =>
    expect(of('只有一段话。').wording('新办〔2027〕1号 一')).toMatchObject({ exact: false, place: '全文' }))
})

describe('one paragraph with all items in it', () => {
  const note = (line: string, items: number) =>
    makeOriginals(
      [
        heldAs(
          `样表\n姓名\n${line}`,
          new Map([
            ['表', 0],
            ['注', items],
          ]),
        ),
      ],
      [],
    )

  it('is split when the numbers go from 1 to n', () => {
    const originals = note('注：1．甲。2．乙；3．丙 1.5 分。', 3)
    expect(originals.wording('办法 注.3')).toMatchObject({ exact: true, text: '3．丙 1.5 分。', heading: '注' })
  })

  it('a number printed twice is certain for neither', () => {
    const originals = note('注：1．甲。2．乙。2．丙。3．丁。', 3)
    expect(originals.wording('办法 注.2')).toMatchObject({ exact: false, place: '注' })
    expect(originals.wording('办法 注.3')).toMatchObject({ exact: true, text: '3．丁。' })
  })
})
