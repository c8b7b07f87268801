import { afterAll, describe, expect, it } from 'vitest'
import { campaign } from './campaign.ts'
import { endAll } from './life.ts'

afterAll(endAll)

describe('a process killed at its durable steps and at moments of the clock', () => {
  it('comes out as if it never had been, but for what is marked uncertain', async () => {
    const said: string[] = []
    const { deaths, differences, uncertain } = await campaign({ kills: 12, seed: 3, say: (line) => said.push(line) })
    expect(differences, said.join('\n')).toEqual([])
    expect(deaths).toHaveLength(12)
    expect(uncertain.length).toBeLessThanOrEqual(12 * 4)
  })
})
