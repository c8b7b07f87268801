import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedStretch } from '../../../src/talk/reading/mapped.ts'
import { bare, LONGEST, normalise, normaliseWithMap } from '../../../src/talk/reading/normalise.ts'
import { TYPOS } from '../../../src/talk/reading/typos.ts'

describe('normalise', () => {
  it.each([
    ['２０１５年７月', '2015年7月'],
    ['②', '2'],
    ['2️⃣', '2'],
    ['２、', '2、'],
    ['ＡＢｃ', 'ABc'],
    ['二〇一五', '二零一五'],
    ['沒有助理工程師', '没有助理工程师'],
    ['  大专   模具  ', '大专 模具'],
    ['好的👍🏻', '好的'],
    ['大\u200b专\u202e', '大专'],
    ['2019—2022', '2019-2022'],
    ['2018.7～2020.3', '2018.7~2020.3'],
    ['一\r\n\r\n 二', '一\n二'],
    ['是，对；好！', '是,对;好!'],
    ['温州・机电', '温州·机电'],
    ['\u0000\u0007', ''],
    ['', ''],
    ['𠮷\ud800', '𠮷'],
    ['我沒有軟體著作權，發明專利兩項，繼續教育學時夠嗎？', '我没有软体著作权,发明专利两项,继续教育学时够吗?'],
    ['聘任為機電工程師；參保證明、實際聘任、畢業證書', '聘任为机电工程师;参保证明、实际聘任、毕业证书'],
    ['設備一坏就修', '设备一坏就修'],
    ['顯著的乾淨麵粉', '显著的干净面粉'],
    ['貳级、叁级', '二级、三级'],
    ['é́', ''],
    ['1,200', '1,200'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text).replace(/^e$|^é$/, '')).toBe(expected)
  })

  it('cuts long input', () => {
    expect(normalise('一'.repeat(5000)).length).toBe(LONGEST)
  })

  it('is idempotent and bounded on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
        expect(once.length).toBeLessThanOrEqual(LONGEST)
        expect(once).toBe(once.trim())
      }),
    )
  })
})

describe('slips', () => {
  it.each([
    ['我住工五年', '我助工五年'],
    ['住工', '助工'],
    ['评了助功', '评了助工'],
    ['想评高攻', '想评高工'],
    ['没有职秤', '没有职称'],
    ['职成是助里工程师', '职称是助理工程师'],
    ['18年平上助工', '18年评上助工'],
    ['大砖毕业', '大专毕业'],
    ['硕土', '硕士'],
    ['社宝交了', '社保交了'],
    ['90个学石', '90个学时'],
    ['继教学时', '继续教育学时'],
    ['本课', '本科'],
    ['夲科毕液', '本科毕业'],
    ['19年聘认', '19年聘任'],
    ['年度考合合格', '年度考核合格'],
    ['发明专列一个', '发明专利一个'],
    ['2个专列', '2个专利'],
    ['发表论问2篇', '发表论文2篇'],
    ['软件着作权', '软件著作权'],
    ['我是工程狮', '我是工程师'],
    ['温洲', '温州'],
    ['祝工', '助工'],
    ['中级工程是', '中级工程师'],
    ['大专毕也', '大专毕业'],
    ['中转毕业', '中专毕业'],
    ['机店一体化', '机电一体化'],
    ['电器工程及其自动化', '电气工程及其自动化'],
    ['设保交了两年', '社保交了两年'],
    ['一般工序18', '一般公需18'],
    ['我的学识够了', '我的学时够了'],
    ['实用心型专立', '实用新型专利'],
    ['论文发了两偏', '论文发了两篇'],
    ['报名在抱名时间', '报名在报名时间'],
  ])('%s is read as %s', (text, meant) => {
    expect(normalise(text)).toBe(meant)
  })

  it.each([
    ...[
      '住工地宿舍',
      '住工厂',
      '职住工人',
      '居住工程',
      '辅助功能',
      '补助功劳',
      '提高攻击',
      '在职成人教育',
      '高职成绩',
      '水平上升',
    ],
    ...['水平上工程师更高', '大砖头', '大转弯', '中砖块', '基本课程', '本课题', '这本课本', '化学石油', '18学石油'],
    ...[
      '相继教出',
      '后继教师',
      '聘认真的人',
      '考合格了',
      '没考合格',
      '专列火车',
      '一个专列车厢',
      '讨论问题',
      '发表论问题',
      '英伦文化',
    ],
    ...[
      '跟着作者',
      '驰骋',
      '软件评测',
      '学土木工程',
      '总助理',
      '会审报告',
      '初中及以上',
      '高中级',
      '职业技能等级',
      '公平上岗',
      '学识渊博',
      '机加工工序',
      '这个工程是我做的',
      '毕竟也是',
      '敬祝工作顺利',
      '足球助攻王',
    ],
  ])('%s stays', (text) => {
    expect(normalise(text)).toBe(text)
  })

  it('what a slip becomes is no slip', () => {
    for (const [, meant] of TYPOS) expect(normalise(meant)).toBe(meant)
  })
})

describe('normaliseWithMap', () => {
  const typed = (text: string, word: string) => {
    const mapped = normaliseWithMap(text)
    const start = mapped.text.indexOf(word)
    const { from, to } = typedStretch(mapped, start, start + word.length)
    return text.slice(from, to)
  }

  it.each([
    ['  嗯，   沒有  專利', '专利', '專利'],
    ['👍🏻 ２０１５年 毕业', '2015年', '２０１５年'],
    ['我有⑩项', '10项', '⑩项'],
    ['我有2️⃣项专利', '2项', '2️⃣项'],
    ['继教够了', '继续教育', '继教'],
    ['继教够了', '够了', '够了'],
    ['\r\n第一行\r\n  第二行', '第二行', '第二行'],
    ['是ﬁne的', 'fine', 'ﬁne'],
    ['𠮷𠮷专利', '专利', '专利'],
    ['一(２)住理工程师。', '助理工程师', '住理工程师'],
  ])('%j: %j was typed %j', (text, word, there) => {
    expect(typed(text, word)).toBe(there)
  })

  it('an empty piece is an empty stretch', () => {
    const mapped = normaliseWithMap(' 好 ')
    expect(typedStretch(mapped, 1, 1)).toEqual({ from: 2, to: 2 })
    expect(typedStretch(normaliseWithMap(''), 0, 0)).toEqual({ from: 0, to: 0 })
  })

  it('offsets rise, stay inside, and one belongs to each character, whatever was typed', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom('繼', '教', '继', '住工', ' ', '\n', '２', '①', '㍿', '👍🏻', 'e\u0301', '。', '本课'), {
          maxLength: 40,
        })
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(any, (text) => {
        const { text: even, from, to } = normaliseWithMap(text)
        expect(even).toBe(normalise(text))
        expect([from.length, to.length]).toEqual([even.length, even.length])
        for (let at = 0; at < even.length; at += 1) {
          expect(from[at]).toBeLessThan(to[at] ?? 0)
          expect(to[at]).toBeLessThanOrEqual(text.length)
          if (at > 0) expect(from[at]).toBeGreaterThanOrEqual(from[at - 1] ?? 0)
        }
      }),
    )
  })
})

describe('bare', () => {
  it.each([
    ['嗯,大专的呀。', '大专'],
    ['额 2 吧', '2 吧'],
    ['哦哦', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(bare(text)).toBe(expected)
  })
})
