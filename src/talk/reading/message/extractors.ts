import { achievements } from './achievements.ts'
import { education } from './extract/education.ts'
import { hours } from './extract/hours.ts'
import { income } from './extract/income.ts'
import { insurance } from './extract/insurance.ts'
import { mountain } from './extract/mountain.ts'
import { person } from './extract/person.ts'
import { posts } from './extract/posts.ts'
import { reviews } from './extract/reviews.ts'
import { selfScore } from './extract/selfScore.ts'
import { size } from './extract/size.ts'
import { skills } from './extract/skills.ts'
import { titles } from './extract/titles.ts'
import { unknowns } from './extract/unknowns.ts'
import { violations } from './extract/violations.ts'
import { whereAndWhat } from './extract/whereAndWhat.ts'
import { work } from './extract/work.ts'
import { workplace } from './extract/workplace.ts'
import type { Extractor } from './found.ts'

/** Every extractor, one line each. Their order does not matter, save that of two readings of one field the later wins. */
export const EXTRACTORS: readonly Extractor[] = [
  education,
  titles,
  skills,
  work,
  workplace,
  size,
  whereAndWhat,
  insurance,
  income,
  reviews,
  hours,
  person,
  posts,
  selfScore,
  mountain,
  violations,
  unknowns,
  achievements,
]
