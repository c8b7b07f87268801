import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const src = join(import.meta.dirname, '../../../src')

it('wechaty is loaded in one place, and only when it is asked for', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const loading = files.flatMap((file) =>
    readFileSync(join(src, file), 'utf8')
      .split('\n')
      .filter((line) => /(?:from|import\(|require\() ?['"]wechaty(?:-[\w-]+)?['"]/.test(line))
      .filter((line) => !/^import type |typeof import\(/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(loading).toEqual(["channels/wechat/load.ts: return await import('wechaty')"])
})
