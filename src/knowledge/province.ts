import { names, titleFrom } from './elsewhere.ts'
import type { PlanKnowledge } from './knowledge.ts'
import type { Synonyms } from './synonyms.ts'

/** Nothing but whether people of a place may apply: 湖州的行吗, 我们公司在衢州，能报吗. */
const MAY_THEY =
  /^(?:请问|那么?|我们?|咱们?|公司|厂里?|单位|企业|浙江省?|省里|高级工程师|高工|高级|这个|的|是|在|也|人| )*@(?:市|县|区|这边|那边|那里|的|人|单位|公司|企业|厂|上班|工作|做|交社保|也|这个| )*(?:行|能|(?:可不)?可以|收|算|归|走|去|申报|报名|报|评|参加|省里|高级工程师|高工|高级|这个|这里|吗|么|嘛|不|没|伐|呢|吧|啊|的|了| )*$/u
/** How the entry that says which may is asked. */
const ANY_CITY = '宁波的能报吗'
const ABROAD = '外省的人能报吗'
/** What stands with the name of a place: 湖州市的, 湖州这边的. */
const WITH_IT = '(?:市|县|区)?(?:这边|那边|那里)?的?'
/** Where papers go to: not only where people are from. */
const SEAT = '杭州'

/**
 * A question about a plan of the whole province: its cities are one to it, so that 湖州几号截止 asks no more than 几号截止, and
 * 湖州的行吗 whether the whole province may apply.
 */
export function cityOfProvince(text: string, held: PlanKnowledge | null, { elsewhere, abroad }: Synonyms): string {
  if (held === null || !/省/.test(held.plan.aliases.join())) return text
  const place = elsewhere.find((name) => names(text, name))
  if (place === undefined) return text
  if (MAY_THEY.test(text.replace(place, '@'))) return abroad.includes(place) ? ABROAD : ANY_CITY
  if (abroad.includes(place) || place === SEAT) return text
  const fromThere = titleFrom(text, place)
  if (fromThere !== null) return fromThere
  return text.replace(new RegExp(`${place}${WITH_IT}`), ' ').trim()
}
