import { award } from './award.ts'
import { competition } from './competition.ts'
import { education } from './education.ts'
import { employer } from './employer.ts'
import { employment } from './employment.ts'
import { establishment } from './establishment.ts'
import { experts } from './experts.ts'
import { honour } from './honour.ts'
import { hours } from './hours.ts'
import { insurance } from './insurance.ts'
import { jobChange } from './jobChange.ts'
import { met } from './met.ts'
import type { AnyOperator } from './operator.ts'
import { product } from './product.ts'
import { reviews } from './reviews.ts'
import { selfScore } from './selfScore.ts'
import { silent } from './silent.ts'
import { skill } from './skill.ts'
import { skillHonour } from './skillHonour.ts'
import { standard } from './standard.ts'
import { statement } from './statement.ts'
import { tenureOfTitle } from './title.ts'
import { violations } from './violations.ts'
import { work } from './work.ts'

/** Every word of the rule language. A new operator is one file and one line here. */
export const OPERATORS: ReadonlyMap<string, AnyOperator> = new Map(
  [
    education,
    tenureOfTitle,
    skill,
    work,
    skillHonour,
    competition,
    award,
    standard,
    product,
    honour,
    jobChange,
    selfScore,
    experts,
    employer,
    employment,
    establishment,
    reviews,
    hours,
    insurance,
    violations,
    statement,
    silent,
    met,
  ].map((entry) => [entry.name, entry]),
)
