import { describe, expect, it } from 'vitest'
import { citationsIn, readPlace } from '../../src/originals/citation.ts'

const read = (text: string) => {
  const place = readPlace(text, ['附件', '说明', '注', '专业范围'])
  return place && [place.article, ...place.steps.map(({ kind, number }) => `${kind}${number}`), place.to, place.rest]
}

describe('the place a citation points at', () => {
  it.each([
    ['五.3(4)', ['五', '1.3', '(1)4', null, '']],
    ['第十条（一）后段', ['第十条', '（一）1', null, '']],
    ['第10条（一）', ['第十条', '（一）1', null, '']],
    ['二（二）7(3)', ['二', '（一）2', '1.7', '(1)3', null, '']],
    ['第十三条（三）1(2)', ['第十三条', '（一）3', '1.1', '(1)2', null, '']],
    ['说明.2', ['说明', '1.2', null, '']],
    ['注7', ['注', '1.7', null, '']],
    ['8', ['8', null, '']],
    ['二.3③', ['二', '1.3', '①3', null, '']],
    ['第八条至第十二条', ['第八条', '第十二条', '']],
    ['一至五', ['一', '五', '']],
    ['第十条（一）、第二十条', ['第十条', '（一）1', null, '']],
    ['第十条（一）乙段', ['第十条', '（一）1', null, '乙段']],
    ['专业范围', ['专业范围', null, '']],
    ['二十二.1', ['二十二', '1.1', null, '']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it.each(['', '标题', '一般规定', '其他'])('%s names no article', (text) => expect(read(text)).toBeNull())
})

describe('citationsIn', () => {
  it('parts what is parted by ；and drops what is said of a document not in our hands', () =>
    expect(citationsIn('外部依据 旧法 一；通知 二.1；')).toEqual(['旧法 一', '通知 二.1']))
})
