import type { SkillGrade } from '../../../../dossier/vocabulary.ts'
import { numeral } from '../../numbers.ts'
import type { Message, Place } from '../found.ts'
import { TRADES } from '../levels.ts'

/** 好像是二级，又好像三级 */
export const EITHER =
  /(?<!\d)[六七八678]级(?:[钳车铣焊电磨刨镗])?工|[一二三四五]级(?:的)?[,\s]?(?:还是|或者?|又|也|要么)(?:好[像象]|可能)?(?:是)?[一二三四五]级(?!标题|企业)/
const BY_NUMBER = ['', '高级技师', '技师', '高级工', '中级工', '初级工'] as const

/** 二级的, where a skill grade is asked for or a certificate of one spoken of. */
export function byNumber({ text, clauses, asked }: Message): { readonly grade: SkillGrade; readonly place: Place }[] {
  const trade =
    TRADES.some((name) => text.includes(name)) &&
    /[一二三四五1-5]级(?:的|证)|[考拿][的了](?:是|个)?[一二三四五]级/.test(text)
  if (!asked?.startsWith('skills') && !trade && !/技能(?:等级)?证|技能等级|职业资格/.test(text)) return []
  return clauses.flatMap((clause) => {
    const said =
      /^\s*(?:有|是|考的?|拿的?|考了|拿了|我|手[里上头]|目前|现在|证书?|嘛|么|呢|就|只有?|一)*(?:个|本)?([一二三四五1-5])级(?:的|证书?)*[啊呀呢]?\s*$/.exec(
        clause.text,
      )
    const grade = BY_NUMBER[numeral(said?.[1] ?? '') ?? 0]
    return grade ? [{ grade, place: { from: clause.from, to: clause.to } }] : []
  })
}
