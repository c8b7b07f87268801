import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { readWording } from '../../src/talk/wording.ts'
import { makeWorld, type World } from '../../src/talk/world.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Nothing is known of any question. */
const SILENT = { answer: () => ({ kind: 'notAQuestion' as const }), asksSomething: () => false }

/** The real law and the real wording. */
export function realWorld(): World {
  const families = readdirSync(`${root}rules`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const texts = families.flatMap((family) =>
    readdirSync(`${root}rules/${family.name}`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        path: `${family.name}/${name}`,
        text: readFileSync(`${root}rules/${family.name}/${name}`, 'utf8'),
      })),
  )
  const { packs } = loadPacks(texts)
  const wording = readWording({
    questions: readFileSync(`${root}conversations/questions.yaml`, 'utf8'),
    messages: readFileSync(`${root}conversations/messages.yaml`, 'utf8'),
  })
  return makeWorld(packs, wording, SILENT)
}
