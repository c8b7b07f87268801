import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

const HOURS = '温州机电|中级|助工|大专|数控|2019年1月1日到现在|2018年12月|机电|都合格'

describe('asked of the talk itself, not of the notice', () => {
  it.each(['我刚才说到哪了', '刚才聊到哪儿了', '说到哪一步了', '我填到哪了', '现在问到第几题了', '上次讲到哪里了'])(
    '%s: how far it is',
    (said) => {
      const { state, text } = talk(`${HOURS}|${said}`)
      expect(text).toContain('已经答了')
      expect(state?.pending?.question).toBe('hours')
    },
  )

  it.each(['前面说的都有啥', '我都说了些什么', '刚才说的有哪些', '前面我讲过啥', '之前填的都有什么内容', '我的情况'])(
    '%s: what was told',
    (said) => {
      expect(talk(`${HOURS}|${said}`).text).toContain('您说过的')
    },
  )

  it.each(['凭啥问我这个', '干啥要问这个', '凭什么要知道这个', '为啥要问', '问这个干嘛', '凭啥'])('%s: why', (said) => {
    expect(talk(`${HOURS}|${said}`).text).toMatch(/因为|看2019到2022年/)
  })
})

describe('wondered at and answered in one breath', () => {
  it.each(['啥学时哦 从来没搞过', '哪来的学时啊，压根没学过', '从来没弄过', '一直没做过'])(
    '%s: no hours at all',
    (said) => {
      expect(talk(`${HOURS}|${said}`).text).toMatch(/一个学时都没学过吗|都是这样吗/)
    },
  )

  it('still asks where it asks', () => {
    expect(talk(`${HOURS}|啥学时啊 要多少`).text).toContain('90')
  })
})

describe('a school told for a major', () => {
  const MAJOR = '温州机电|中级|助工|大专'

  it.each(['温州大学', '毕业于浙江工贸职业技术学院', '台州职业技术学院', '读的是浙江电大'])('%s', (said) => {
    const { state, text } = talk(`${MAJOR}|${said}`)
    expect(text).toContain('是学校')
    expect(state?.pending?.question).toBe('education.major')
  })

  it.each(['机械', '学校管理', '机械设计，温州大学'])('%s is one', (said) => {
    expect(talk(`${MAJOR}|${said}`).state?.answers['education.major']).toMatchObject({ kind: 'value' })
  })
})
