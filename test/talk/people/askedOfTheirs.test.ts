import { describe, expect, it } from 'vitest'
import { resultOf, saidIn } from '../lines.ts'

const OPENING = '温州机电 我想评中级 助工'
const AT_HAND =
  '学历=大专；专业=模具；技能等级=没有；助理工程师聘任=2018年12月1日到现在；助理工程师取得=2018年11月；助理工程师职称的专业=机电；业绩=都没有；年度考核=都合格；学时=都够；社保起始=2016年8月；社保=温州；编制=没有；单位=民企；岗位=在岗，做模具设计；违规=没有'
const afterResult = (...lines: readonly string[]) =>
  saidIn(
    '今天: 2022-09-15',
    `备答: ${AT_HAND}`,
    `用户: ${OPENING}`,
    '顺答:',
    '用户: 好',
    ...lines.map((line) => `用户: ${line}`),
  ).at(-1) ?? ''

describe('what is asked of another once one may apply', () => {
  it('is asked beside a result that is a yes', () =>
    expect(resultOf('2022-09-15', OPENING, AT_HAND)).toContain('可以报：工程师'))

  it.each([
    '我同事大专毕业三年能报吗',
    '我徒弟技师证刚拿能报中级吗',
    '我老婆在温州能报吗',
    '我哥在乐清做电工十年能评吗',
    '我老婆高中毕业能报助工不',
    '我儿子今年毕业能报初级不',
    '那我同事学会计的符合条件吗',
  ])('gets no yes from it: %s', (words) => {
    expect(afterResult(words)).toContain('要换一个人看吗')
    expect(afterResult(words)).not.toContain('上面的结果')
  })

  it('is kept for that one, once they say so', () =>
    expect(afterResult('我同事大专毕业三年能报吗', '是')).toMatch(/已记下：[^\n]*大专/))

  it.each(['我同事说我能报吗', '我同事推荐我报，能报吗', '领导不签字能报吗', '我能报吗', '对象是企业的能报吗'])(
    'is not what this asks: %s',
    (words) => expect(afterResult(words)).not.toContain('换一个人'),
  )

  it.each(['朋友聘书只有3年能报不', '同学本科两年可以评中级吗'])('is told at once where it is written: %s', (words) =>
    expect(afterResult(words)).toMatch(/4 周?年/),
  )

  it.each(['要是我社保断了还能报吗', '如果社保断了能报吗'])(
    'and what is only supposed is no matter of what was told: %s',
    (words) => {
      expect(afterResult(words)).not.toContain('社保够了')
      expect(afterResult(words)).toContain('要不要连续')
    },
  )

  it.each(['我能报高工吗', '高工我能报吗', '那高级能报不'])(
    'says of a level it has not that it has none: %s',
    (words) => expect(afterResult(words)).toContain('不评高级工程师'),
  )

  it.each(['那技术员我能报吗', '我能报技术员吗', '我能报助工吗'])(
    'says how it stands with another level: %s',
    (words) => {
      expect(afterResult(words)).not.toContain('上面的结果')
      expect(afterResult(words)).toContain('已经')
    },
  )

  it.each(['我没有聘书能报吗', '我大专没毕业能报吗'])('a yes is never said of what was not told: %s', (words) => {
    const said = afterResult(words)
    expect(said).not.toContain('就是答案')
    if (said.includes('上面的结果')) expect(said).toContain('只按您答过的算')
  })

  it.each(['真的能报？', '那我就可以报了是吧', '我现在能报了吧'])(
    'whoever asks once more hears what it was counted by: %s',
    (words) => expect(afterResult(words)).toContain('只按您答过的算'),
  )

  it.each([
    ['单位没注册平台', '去注册'],
    ['单位不给我盖章', '先和单位商量'],
    ['聘书没盖章', '没写'],
    ['聘书是厂里后补的', '没写'],
  ])('and what stands in the way is looked up: %s', (words, said) => expect(afterResult(words)).toContain(said))
})
