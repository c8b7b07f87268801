import { dossierSchema } from '../../../dossier/dossier.ts'

interface Shape {
  readonly title: string
  readonly properties: Readonly<Record<string, Shape>>
  readonly items: Shape | null
}

interface Json {
  readonly title?: string
  readonly properties?: Readonly<Record<string, Json>>
  readonly additionalProperties?: Json
  readonly items?: Json
}

/** The field's own words stand in the schema, and nowhere else. */
const ROOT = shapeOf(dossierSchema.toJSONSchema({ io: 'input' }) as Json, '')

function shapeOf(schema: Json, key: string): Shape {
  const properties = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, shapeOf(inner, name)])
  const other = schema.additionalProperties
  return {
    title: schema.title ?? key,
    properties: Object.fromEntries(
      typeof other === 'object' && other !== null ? [...properties, ['*', shapeOf(other, '')]] : properties,
    ) as Record<string, Shape>,
    items: schema.items ? shapeOf(schema.items, '') : null,
  }
}

/** `education.0.graduated` in Chinese words: 学历.毕业; a year stays as it is: 年度考核.2021. */
export function fieldName(path: string): string {
  const words: string[] = []
  let shape: Shape | null = ROOT
  for (const key of path.split('.')) {
    if (shape?.items && /^\d{1,3}$/.test(key)) {
      shape = shape.items
      continue
    }
    const inner: Shape | undefined = shape?.properties[key] ?? shape?.properties['*']
    words.push(shape?.properties[key]?.title ?? key)
    shape = inner ?? null
  }
  return words.join('.')
}
