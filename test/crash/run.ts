import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { campaign } from './campaign.ts'
import { endAll } from './life.ts'
import { report } from './report.ts'

/** `npm run test:crash -- --kills 1000 --seed 1`: kills the program so many times and says what came of it. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  process.stderr.write('用法：npm run test:crash -- --kills 1000 --seed 1（都是整数）\n')
  process.exit(2)
}
const say = (line: string) => void process.stdout.write(`${line}\n`)
process.on('exit', endAll)
const began = Date.now()
say(`杀 ${kills} 次，种子 ${seed}`)
const result = await campaign({ kills, seed, side: availableParallelism(), say })
for (const line of report(result)) say(line)
say(`用了 ${Math.round((Date.now() - began) / 1000)} 秒`)
process.exit(result.differences.length === 0 ? 0 : 1)
