import { describe, expect, it } from 'vitest'
import { ask, knowledge, PLANS } from './real.ts'

describe('what no entry answers', () => {
  const asked = ask('破格表自己打的分跟专家打的对不上咋办', '温州机电')

  it('is said to be unwritten, with what is written of things near to it', () => {
    expect(asked).toMatchObject({ kind: 'silent', near: expect.arrayContaining(['破格表谁签']) })
    expect(asked.text).toContain('文件没有写这个')
    expect(asked.text).toContain('要看就说名字：')
  })

  it('is said alone where nothing is near', () => {
    const { text, ...answer } = ask('食堂在哪', '温州机电')
    expect(answer).toMatchObject({ kind: 'silent', near: [] })
    expect(text).not.toContain('相近')
  })

  it.each(Object.entries(PLANS))('names only what is answered when asked for by its name: %s', (name, id) => {
    const held = knowledge.plans.find(({ plan }) => plan.id === id)
    const written = held?.entries.filter(({ unwritten }) => !unwritten) ?? []
    expect(written.length).toBeGreaterThan(50)
    const kinds = written.map((entry) => [entry.id, ask(entry.id, name as keyof typeof PLANS).kind] as const)
    expect(kinds.filter(([, kind]) => kind !== 'answer' && kind !== 'choice')).toEqual([])
  })
})
