import { award } from './award.ts'
import { competition } from './competition.ts'
import { cumulativeHours } from './cumulativeHours.ts'
import { delay } from './delay.ts'
import { education } from './education.ts'
import { employer } from './employer.ts'
import { employment } from './employment.ts'
import { engineeringAward } from './engineeringAward.ts'
import { establishment } from './establishment.ts'
import { experts } from './experts.ts'
import { firstSet } from './firstSet.ts'
import { honour } from './honour.ts'
import { hours } from './hours.ts'
import { income } from './income.ts'
import { insurance } from './insurance.ts'
import { jobChange } from './jobChange.ts'
import { met } from './met.ts'
import type { AnyOperator } from './operator.ts'
import { paperAward } from './paperAward.ts'
import { patent } from './patent.ts'
import { product } from './product.ts'
import { project } from './project.ts'
import { publication } from './publication.ts'
import { registered } from './registered.ts'
import { reviews } from './reviews.ts'
import { reviewsSince } from './reviewsSince.ts'
import { sanctions } from './sanctions.ts'
import { selfScore } from './selfScore.ts'
import { silent } from './silent.ts'
import { similarity } from './similarity.ts'
import { skill } from './skill.ts'
import { skillHonour } from './skillHonour.ts'
import { standard } from './standard.ts'
import { statement } from './statement.ts'
import { steadyInsurance } from './steadyInsurance.ts'
import { team } from './team.ts'
import { tenureOfTitle } from './title.ts'
import { totalScore } from './totalScore.ts'
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
    engineeringAward,
    paperAward,
    firstSet,
    team,
    project,
    publication,
    patent,
    honour,
    income,
    jobChange,
    selfScore,
    totalScore,
    experts,
    employer,
    registered,
    employment,
    establishment,
    reviews,
    reviewsSince,
    hours,
    cumulativeHours,
    insurance,
    steadyInsurance,
    violations,
    sanctions,
    delay,
    similarity,
    statement,
    silent,
    met,
  ].map((entry) => [entry.name, entry]),
)
