import { join } from 'node:path'
import { answering } from '../../src/doors/answering.ts'
import { compose } from '../../src/doors/compose.ts'
import { makeWorld, type World } from '../../src/talk/world.ts'

let world: World | undefined

/** The real law, the real wording and the real answers, read once. */
export function realWorld(): World {
  if (!world) {
    const house = compose(join(import.meta.dirname, '../..'))
    world = makeWorld(house.packs, house.wording, answering(house))
  }
  return world
}
