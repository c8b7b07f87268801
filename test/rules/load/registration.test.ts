import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../../src/dossier/routes.ts'
import { readTaizhou, taizhou } from '../registrations.ts'

describe('学时登记.yaml', () => {
  it('has the ten routes in the order of the document, each with its clause', () => {
    const { routes } = taizhou()
    expect(routes.map(({ route }) => route)).toEqual([...ROUTES])
    const items = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
    routes.forEach(({ clause }, index) => {
      expect(clause).toContain(`台经信人教〔2018〕90号 第六条（${items[index]}）`)
    })
  })

  it('holds the figures of 〔2018〕90号 第五、六条 and 〔2019〕39号 8', () => {
    const registration = taizhou()
    expect(registration.yearly).toMatchObject({ total: 90, professional: 60, public: 18 })
    expect(registration.cap.hours).toBe(36)
    expect(registration.weights.rows.map((row) => row.join(' '))).toEqual([
      '1',
      '0.8 0.2',
      '0.75 0.15 0.1',
      '0.7 0.15 0.1 0.05',
      '0.65 0.15 0.1 0.05 0.05',
      '0.6 0.15 0.1 0.05 0.05 0.05',
      '0.6 0.15 0.1 0.05 0.05 0.05',
      '0.6 0.15 0.1 0.05 0.05 0.05',
    ])
  })

  it.each([
    ['an unknown key', /^每年:/m, '每月:', ['第 3 行', '没有这个字段：每月']],
    ['hours without a unit', '每天: 4学时', '每天: 4', ['应是几学时']],
    ['a clause the document has not', '第六条（十）', '第六条（十一）', ['没有第 十一 项']],
    ['a document that is not held', '依据: 学时细则 第五条', '依据: 细则 第五条', ['依据里的文件“细则”不在文件表里']],
    ['shares that do not add up', '[0.8, 0.2]', '[0.8, 0.1]', ['第 2 行的系数合计是 0.9，应是 1']],
    ['more shares than people', '- [1]', '- [0.9, 0.1]', ['第 1 行是 1 个人，系数多了']],
    ['a later rank with more', '[0.8, 0.2]', '[0.2, 0.8]', ['后面的名次系数更大']],
    ['more people than rows', '8人', '9人', ['系数只写到 8 人']],
    ['a route twice', '- 途径: 境外培训', '- 途径: 备案培训', ['途径“备案培训”写了两次']],
    ['a unit that is not of the route', '每科: 6学时', '每天: 6学时', ['资格考试没有写全按什么算']],
    ['a level left out', '{ 省级以上: 36学时, 市县: 24学时 }', '{ 市县: 24学时 }', ['级别应写全：省级以上、市县']],
    ['shares where there is no rank', '每科: 6学时', '每科: 6学时\n    加权: true', ['资格考试不分排名，不能加权']],
    [
      'a note that is not there',
      '存疑: [著作的级别]',
      '存疑: [著作]',
      ['存疑“著作”不在', '存疑“著作的级别”没有任何地方引用'],
    ],
  ])('refuses %s, naming file and line', (_what, piece, replacement, expected) => {
    const { registration, problems } = readTaizhou(piece, replacement)
    expect(registration).toBeNull()
    for (const part of ['温岭机电/学时登记.yaml 第 ', ...expected]) expect(problems.join('\n')).toContain(part)
  })
})
