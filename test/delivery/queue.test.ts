import { describe, expect, it } from 'vitest'
import { keyedQueue, QueueFull } from '../../src/delivery/queue.ts'
import { settle } from './world.ts'

/** Work that ends when told to. */
function work(log: string[], name: string) {
  let end: () => void = () => {}
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  return {
    end: () => end(),
    async run() {
      log.push(`${name} begins`)
      await done
      log.push(`${name} ends`)
      return name
    },
  }
}

describe('keyedQueue', () => {
  it('does one piece of a conversation at a time, in order, and different ones side by side', async () => {
    const log: string[] = []
    const queue = keyedQueue(100)
    const [first, second, other] = [work(log, 'a1'), work(log, 'a2'), work(log, 'b1')]
    const results = [queue.run('a', first.run), queue.run('a', second.run), queue.run('b', other.run)]
    await settle()
    expect(log).toEqual(['a1 begins', 'b1 begins'])
    second.end()
    other.end()
    await settle()
    expect(log).toEqual(['a1 begins', 'b1 begins', 'b1 ends'])
    first.end()
    expect(await Promise.all(results)).toEqual(['a1', 'a2', 'b1'])
    expect(log.slice(3)).toEqual(['a1 ends', 'a2 begins', 'a2 ends'])
  })

  it('goes on after a piece that throws, and tells only its owner', async () => {
    const queue = keyedQueue(100)
    const failed = queue.run('a', () => Promise.reject(new Error('broken')))
    const next = queue.run('a', async () => 'fine')
    await expect(failed).rejects.toThrow('broken')
    expect(await next).toBe('fine')
  })

  it('turns new work away when too much waits, but finishes what was begun', async () => {
    const log: string[] = []
    const queue = keyedQueue(2)
    const [first, second] = [work(log, 'a1'), work(log, 'b1')]
    const taken = [queue.run('a', first.run), queue.run('b', second.run)]
    await expect(queue.run('c', async () => 'c1')).rejects.toThrow(QueueFull)
    const finishing = queue.finish('a', async () => 'a2')
    first.end()
    second.end()
    await Promise.all(taken)
    expect(await finishing).toBe('a2')
    expect(await queue.run('c', async () => 'c1')).toBe('c1')
  })

  it('keeps nothing of conversations that are idle', async () => {
    const queue = keyedQueue(10_000)
    await Promise.all(
      Array.from({ length: 5000 }, (_, key) =>
        queue.run(String(key), async () => {
          if (key % 7 === 0) throw new Error('broken')
        }),
      ).map((result) => result.catch(() => {})),
    )
    await queue.idle()
    expect([queue.size, queue.keys]).toEqual([0, 0])
  })
})
