import { z } from 'zod'
import { FIRST_SET_LEVELS } from '../../dossier/vocabulary.ts'
import { is, listFinding } from '../listFinding.ts'
import { operator } from './operator.ts'

/** `首台套: { 级别: [省内, 国内] }`: named among those who took part, whatever the rank (主要参加者是名单里的全部人员). */
export const firstSet = operator({
  name: '首台套',
  args: z.strictObject({ 级别: z.array(z.enum(FIRST_SET_LEVELS)).min(1) }),
  need: (args) => `${args.级别.join('或')}首台（套）产品的主要参加者`,
  judge: (args, context) =>
    listFinding(context.dossier.firstSets, {
      fact: 'firstSets',
      what: '首台（套）',
      n: 1,
      fits: (item) => is(item.level, args.级别),
      context,
    }),
})
