import { bare, normalise } from './reading/normalise.ts'

const ALONE =
  /^(?:那么?|先|还是|就|我?(?:选择?|要)|是|机电|机械|电气|[初中]级)*(?:(?:正?高级|中级|助理)?工程师|助工|助理|技术员|中级|正?高级|正?高工)(?:职称|的|吧|啊|呀|哦|谢谢|\((?:初|中|副?高|正高)级?\))*$/

/**
 * Whether words name a level and tell nothing of whose it is: 助工, 就助工吧, 助理工程师（初级). While the level to apply for is being
 * chosen, that is no title somebody has.
 */
export const isLevelAlone = (words: string): boolean => ALONE.test(bare(normalise(words)).replace(/[\s,。!]+/g, ''))
