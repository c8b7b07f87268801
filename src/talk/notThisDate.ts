import { normalise } from './reading/normalise.ts'

/** Questions that one date answers. */
const ONE_DATE = /^(?:titles\.obtained|skills\.obtained|education\.graduated)$/
/** 去年48: no day, no month and no year, so that it is told of something else. */
const ANOTHER_FIGURE = /(?:[去前今]年|\d{2,4}年)\s*(?:3[2-9]|[4-9]\d|\d{3})(?![\d年月日号.\-/])/
/** 2014年7月到现在: of something that went on. */
const GOES_ON = /\d(?:年|月|日|号)?\s*(?:开始)?(?:一直)?(?:[到至](?:现在|今|目前|\s?\d{2,4}[年.\-/])|[-~](?:现在|今))/

/** Whether what is typed holds a date that is not what was asked for, by the words around it. */
export function isOfSomethingElse(question: string, typed: string): boolean {
  const even = normalise(typed)
  return ONE_DATE.test(question) && (ANOTHER_FIGURE.test(even) || GOES_ON.test(even))
}
