import { z } from 'zod'
import { allOf } from '../../dossier/truth.ts'
import { HONOUR_KINDS, ISSUERS, LEVELS } from '../../dossier/vocabulary.ts'
import { is } from '../listFinding.ts'
import { listOperator } from './listOperator.ts'

/** `荣誉: { 种类: [劳动模范], 级别: [县区级, 市厅级], 颁发: [政府] }` */
export const honour = listOperator({
  name: '荣誉',
  args: z.strictObject({
    种类: z.array(z.enum(HONOUR_KINDS)).min(1),
    级别: z.array(z.enum(LEVELS)).min(1),
    颁发: z.array(z.enum(ISSUERS)).min(1),
  }),
  need: (args) => `${args.级别.join('、')}${args.颁发.join('或')}颁发的${args.种类.join('、')}`,
  list: 'honours',
  what: '荣誉',
  fits: (item, args) => allOf([is(item.kind, args.种类), is(item.level, args.级别), is(item.issuer, args.颁发)]),
})
