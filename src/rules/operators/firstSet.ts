import { z } from 'zod'
import { FIRST_SET_LEVELS } from '../../dossier/vocabulary.ts'
import { is } from '../listFinding.ts'
import { listOperator } from './listOperator.ts'

/** `首台套: { 级别: [省内, 国内] }`: named among those who took part, whatever the rank (主要参加者是名单里的全部人员). */
export const firstSet = listOperator({
  name: '首台套',
  args: z.strictObject({ 级别: z.array(z.enum(FIRST_SET_LEVELS)).min(1) }),
  need: (args) => `${args.级别.join('或')}首台（套）产品的主要参加者`,
  list: 'firstSets',
  what: '首台（套）',
  fits: (item, args) => is(item.level, args.级别),
})
