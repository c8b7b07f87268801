import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { broadcastTo } from './broadcasting.ts'

const folder = await mkdtemp(join(tmpdir(), 'zhicheng-broadcast-'))
const began = Date.now()
const { told, ...figures } = await broadcastTo(folder, Number(process.argv[2] ?? 10_000), { killAt: [0.3, 0.7] })
console.log(JSON.stringify({ ...figures, realSeconds: Math.round((Date.now() - began) / 1000) }, null, 2))
console.log(told.slice(-8).join('\n\n'))
await rm(folder, { recursive: true })
// What the killed processes left waiting would go on waiting.
process.exit()
