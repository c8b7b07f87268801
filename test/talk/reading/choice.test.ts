import { describe, expect, it } from 'vitest'
import { readChoice } from '../../../src/talk/reading/choice.ts'
import { readChoices } from '../../../src/talk/reading/choices.ts'
import { distance, isSlip } from '../../../src/talk/reading/words.ts'

const same = (labels: string[]) => labels.map((label) => ({ label, value: label }))
const TITLES = same(['技术员', '助理工程师', '工程师', '高级工程师', '都没有'])
const LEVELS = same(['初中', '高中', '中专', '大专', '本科', '研究生'])
const PLANS = ['温州·机电', '温州·机械', '温岭·机电', '上虞经开区', '别的地方'].map((label, i) => ({
  label,
  value: `p${i}`,
}))
const KINDS = same(['专利', '论文', '项目', '奖项', '标准'])

describe('readChoice: the button number', () => {
  it.each([
    '2',
    '２',
    '二',
    '第二个',
    '第二',
    '②',
    '2️⃣',
    '选2',
    '我选2',
    '2、',
    '2.',
    '2吧',
    '(2)',
    'B',
    'b',
    '选项2',
    '2.助理工程师',
    '2 助工',
  ])('%j is the second', (text) => {
    expect(readChoice(text, TITLES)).toMatchObject({ kind: 'value', value: '助理工程师' })
  })

  it.each(['6', '99', '第九个', '0', 'Z', '2个', '不是2', '19年的', '2工程师', '2、工程师', '1 3', '', '   ', '哈哈'])(
    '%j is not one',
    (text) => {
      expect(readChoice(text, TITLES).kind).toBe('unreadable')
    },
  )

  it('says how to answer when the number is out of range', () => {
    expect(readChoice('6', TITLES)).toEqual({ kind: 'unreadable', why: '请回复 1 到 5 的数字，或直接说' })
  })
})

describe('readChoice: words', () => {
  it.each([
    ['助工', '助理工程师'],
    ['住工', '助理工程师'],
    ['助理', '助理工程师'],
    ['我是助理工程师啊', '助理工程师'],
    ['助力工程师', '助理工程师'],
    ['技术元', '技术员'],
    ['中级', '工程师'],
    ['高工', '高级工程师'],
    ['高级工程师', '高级工程师'],
    ['工程師', '工程师'],
    ['不是助工,是工程师', '工程师'],
    ['都没有', '都没有'],
  ])('%j is %s', (text, expected) => {
    expect(readChoice(text, TITLES)).toMatchObject({ kind: 'value', value: expected })
  })

  it.each([
    ['没有', 'none'],
    ['没有呢', 'none'],
    ['无', 'none'],
    ['不知道', 'unknown'],
    ['记不清了', 'unknown'],
    ['得翻一下证书', 'unknown'],
    ['跳过', 'skip'],
    ['先不答', 'skip'],
    ['没有助理工程师', 'unreadable'],
    ['没有助工', 'unreadable'],
    ['不是工程师', 'unreadable'],
    ['中级工', 'unreadable'],
    ['高级技师', 'unreadable'],
    ['理工程师', 'unreadable'],
    ['初级工程师', 'unreadable'],
    ['助工或者工程师', 'unreadable'],
    ['技术员还是助工', 'unreadable'],
    ['大概是助工吧', 'vague'],
    ['助工，不太确定', 'vague'],
  ])('%j is %s', (text, kind) => {
    expect(readChoice(text, TITLES).kind).toBe(kind)
  })

  it('a hidden word is not the shorter one on offer', () => {
    expect(readChoice('高级工程师', same(['助理工程师', '工程师'])).kind).toBe('unreadable')
    expect(readChoice('不合格', same(['优秀', '合格'])).kind).toBe('unreadable')
  })

  it.each([
    ['大专毕业', '大专'],
    ['大砖', '大专'],
    ['函授本科', '本科'],
    ['专升本', '本科'],
    ['硕士', '研究生'],
    ['4', '大专'],
  ])('education %j is %s', (text, expected) => {
    expect(readChoice(text, LEVELS)).toMatchObject({ kind: 'value', value: expected })
  })

  it.each([
    ['我觉得大概是大专吧', '大专'],
    ['本科在读', '本科'],
    ['本科还没毕业', '本科'],
    ['大学', '本科'],
  ])('education %j is to be confirmed', (text, candidate) => {
    expect(readChoice(text, LEVELS)).toMatchObject({ kind: 'vague', candidate })
  })

  it('keeps what else was said', () => {
    expect(readChoice('大专 模具', LEVELS)).toEqual({ kind: 'value', value: '大专', rest: '模具' })
  })

  it('two answers are given back as candidates', () => {
    expect(readChoice('大专毕业后读了本科', LEVELS)).toMatchObject({ kind: 'unreadable', candidates: ['大专', '本科'] })
    expect(readChoice('没读过大学', LEVELS).kind).toBe('unreadable')
  })

  it.each([
    ['温州机电', 'p0'],
    ['温州 机械', 'p1'],
    ['温岭', 'p2'],
    ['上虞', 'p3'],
    ['1. 温州·机电', 'p0'],
  ])('a unique part %j is %s', (text, expected) => {
    expect(readChoice(text, PLANS)).toMatchObject({ kind: 'value', value: expected })
  })

  it('a part of two is neither', () => {
    expect(readChoice('机电', PLANS)).toMatchObject({ kind: 'unreadable', candidates: ['p0', 'p2'] })
    expect(readChoice('温州', PLANS)).toMatchObject({ kind: 'unreadable', candidates: ['p0', 'p1'] })
  })

  it('a label that is itself a number wins over nothing and loses to nothing', () => {
    const counts = [
      { label: '没有', value: '0' },
      { label: '1项', value: '1' },
      { label: '2项', value: '2' },
    ]
    expect(readChoice('没有', counts)).toMatchObject({ kind: 'value', value: '0' })
    expect(readChoice('2项', counts)).toMatchObject({ kind: 'value', value: '2' })
    expect(readChoice('2', counts).kind).toBe('unreadable')
    expect(readChoice('3', counts)).toMatchObject({ kind: 'value', value: '2' })
  })

  it('stands an empty offer', () => {
    expect(readChoice('1', []).kind).toBe('unreadable')
    expect(readChoices('1', []).kind).toBe('unreadable')
  })
})

