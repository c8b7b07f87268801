import { Readable } from 'node:stream'
import { compose, type House } from '../../src/doors/compose.ts'
import { BadInput } from '../../src/doors/door.ts'
import { main } from '../../src/doors/main.ts'
import { collect } from '../../src/doors/world.ts'

export interface Outcome {
  readonly status: number
  readonly out: string
  readonly err: string
}

let real: House | undefined

/** The rules of the repository, read once for all tests of a file. */
export function realHouse(): House {
  real ??= compose()
  return real
}

export interface World {
  /** Standard input; a file of any other name is not there. */
  readonly stdin?: string | Uint8Array
  readonly today?: string
  readonly house?: (data?: string) => House
}

/** Runs one command line within the test, with everything it writes caught. */
export async function zhicheng(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const out: string[] = []
  const err: string[] = []
  const status = await main(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    read: async (file, limit) => {
      if (file !== '-') throw new BadInput(`没有这个文件：${file}`)
      return collect(Readable.from([Buffer.from(world.stdin ?? '')]), limit)
    },
    today: () => world.today ?? '2022-09-15',
    house: world.house ?? realHouse,
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

export const PLAN = ['--plan', 'wenzhou-jidian-2022']

/** Somebody for whom every way is surely closed: 行政编制. */
export const REFUSED = { employment: { establishment: '行政编制' } }
