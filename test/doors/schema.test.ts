import { describe, expect, it } from 'vitest'
import { zhicheng } from './command.ts'

describe('zhicheng schema', () => {
  it.each([
    ['dossier', ['education', 'titles', 'hours']],
    ['assessment', ['plan', 'asOf', 'gates', 'paths', 'points', 'next', 'materials', 'receipt']],
  ])('%s is JSON Schema with its fields', async (name, fields) => {
    const { status, out } = await zhicheng(['schema', name])
    const schema = JSON.parse(out)
    expect(status).toBe(0)
    expect(schema.$schema).toContain('json-schema.org')
    expect(schema.additionalProperties).toBe(false)
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(fields))
  })

  it('carries the Chinese names of the fields', async () => {
    const { out } = await zhicheng(['schema', 'dossier', '--json'])
    expect(JSON.parse(out).properties.education.title).toBe('学历')
  })

  it('activities is a list', async () => {
    const { out } = await zhicheng(['schema', 'activities'])
    expect(JSON.parse(out)).toMatchObject({ type: 'array', items: { required: ['subject', 'hours'] } })
  })
})