describe('isSlip', () => {
  it.each([
    ['助里工程师', '助理工程师', true],
    ['技术元', '技术员', true],
    ['技术员', '技术员', false],
    ['中级工', '高级工', false],
    ['有编制', '无编制', false],
    ['不合格', '基合格', false],
    ['助工', '高工', false],
    ['理工程师', '工程师', false],
  ])('%s for %s: %s', (typed, word, expected) => {
    expect(isSlip(typed, word)).toBe(expected)
  })

  it('counts a swap once', () => {
    expect(distance('工程师', '程工师')).toBe(1)
    expect(distance('', '工程师')).toBe(3)
  })
})

describe('readChoices', () => {
  it.each([
    ['1 3 5', ['专利', '项目', '标准']],
    ['1、3', ['专利', '项目']],
    ['3,1', ['专利', '项目']],
    ['①③', null],
    ['一和三', ['专利', '项目']],
    ['第1个和第3个', ['专利', '项目']],
    ['专利、论文', ['专利', '论文']],
    ['有专利和项目', ['专利', '项目']],
    ['专利 3', ['专利', '项目']],
    ['只有专利', ['专利']],
    ['专利 没有论文', ['专利']],
    ['1', ['专利']],
    ['ac', ['专利', '项目']],
    ['全部', ['专利', '论文', '项目', '奖项', '标准']],
    ['都有', ['专利', '论文', '项目', '奖项', '标准']],
    ['以上都有', ['专利', '论文', '项目', '奖项', '标准']],
    ['除了3都有', ['专利', '论文', '奖项', '标准']],
    ['除了论文其他都有', ['专利', '项目', '奖项', '标准']],
    ['除了1、2以外都有', ['项目', '奖项', '标准']],
  ])('%j is %j', (text, expected) => {
    if (expected === null)
      expect(readChoices(text, KINDS)).toMatchObject({ kind: 'vague', candidate: ['专利', '项目'] })
    else expect(readChoices(text, KINDS)).toMatchObject({ kind: 'value', value: expected })
  })

  it.each([
    ['没有', 'none'],
    ['都没有', 'none'],
    ['以上都没有', 'none'],
    ['除了1、2、3、4、5都有', 'none'],
    ['不知道', 'unknown'],
    ['跳过', 'skip'],
    ['1 9', 'unreadable'],
    ['9', 'unreadable'],
    ['没有专利', 'unreadable'],
    ['哈哈', 'unreadable'],
    ['', 'unreadable'],
    ['13', 'vague'],
    ['可能1和2', 'vague'],
  ])('%j is %s', (text, kind) => {
    expect(readChoices(text, KINDS).kind).toBe(kind)
  })

  it.each([
    ['其他', '其他专业'],
    ['22年专业48，其他都够', null],
    ['考核其他年都合格', null],
  ])('%s: 其他 names a choice by itself alone', (text, meant) => {
    const offered = [
      { label: '机电（机械）', value: '机电', words: ['机械'] },
      { label: '其他专业', value: '其他专业', words: ['其他', '别的专业'] },
    ]
    const read = readChoice(text, offered)
    expect(read.kind === 'value' ? read.value : null).toBe(meant)
  })
})
