import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/knowledge/plainText.ts'
import { knowledge } from './real.ts'

const asCompared = (said: string) => plainText(said, knowledge.synonyms.inPlainWords)

describe('what is said in dialect', () => {
  it.each([
    ['评审费几钿', '评审费多少钱'],
    ['学时要几多', '学时要多少'],
    ['纸头送哪搭', '纸质材料送哪里'],
    ['技师拿了几年好报中级', '技师拿了几年能报中级'],
    ['单位那头几号截', '单位推荐几号截'],
    ['面试要伐', '面试要吗'],
    ['自家排老几', '自己排第几'],
    ['技师证要焐几年', '技师证要满几年'],
    ['高工哪天拉闸', '高工哪天截止'],
    ['今年的课要刷满伐', '今年的学时要学满吗'],
    ['过堂问啥', '答辩问啥'],
    ['县里打回票咋办', '县里退回怎么办'],
    ['料拎到哪幢楼', '材料送到哪幢楼'],
  ])('reads %s as it is written elsewhere', (said, written) => {
    expect(asCompared(said)).toBe(written)
  })

  it.each(['材料好邮寄伐', '单位那边要盖章吗', '自评表几份', '中级好报吗', '公司哪年成立的', '年年底考核'])(
    'leaves %s',
    (said) => {
      expect(asCompared(said)).toBe(said)
    },
  )
})
