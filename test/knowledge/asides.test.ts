import { describe, expect, it } from 'vitest'
import { withoutAfterthought, withoutLead } from '../../src/knowledge/asides.ts'
import { standsAlone } from '../../src/knowledge/standsAlone.ts'
import { ask, knowledge, type PLANS } from './real.ts'

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
    expect(withoutAfterthought(typed, () => false)).toBe(asked)
  })

  it('leaves a person who tells of themselves to the dossier', () => {
    expect(ask('能直接报中级吗，我本科毕业六年了', '温州机电').kind).toBe('personal')
  })
})

/** What is told before a question does not bar its answer, unless it makes another question of it. */
describe('what is said before a question', () => {
  it.each<readonly [Place, string, string]>([
    ['温州机电', '领导催得急，评审表要几份', '2 份'],
    ['温州机电', '孩子刚生没空弄 照片要多大', '30K'],
    ['温州机电', '人在外地出差，单位推荐最晚哪天', '2022年11月2日'],
    ['温州机电', '我在厂里干了二十多年了，企业标准最多能算几项', '企业标准'],
    ['温岭', '老婆让我问一下，白天上班晚上才有空看，评审表要几份', '一式 2 份'],
    ['温州机电', '评审表要几份，有人知道吗', '2 份'],
  ])('%s %s', (place, question, said) => {
    const answer = ask(question, place)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toContain(said)
  })

  it.each<readonly [Place, string, string]>([
    ['温州机电', '杭州的，什么时候截止', 'silent'],
    ['温州机电', '什么时候截止，杭州的', 'silent'],
    ['温州机电', '2023年的，什么时候截止', 'silent'],
    ['温州机电', '截止日期是哪天，2023年的', 'silent'],
    ['温岭', '论文被一票否决了，第二年还准报吗', 'silent'],
    ['温岭', '领导催得急，完税证明要打几年的', 'silent'],
    ['温州机电', '我大专毕业五年了，助工四年，能报中级吗', 'personal'],
    ['温岭', '我助工满三年半，有两个发明，能不能走破格', 'personal'],
    ['上虞', '我弟硕士出来两年半，一直在上虞经开区药厂做工艺，给看看能不能报中级呗', 'personal'],
    ['温州机电', '我本科毕业七年，没有职称，可以直接评工程师吗', 'personal'],
  ])('%s %s: %s', (place, question, kind) => {
    expect(ask(question, place).kind).toBe(kind)
  })

  it.each([
    ['评审表盖歪了，要交几份', null],
    ['什么时候截止，材料交到哪里', null],
    ['论文被退了，那还算论文吗', null],
    ['第一次弄，证件照要什么底色', '证件照要什么底色'],
  ])('%s', (typed, rest) => {
    expect(withoutLead(typed, knowledge, () => false)).toBe(rest)
  })
})

/** A word is itself, not a piece of two others. */
describe('places and trades', () => {
  it.each<readonly [Place, string, RegExp]>([
    ['温州机电', '公开化公示在哪里看', /公示/],
    ['温州机电', '出版社的著作加几分', /著作/],
    ['温州机电', '中文核心期刊论文加几分', /核心期刊/],
    ['温州机电', '食品机械厂能报吗', /包装机械/],
  ])('%s %s', (place, question, said) => {
    expect(ask(question, place).text).toMatch(said)
    expect(ask(question, place).text).not.toContain('没有收进来')
  })

  it.each<readonly [Place | undefined, string, string]>([
    [undefined, '宁海报工程师条件', '宁海'],
    [undefined, '嘉善报工程师条件', '嘉善'],
    [undefined, '镇海报工程师条件是什么', '镇海'],
    ['温州机电', '桐乡人能报吗', '桐乡'],
    ['温州机电', '越城区能报吗', '越城'],
  ])('%s %s', (plan, question, place) => {
    expect(ask(question, plan).text).toContain(`${place}的通知没有收进来`)
  })

  it.each(['水利工程师怎么评', '水利工程师能评吗'])('%s is not told by the rules of 机电', (question) => {
    expect(ask(question, '温州机电')).not.toMatchObject({ kind: 'answer' })
  })

  it.each([
    ['公司在开化', '开化', true],
    ['公开化公示', '开化', false],
    ['系统会计算学时', '会计', false],
    ['会计能报吗', '会计', true],
    ['宁海报工程师条件', '宁海', true],
    ['嘉善报工程师条件', '嘉善', true],
    ['在镇海报工程师条件是什么', '镇海', true],
    ['桐乡人能报吗', '桐乡', true],
    ['越城区能报吗', '越城', true],
    ['杭州市能报吗', '杭州', true],
    ['婺城市区能报吗', '婺城', true],
    ['柯城市能报吗', '柯城', true],
    ['水利工程师怎么评', '水利', true],
    ['会计师能报吗', '会计', true],
    ['出版社的证明要吗', '出版', false],
    ['开化学实验室', '开化', false],
  ])('%s %s: %s', (text, word, stands) => {
    expect(standsAlone(text, word)).toBe(stands)
  })
})
