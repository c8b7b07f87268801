import { describe, expect, it } from 'vitest'
import { withoutAfterthought } from '../../src/knowledge/asides.ts'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

/** What is said after a question does not bar its answer. */
describe('what is said after a question', () => {
  it.each<readonly [Place, string, string]>([
    ['温岭', '没评上的话交的东西退不退啊，我舅非说能拿回来', '不退'],
    ['浙江', '高工还要考英语跟电脑不哦，一把年纪了单词记不牢', '不是必备'],
    ['温岭', '工资高就能直接跳中级真的假的？听食堂里人讲年薪几十万就中', '30 万'],
    ['上虞', '纸质评审表要几份啊，我去打印店排队打', '三份'],
    ['温州机电', '考试题库在哪下载，上次停车停半天白跑一趟', 'hrss.wenzhou.gov.cn'],
  ])('%s %s', (place, question, said) => {
    const answer = ask(question, place)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toContain(said)
  })

  it.each<readonly [Place, string]>([
    ['温岭', '实操没及格当年能再来一趟伐，一紧张手就抖'],
    ['温州机械', '学会那边礼拜六有人收材料没得'],
    ['温州机电', '笔试要坐几个钟头啊，我腰不好'],
  ])('%s %s is a question, and written nowhere', (place, question) => {
    expect(ask(question, place).kind).toBe('silent')
  })

  it.each([
    ['能报中级吗，我大专毕业五年', null],
    ['材料寄到哪里', null],
    ['评审表几份，什么时候交', null],
    ['退吗，我舅说退', null],
    ['材料退不退啊，我舅说退', '材料退不退啊'],
    ['三十万够不够格？人家几十万', '三十万够不够格？'],
  ])('%s', (typed, asked) => {
    expect(withoutAfterthought(typed)).toBe(asked)
  })

  it('leaves a person who tells of themselves to the dossier', () => {
    expect(ask('能直接报中级吗，我本科毕业六年了', '温州机电').kind).toBe('personal')
  })
})
