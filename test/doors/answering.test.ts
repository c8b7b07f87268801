import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answering } from '../../src/doors/answering.ts'
import { compose } from '../../src/doors/compose.ts'
import { makeOriginals } from '../../src/originals/originals.ts'

const house = compose(join(import.meta.dirname, '../..'))
const notice = {
  family: '温州机电',
  short: '通知',
  number: '温职改办〔2022〕14号',
  title: '通知',
  clauses: new Map([
    ['一', 0],
    ['二', 2],
  ]),
  text: '一、范围\n本地的企业。\n二、要求\n1. 社保要缴。\n2. 停车场在地下，食堂在一楼。\n',
}
const originals = makeOriginals([notice], [notice])
const asked = { plan: 'wenzhou-jidian-2022', today: '2022-09-15' }

describe('what the talk asks of the knowledge', () => {
  it('shows the wording of a clause by its citation in full or by its short name, within the plan', () => {
    const { original } = answering(house, () => originals)
    for (const citation of ['温职改办〔2022〕14号 二.1', '通知 二.1'])
      expect(original(citation, asked.plan)).toMatch(/二\.1[\s\S]*社保要缴/)
    expect(original('通知 二.1；通知 一', asked.plan)).toMatch(/社保要缴[\s\S]*本地的企业/)
  })

  it('has no wording of what was not imported', () => {
    const { original } = answering(house, () => originals)
    expect(original('评价条件 第十条', asked.plan)).toBeNull()
    expect(answering(house).original('通知 二.1', asked.plan)).toBeNull()
  })

  it('names the places of the original that speak of the words, beside 文件没有写', () => {
    const question = '停车场和食堂在哪'
    const bare = answering(house).answer(question, asked)
    expect(bare).toMatchObject({ kind: 'silent' })
    const { answer } = answering(house, () => originals)
    const found = answer(question, asked)
    expect(found).toMatchObject({ kind: 'silent', text: expect.stringContaining('通知 二.2') })
    expect(answer('幼儿园和游泳池在哪', asked)).toEqual(answering(house).answer('幼儿园和游泳池在哪', asked))
  })
})
