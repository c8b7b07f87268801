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

  it('activities is a list of hours by subject, or of what was done by route', async () => {
    const { out } = await zhicheng(['schema', 'activities'])
    const schema = JSON.parse(out)
    expect(schema).toMatchObject({
      type: 'array',
      items: { additionalProperties: false, anyOf: [{ required: ['subject', 'hours'] }, { required: ['route'] }] },
    })
    expect(schema.items.required).toBeUndefined()
    expect(schema.items.properties.route).toMatchObject({ title: '途径', enum: expect.arrayContaining(['专业培训']) })
    expect(schema.items.properties.registered.pattern).toContain('没有登记')
  })
})
