import type { PlanFacts } from '../plan.ts'
import type { AssessedPath, Assessment } from './schema.ts'

/**
 * What to hand in: for the paths that are open (or can be put right), else for the likeliest one while it is not settled;
 * nothing when every path fails.
 */
export function materialsFor(
  plan: PlanFacts,
  paths: readonly AssessedPath[],
  likeliest: AssessedPath | null,
): Assessment['materials'] {
  const open = paths.filter(({ overall }) => overall === '可申报' || overall === '补齐后可申报')
  const wanted = open.length > 0 ? open : likeliest && likeliest.overall !== '不符合' ? [likeliest] : []
  if (wanted.length === 0) return []
  return plan.materials.flatMap((material) => {
    const own = wanted.filter(({ id, method }) => material.paths.includes(id) || material.paths.includes(method))
    if (material.paths.length > 0 && own.length === 0) return []
    return [
      {
        name: material.name,
        detail: material.detail ?? null,
        clause: material.clause,
        for: material.paths.length > 0 ? own.map(({ id }) => id) : [],
      },
    ]
  })
}

export function saySteps(plan: PlanFacts): Assessment['steps'] {
  return plan.steps.map(({ what, who, from, to, detail, clause }) => ({
    what,
    who,
    from: from ?? null,
    to: to ?? null,
    detail: detail ?? null,
    clause,
  }))
}

export function sayContacts(plan: PlanFacts): Assessment['contacts'] {
  return plan.contacts.map(({ who, for: about, phone, address, web, clause }) => ({
    who,
    for: about,
    phone: [...phone],
    address: address ?? null,
    web: web ?? null,
    clause,
  }))
}
