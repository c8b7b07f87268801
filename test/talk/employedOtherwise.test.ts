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
    ['灵活就业', '社保', '社保是自己交的'],
    ['灵活就业', '社保', '自己交的社保'],
    ['灵活就业', '社保', '社保挂靠自己交'],
    ['灵活就业', '社保', '公司没给我交，自己交的'],
    ['灵活就业', '社保', '以前公司交，现在自己交社保'],
    ['灵活就业', '社保', '社保我自己在温州交的'],
    ['灵活就业', '社保起始', '2016年起自己交的'],
    ['灵活就业', '单位', '民企，社保是自己交的'],
    ['灵活就业', '岗位', '在岗做技术，社保自己交的'],
  ])('leaves the verdict open, with whom to ask: %s, at %s %s', (way, question, words) => {
    const { review, text, ...said } = at(question, words)
    expect(said).toEqual({ way, post: '机电' })
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
    ['社保', '社保个人那部分自己交的'],
    ['社保', '温州，自己交一半公司交一半'],
    ['社保', '温州，不是自己交的，公司交的'],
    ['社保', '温州，以前自己交现在公司交'],
    ['社保', '温州，社保是自己交的，去年转到公司了'],
    ['社保', '温州，我老婆社保自己交的'],
    ['社保', '社保自己交可以吗'],
    ['社保', '在温州，自己交社保，公司也交'],
    ['社保', '在温州，社保一直是我自己交，去年进了公司'],
    ['社保', '在温州，社保自己交了3个月'],
    ['社保', '在温州，现在公司交，之前自己交'],
    ['社保起始', '2010年8月起，公司扣个人自己交的8%'],
    ['单位', '民企，公积金自己交的'],
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

describe('what can still bar, beside a way of being employed of which the documents say nothing', () => {
  it.each([
    ['社保', '温州，灵活就业自己交的社保', '岗位=在岗，做销售'],
    ['单位', '民企，我是派遣过去的', '岗位=不在岗'],
  ])('is asked and decides: at %s %s, %s', (question, words, post) => {
    const { text } = at(question, words, AT_HAND.replace(/岗位=[^；]*/, post))
    expect(text).toContain('还报不了')
    expect(text).not.toContain('现在还判断不了')
  })
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
