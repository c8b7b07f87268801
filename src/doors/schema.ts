import { z } from 'zod'
import { activitiesSchema } from '../dossier/activities.ts'
import { dossierSchema } from '../dossier/dossier.ts'
import { assessmentSchema } from '../rules/assessment.ts'
import { configurationSchema } from './configuration/schema.ts'
import { type AddCommand, BadInput } from './door.ts'

const SCHEMAS: Record<string, z.ZodType> = {
  dossier: dossierSchema,
  assessment: assessmentSchema,
  activities: activitiesSchema,
  configuration: configurationSchema,
}

/** `zhicheng schema`: JSON Schema of what goes in and comes out. */
export const schema: AddCommand = (program, door) => {
  const names = Object.keys(SCHEMAS).join('、')
  program
    .command('schema')
    .description(
      '输出 JSON Schema：dossier 申报人情况、assessment 判断结果、activities 继续教育学习、configuration 配置文件',
    )
    .usage('<名称>')
    .argument('<名称>', names)
    .option('--json', '本来就是 JSON，写不写都一样')
    .addHelpText('after', '\n例：\n  zhicheng schema dossier > dossier.schema.json')
    .action((name: string) => {
      const wanted = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined
      if (!wanted) throw new BadInput(`没有“${name}”这种格式，有：${names}`)
      const io = name === 'assessment' ? 'output' : 'input'
      door.out(JSON.stringify(z.toJSONSchema(wanted, { io, unrepresentable: 'any' }), null, 2))
    })
}
