import { bare, normalise } from './normalise.ts'

const LEAD =
  '^(?:我|的|都|全部?|也|就|还|很|挺|每年|年年|历年|[一二两三四五几\\d]年|一直|现在|目前|基本|差不多|考核|学时|社保)*'
const TAIL = '(?:了|的|着|过|以上|吧|呢|啊)*$'
const ENOUGH = new RegExp(`${LEAD}(?:合格|称职|优秀|良好|达标|够|满|足够|齐|齐全)${TAIL}`)
const GRADED = new RegExp(`${LEAD}(?:合格|称职|优秀)${TAIL}`)
const SOUND = new RegExp(
  `${LEAD}(?:合格|称职|优秀|良好|达标|够|满|足够|齐|齐全|有|是|在|正常|可以|行|好|没问题|通过|正常[缴交聘]|[缴交聘断停]|在岗|在职|在聘|在编|在[缴交])${TAIL}`,
)
const WHOLE = new RegExp(`${LEAD}(?:全部|一直|每年|年年|历年|基本|差不多)$|^(?:民|国|私|央|外)企$`)

const evenly = (text: string) => bare(normalise(text)).replace(/[\s,;。.!]+/g, '')

/** 都够, 正常, 一直交着, 每年都是: how something stands, and no name of a town or a major. */
export const isNoName = (text: string): boolean => SOUND.test(evenly(text)) || WHOLE.test(evenly(text))

/** 都合格, 一直都称职: of reviews, whatever was asked; 学时都合格 is not. */
export const isOfReviews = (text: string): boolean => GRADED.test(evenly(text)) && !/学时|社保/.test(text)

/** 都合格, 都够: told of reviews and hours, and no yes to a question about anything else. */
export const isOfGrades = (text: string): boolean => ENOUGH.test(evenly(text))
