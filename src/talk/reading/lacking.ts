import { bare, normalise } from './normalise.ts'

/** Things people lack, and the questions they are lacked at: by the key, or by words within it. */
const THINGS: readonly (readonly [thing: RegExp, at: RegExp])[] = [
  [/技师|高级工|中级工|初级工|技工|技能/, /^(?:skill|competitions)|技能|技师/],
  [/职称|助工|助理工程师|工程师|技术员/, /^(?:titles|education\.other)|职称|工程师|聘/],
  [/聘书|聘任/, /^titles|聘/],
  [/专利|软著/, /^(?:patents|screen|standards|otherResults)|专利|知识产权/],
  [/论文|著作/, /^(?:p(?:ublications|aperAwards)|screen|standards|otherResults)|论文|著作/],
  [/返聘|派遣|退休/, /^employment|用工|返聘|退休/],
  [/编制/, /^(?:establishment|employment|employer)|编制|编/],
  [/处分|处罚|违规|违法|记过/, /^(?:sanctions|violations)|处分|处罚|违/],
  [/[四六]级|英语|外语/, /^language|英语|外语/],
  [/计算机/, /^computer|计算机/],
  [/学时|继续教育/, /^hours|学时|继续教育/],
  [/社保|参保/, /^insurance|社保|参保/],
  [/考核/, /^reviews|考核/],
]

const LACKED =
  /^(?:我|还|也|都|暂时|目前|现在|就|真的?|从来|从){0,4}(?:没有|没得|没|无|未|木有)(?:考|评|拿|办|取得|参加|发表|写|申请|受)?(?:过|到|上)?(.{2,10})$/

/**
 * 没技师证 where something else was asked: what is lacked belongs to another question, and says nothing of this one. `key` is
 * the open question's (`statement/近三年社保证明`).
 */
export function lacksAnother(text: string, key: string): boolean {
  const [, thing = ''] = LACKED.exec(bare(normalise(text)).replaceAll(' ', '')) ?? []
  if (thing === '') return false
  const named = THINGS.filter(([words]) => words.test(thing))
  const about = key.replace(/^(?:statement|ruling)\//, '')
  return named.length > 0 && !named.some(([, at]) => at.test(about))
}
