import { describe, expect, it } from 'vitest'
import { namesTogether, peopleIn, personFirst } from '../../../src/talk/people/listed.ts'

const names = (typed: string) => peopleIn(typed).map(({ name }) => name)

describe('several people in one message', () => {
  it.each([
    ['张三大专15年毕业助工 李四技师 高中', ['张三', '李四']],
    ['1 张三 大专 2 李四 本科', ['张三', '李四']],
    ['小王本科18年 老李大专助工', ['小王', '老李']],
    ['王工大专15年，李工本科', ['王工', '李工']],
    ['我们厂要报：陈建国 大专 2010年毕业；林小红，本科，2018毕业', ['陈建国', '林小红']],
    ['员工A大专 员工B本科', ['员工A', '员工B']],
    ['1. 张三，大专，助工\n2. 李四，高中，技师\n3. 王五 本科 18年毕业', ['张三', '李四', '王五']],
    ['1、大专15年毕业助工\n2、高中 技师', ['第1位', '第2位']],
    ['甲：大专助工\n乙：本科', ['甲', '乙']],
    ['我是人事，帮三个人问，甲大专模具助工4年，乙中专技师，丙本科刚毕业', ['甲', '乙', '丙']],
    ['甲，大专，助工；乙，本科', ['甲', '乙']],
    ['A大专助工 B是本科', ['A', 'B']],
    ['张某大专15年毕业，李某本科', ['张某', '李某']],
  ])('are told apart: %s', (typed, expected) => {
    expect(names(typed)).toEqual(expected)
  })

  it('in a table are told apart, each with the headings of what is theirs', () => {
    const [first, second] = peopleIn('序号\t姓名\t学历\t职称\n1\t张伟\t大专\t助工\n2\t李强\t高中\t无')
    expect(first).toEqual({ name: '张伟', words: '学历：大专\n职称：助工' })
    expect(second).toEqual({ name: '李强', words: '学历：高中\n职称：无' })
  })

  it.each([
    '1、大专\n2、助工\n3、2015年毕业',
    '2009年中专毕业 机电\n2015年大专毕业',
    '姓名：张三\n学历：大专\n职称：助工',
    '高中毕业，金工车间，万向集团 大专',
    '黄岩职高毕业 温岭大专 助工',
    '发明专利 张伟第一 李强第二 我第三 大专',
    '谢谢，我是大专，助工',
    '我有两个证，一个高级工一个技师',
    '甲级资质的公司，大专，乙级也有，助工',
    '乙方公司，大专，甲方是国企',
    '选A，大专，模具',
  ])('are not seen in what one person tells: %s', (typed) => {
    expect(peopleIn(typed)).toEqual([])
  })

  it('of whom the same is told are seen', () => {
    expect(namesTogether('张三和李四都是大专15年毕业')).toBe(true)
    expect(namesTogether('大专和本科都是机械专业')).toBe(false)
  })
})

describe('a name before what is told', () => {
  it.each([
    ['李四 高中 技师', { name: '李四', words: '高中 技师' }],
    ['还有王工，大专，15年毕业', { name: '王工', words: '大专,15年毕业' }],
  ])('is whom it is about: %s', (typed, person) => {
    expect(personFirst(typed)).toEqual(person)
  })

  it.each(['金工 高级工', '江南大学 本科', '江苏大专', '我叫李四 大专', '程度：大专', '李四'])(
    'is none: %s',
    (typed) => {
      expect(personFirst(typed)).toBeNull()
    },
  )
})
