import { describe, expect, it } from 'vitest'
import { find, need } from '../context.ts'

const args = { 在: ['北片'], 说法: '上虞经开区北片' }
const judge = (registered: string) => find('注册地', args, { employer: { registered } })

describe('注册地', () => {
  it('名字里有就是', () => {
    expect(judge('杭州湾上虞经开区北片').truth).toBe('yes')
    expect(judge('上虞城区')).toMatchObject({ truth: 'no', short: '不在上虞经开区北片' })
  })
  it('没说', () => expect(find('注册地', args, {})).toMatchObject({ truth: 'unknown', facts: ['employer.registered'] }))
  it('要求说成人话', () => expect(need('注册地', args)).toBe('单位注册在上虞经开区北片'))
})
