/**
 * What we advise beyond the notices, in working days unless said otherwise. None of these stands in a document; each is
 * shown as advice (稳妥), never as a last day.
 */

/** Between handing in and the close: the employer looks through it, sends it back, it is mended and looked through again. */
export const MENDING = 5

/** For the employer to look through an application before publicity can begin. */
export const REVIEW = 3

/** Left before the employer's last day: an objection is heard, the platform is slow on last days, a day off is forgotten. */
export const SPARE = 2

/** One preparing step before the next: an account is authorised, a record filled, a record approved. */
export const STEP = 3

/** From handing in until all who examine have passed it, where a paper printed only then has a last day. */
export const PASSING = 10

/** To print a paper, have it stamped in every office, and bring or post it. */
export const STAMPING = 3

/** 学时 that can be learned a day. */
export const HOURS_A_DAY = 8

/** Hours learned until they are registered and their proof can be printed. */
export const REGISTERING = 3

/** A proof asked for elsewhere: insurance, an earlier employer, an archive. */
export const CERTIFICATE = 5

/** A stamp from one's own employer or its department. */
export const STAMP = 3

/** Anything else that has to be got first. */
export const OTHER = 3
