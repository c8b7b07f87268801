import { describe, expect, it } from 'vitest'
import { withValue } from '../../../src/rules/changes/edit.ts'
import { fieldOf, fieldsOf } from '../../../src/rules/changes/fields.ts'
import { planTextOf } from '../../../src/rules/changes/planText.ts'
import { realHouse } from '../../doors/command.ts'
import { realTexts } from './family.ts'

const NEW = {
  date: '2031-01-02',
  text: '新的：一、二 {三} # 四',
  phones: ['0577-1234567'],
  count: 7,
  web: 'www.example.cn/a?b=c',
}

describe('every place of every plan that may be changed', () => {
  const { rules } = realTexts()
  it.each(realHouse().packs.map(({ plan }) => plan.id))(
    'can be written in %s, and taken out where it may be',
    (plan) => {
      const found = planTextOf(rules, plan)
      expect(found).not.toBeNull()
      if (!found) return
      const fields = fieldsOf(found.data)
      expect(fields.length).toBeGreaterThan(60)
      for (const { key, steps, kind, optional } of fields) {
        expect(withValue(found.text.text, steps, NEW[kind]), key).not.toBeNull()
        if (optional) expect(withValue(found.text.text, steps, null), key).not.toBeNull()
        expect(fieldOf(found.data, key), key).toMatchObject({ ok: true, field: { key } })
      }
    },
  )

  it('tells a name that two rows have apart from one there is not', () => {
    const data = planTextOf(rules, 'wenzhou-jidian-2022')?.data
    if (!data) throw new Error()
    const [first] = data.联系
    const twice = { ...data, 联系: [...data.联系, ...(first ? [first] : [])] }
    expect(fieldOf(twice, '联系.市机电技术协会.电话')).toMatchObject({
      what: expect.stringContaining('分不清是哪一行'),
    })
    expect(fieldOf(data, '个人申报．止')).toMatchObject({ ok: true })
  })
})
