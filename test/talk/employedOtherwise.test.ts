import { describe, expect, it } from 'vitest'
import { runGolden } from './golden.ts'
import { told } from './lines.ts'
import { realWorld } from './world.ts'

const AT_HAND =
  '学历=本科；专业=机械；毕业时间=2010年6月30日；职称=助工；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；助理工程师聘任=2018年1月1日至今；技能等级=没有；年度考核=都合格；专业工作=2010年7月1日至今；学时=都够；社保=在温州；社保起始=2010年7月1日；单位=民企；编制=没有；岗位=在岗，做机电技术工作；违规=没有'

/** The words told at a question, with all else at hand, up to what the answers come to. */
const at = (question: string, words: string, hand = AT_HAND) => {
  const typed = words.split('|').map((line) => `用户: ${line}`)
  const head = ['今天: 2022-09-15', `备答: ${hand}`, '用户: 温州机电', '用户: 中级', `顺答: ${question}`]
  const turns = runGolden(realWorld(), '用工', [...head, ...typed, '顺答:', '用户: 好'].join('\n'))
  const state = turns.at(-1)?.state ?? null
  const said = turns.map((turn) => turn.said.map(({ text }) => text).join('\n'))
  return {
    way: told(state, 'employment.arrangement'),
    post: told(state, 'employment'),
    review: said.at(-2) ?? '',
    text: said.at(-1) ?? '',
  }
}

describe('a way of being employed of which the documents say nothing, told where something else is asked', () => {
  it.each([
    ['退休返聘', '岗位', '我是退休返聘的，在岗|是'],
    ['退休返聘', '岗位', '退休了返聘在厂里做技术'],
    ['退休返聘', '岗位', '去年退休了，厂里返聘我做工艺'],
    ['退休返聘', '岗位', '退休返聘，在岗做设计'],
    ['退休返聘', '岗位', '返聘的|是'],
    ['退休返聘', '编制', '没有，退休后返聘的'],
    ['劳务派遣', '单位', '民企，我是派遣过去的'],
    ['劳务派遣', '单位', '民企，派遣的'],
    ['劳务派遣', '编制', '没有，派遣工'],
    ['劳务派遣', '岗位', '在岗做技术，不过是派遣员工'],
    ['灵活就业', '社保', '温州 自己交的灵活就业'],
    ['灵活就业', '社保', '在温州，以灵活就业人员身份交的'],
    ['灵活就业', '社保起始', '2016年起，灵活就业交的'],
  ])('leaves the verdict open, with whom to ask: %s, at %s %s', (way, question, words) => {
    const { review, text, ...said } = at(question, words)
    expect(said).toEqual({ way, post: question === '岗位' ? '机电' : null })
    expect(review).toContain('用工：')
    expect(text).toContain('现在还判断不了')
    expect(text).toContain('文件都没提')
    expect(text).toContain('88879706')
  })

  it.each([
    ['岗位', '在岗，做机电技术工作'],
    ['岗位', '在岗做设计，公司派遣我去德国学习过'],
    ['单位', '民企，不是派遣的'],
    ['社保', '温州，以前是灵活就业'],
    ['社保', '温州，单位交的，不是灵活就业'],
    ['社保', '温州，灵活就业转到公司的'],
  ])('is nothing that nobody told: at %s %s', (question, words) => {
    const said = at(question, words)
    expect(said.way).toBe(null)
    expect(said.text).toContain('可以报')
  })

  it.each(['退休了', '去年退休了，没返聘', '退休在家'])(
    'who is retired and not taken back is not at work: %s',
    (words) => {
      expect(at('岗位', words).post).toBe('不在岗')
    },
  )
})

describe('编外 of a 事业单位', () => {
  it('is told that the documents differ, and whom to ask', () => {
    const { text } = at('单位', '事业单位')
    expect(text).toContain('通知把事业单位也列为对象，标题和评价条件却只说企业')
    expect(text).toContain('88879706')
  })

  it('is nothing to those of a firm', () => {
    expect(at('单位', '民企').text).not.toContain('事业单位')
  })
})
