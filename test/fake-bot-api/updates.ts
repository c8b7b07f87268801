import { ApiError } from './checks.ts'
import { allow } from './methods.ts'
import type { Payload, Update, World } from './world.ts'

export interface Polls {
  /** Resolves with updates at once, or when one comes, or empty after `timeout` seconds. */
  get(payload: Payload, gone: AbortSignal): Promise<Update[]>
}

/** getUpdates: long polling, confirmation by offset, and only one at a time. */
export function openPolls(world: World): Polls {
  let push: (() => void) | null = null

  function take(limit: number): Update[] {
    const repeated = world.repeats.splice(0)
    return [...repeated, ...world.pending].slice(0, limit)
  }

  return {
    async get(payload, gone) {
      if (world.webhook)
        throw new ApiError(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      push?.()
      allow(world, payload)
      const offset = Number(payload.offset ?? 0)
      if (offset > 0) {
        const kept = world.pending.filter(({ update_id: id }) => id >= offset)
        world.pending.splice(0, world.pending.length, ...kept)
        world.changes.emit('change')
      }
      const limit = Math.min(100, Math.max(1, Number(payload.limit ?? 100)))
      const seconds = Number(payload.timeout ?? 0)
      const ready = take(limit)
      if (ready.length > 0 || seconds <= 0) return ready

      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          clearTimeout(timer)
          world.changes.off('change', look)
          gone.removeEventListener('abort', leave)
          if (push === pushedOut) push = null
          settle()
        }
        const look = () => {
          const updates = take(limit)
          if (updates.length > 0) end(() => resolve(updates))
        }
        const leave = () => end(() => resolve([]))
        const pushedOut = () =>
          end(() =>
            reject(
              new ApiError(
                409,
                'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
              ),
            ),
          )
        const timer = setTimeout(leave, seconds * 1000)
        push = pushedOut
        world.changes.on('change', look)
        gone.addEventListener('abort', leave)
      })
    },
  }
}

/** Brings pending updates to the webhook one after the other, each until it is answered with 2xx. */
export function openDeliveries(world: World, retryMs: number): { close(): Promise<void> } {
  const closing = new AbortController()
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    while (!closing.signal.aborted && world.webhook) {
      const update = world.repeats[0] ?? world.pending[0]
      if (!update) return
      const arrived = await bring(update)
      if (arrived) {
        for (const queue of [world.repeats, world.pending]) {
          if (queue[0] !== update) continue
          queue.shift()
          break
        }
        world.changes.emit('change')
      } else await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
  }

  async function bring(update: Update): Promise<boolean> {
    const { webhook } = world
    if (!webhook) return false
    const headers: Record<string, string> = { 'content-type': 'application/json', connection: 'close' }
    if (webhook.secret !== undefined) headers['x-telegram-bot-api-secret-token'] = webhook.secret
    try {
      const body = JSON.stringify(update)
      const response = await fetch(webhook.url, { method: 'POST', headers, body, signal: closing.signal })
      await response.arrayBuffer()
      return response.ok
    } catch {
      return false
    }
  }

  function look(): void {
    if (running || !world.webhook || closing.signal.aborted) return
    if (world.pending.length + world.repeats.length === 0) return
    running = run().finally(() => {
      running = null
      look()
    })
  }

  world.changes.on('change', look)
  return {
    async close() {
      closing.abort()
      world.changes.off('change', look)
      await running
    },
  }
}
