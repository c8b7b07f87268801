/**
 * A fact that may be unknown, as a path of dossier keys: `titles`, `titles.助理工程师.appointments`, `reviews.2019`.
 * Conditions name the facts that could still decide them; questions claim facts.
 */
export type Fact = string
