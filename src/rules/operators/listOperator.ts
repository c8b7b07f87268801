import type { Dossier } from '../../dossier/dossier.ts'
import type { Truth } from '../../dossier/truth.ts'
import type { Achievement } from '../achievements.ts'
import { type ListWanted, listFinding, listOutcome } from '../listFinding.ts'
import { type AnyOperator, type Operator, operator } from './operator.ts'

/** Lists of the dossier whose items are achievements. */
type List = {
  [Key in keyof Dossier]-?: NonNullable<Dossier[Key]> extends readonly Achievement[] ? Key : never
}[keyof Dossier]
type ItemOf<Key extends List> = NonNullable<Dossier[Key]>[number]

/** A word that asks for so many items of one list. */
interface ListOperator<Args, Key extends List> extends Omit<Operator<Args>, 'judge' | 'decide'> {
  readonly list: Key
  /** What the items are called: 科学技术奖. */
  readonly what: string
  readonly fits: (item: ItemOf<Key>, args: Args) => Truth
  /** How many; 1 when left out. */
  readonly n?: (args: Args) => number
  /** Whether 任现职后 is not asked; it is when left out. */
  readonly plain?: (args: Args) => boolean
}

export function listOperator<Args, Key extends List>(definition: ListOperator<Args, Key>): AnyOperator {
  const { list, what } = definition
  const wantedBy = (args: Args): ListWanted<ItemOf<Key>> => ({
    n: definition.n?.(args) ?? 1,
    fits: (item) => definition.fits(item, args),
    plain: definition.plain?.(args) ?? false,
  })
  return operator<Args>({
    ...definition,
    judge: (args, context) => {
      const { n, fits, plain = false } = wantedBy(args)
      return listFinding(context.dossier[list], { n, fits, plain, fact: list, what, context })
    },
    decide: (args) => {
      const wanted = wantedBy(args)
      return (context) => listOutcome(context.dossier[list], wanted, context)
    },
  })
}
