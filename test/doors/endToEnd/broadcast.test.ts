import { describe, expect, it } from 'vitest'
import { freshFolders } from '../../store/folder.ts'
import { broadcastTo } from './broadcasting.ts'

const freshFolder = freshFolders()

describe('a broadcast to 2,000 people on Telegram, with trouble on the way and the process killed half-way', () => {
  it('reaches each once, in the time 30 a second allow, and keeps nobody in a talk waiting', async () => {
    const figures = await broadcastTo(await freshFolder(), 2000)
    const { counts, recipients, seconds, least, waits, told } = figures
    const { sent = 0, uncertain = 0, refused = 0 } = counts
    expect(sent + uncertain + refused, JSON.stringify(figures)).toBe(recipients)
    expect(refused).toBe(recipients / 50)
    expect(uncertain).toBeGreaterThan(0)
    expect(uncertain).toBeLessThanOrEqual(10 + 2)
    expect(figures).toMatchObject({ twice: 0, forgotten: 0, kills: 1 })
    expect(seconds).toBeLessThan(least * 1.05)
    expect(waits.count).toBeGreaterThan(100)
    expect(waits.p99).toBeLessThan(1000)
    expect(told.some((text) => text.startsWith('程序重启过，接着发'))).toBe(true)
    expect(told.at(-1)).toContain(`送达 ${sent}`)
  }, 60_000)
})
