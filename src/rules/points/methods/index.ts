import type { AnyMethod } from '../method.ts'
import { computer } from './computer.ts'
import { education } from './education.ts'
import { income } from './income.ts'
import { language } from './language.ts'
import { mountain } from './mountain.ts'
import { other } from './other.ts'
import { post } from './post.ts'
import { ranked } from './ranked.ts'
import { titleSeniority, workSeniority } from './seniority.ts'
import { skill } from './skill.ts'
import { excellentReviews, extraHours } from './yearly.ts'

/** Every way of counting points. A new one is one file and one line here. */
export const METHODS: ReadonlyMap<string, AnyMethod> = new Map(
  [
    education,
    skill,
    language,
    computer,
    workSeniority,
    titleSeniority,
    post,
    excellentReviews,
    income,
    extraHours,
    ranked,
    other,
    mountain,
  ].map((entry) => [entry.name, entry]),
)
