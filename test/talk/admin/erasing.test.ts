import { describe, expect, it } from 'vitest'
import { counted, person } from './person.ts'

/** An administrator in the middle of a broadcast. */
function drafting(...said: string[]) {
  const admin = person()
  admin.command('broadcast', '温州机电 2022')
  admin.hears(counted({ groups: 14, unsubmitted: 326, people: 400, all: 414 }))
  for (const text of said) admin.says(text)
  return admin
}
const DRAFTS: readonly string[][] = [[], ['2'], ['2', '考试时间定了：10月30日。']]

describe('an administrator with a draft under way', () => {
  it.each(DRAFTS)('has their data deleted when they ask for it and say 是', (...said) => {
    for (const asking of ['删除我的数据', '把我的资料都删掉', '注销账号']) {
      const admin = drafting(...said)
      expect(admin.says(asking), asking).toContain('回“是”删除')
      expect(admin.says('是'), asking).toContain('删掉了')
      expect(admin.state()).toBeNull()
    }
    const byCommand = drafting(...said)
    expect(byCommand.command('delete')).toContain('回“是”删除')
    expect(byCommand.says('是')).toContain('删掉了')
  })

  it('goes on with the draft when they say 不', () => {
    const admin = drafting('2')
    admin.says('删除我的数据')
    admin.says('不')
    expect(admin.says('考试时间定了：10月30日。')).toContain('确认发送')
  })

  it('erases nothing with what answers the draft once that goes on', () => {
    const admin = drafting()
    admin.says('删除我的数据')
    admin.command('broadcast', '温州机电 2022')
    admin.hears(counted({ groups: 14, people: 400, all: 414 }))
    expect(admin.says('1')).toContain('请把要发的话发给我')
    admin.says('取消')
    admin.says('是')
    expect(admin.state()).not.toBeNull()
  })
})
