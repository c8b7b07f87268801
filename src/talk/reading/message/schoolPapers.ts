import { deniedAt, finder } from '../words.ts'
import { hits, placeOf } from './around.ts'
import { clauseAt } from './clauses.ts'
import type { Leaf, Message, Place } from './found.ts'
import { EDUCATION_WORDS } from './levels.ts'
import type { SchoolDraft } from './schoolDraft.ts'

const findWords = finder(EDUCATION_WORDS)

/** Degrees, told or denied, each to its schooling. */
export function attachDegrees({ text, asked }: Message, drafts: SchoolDraft[]): void {
  const give = (place: Place, value: string, doubt: Pick<Leaf, 'why'> = {}) => {
    const near = drafts.filter((draft) => draft.from <= place.from).at(-1) ?? drafts[0]
    const leaf: Leaf = { ...place, value, ...doubt }
    // 第二学位，机械的学士之外: the second tells of both.
    if (near?.leaves.degree?.value === '第二学士' && value === '学士') return
    if (near) near.leaves.degree = leaf
    else drafts.push({ ...place, leaves: { degree: leaf } })
  }
  for (const { start, end, of } of findWords(text)) {
    if (of.degree === undefined || of.level !== undefined) continue
    if (deniedAt(text, start)) {
      if (/学位/.test(text.slice(start, end + 2)) && of.degree === '学士') give({ from: start, to: end }, '无')
      continue
    }
    // 双学位 is two of them or one of its own kind, where it was not the degree that was asked for.
    const second = /^双学[位士]/.test(text.slice(start, end)) && !asked?.startsWith('education.degree')
    give({ from: start, to: end }, of.degree, second ? { why: 'ambiguous' } : {})
  }
  for (const place of hits(text, NO_DEGREE)) give(place, '无')
}

const hasDegree = ({ leaves }: SchoolDraft) => leaves.degree !== undefined
const NO_DEGREE =
  /学士(?:证书?)?(?:也|都|还|就|倒){0,2}(?:(?:没(?:有)?|未)(?:去)?(?:申请|拿到?|发|给|授|下来)(?!全)|没有(?=$|[,。;\s]))|哪(?:里|儿)?(?:来|有)(?:的|什么|啥)?学位|(?:没有?|无|没拿(?:到)?|[未没](?:取得|授予?|申请到?|发)|拿不到)(?:过|任何)?(?:[工理管文法农医]学)?(?:学士)?学位证?书?(?!论文|英语|考试|课)|学位证?书?(?![^,。;]{0,12}毕业)[^,。;]{0,10}?(?:没(?:有)?|未)(?:去)?(?:申请|申|拿到|拿下|拿|发|下来|给|取得|授)(?!全)|学位证?书?(?:也|还|就|是|为|嘛|么|的话|:|\s)*(?:没有|没得|没|无)(?:的|了)?(?=$|[,。;!\s)])/g

const BOTH_PAPERS =
  /双证(?:齐全|都有|书|$)|毕业证(?:书)?(?:和|跟|与|、|,)?(?:还有)?学位证(?:书)?(?:我)?(?:两本|两个|两张|两证|都|全|齐)+(?:有|拿到?了?|齐|全)?|(?<![只就光仅没])(?:有|带)(?:毕业证(?:书)?)?(?:和|跟|、)?学位(?:证|的?(?=$|[,。;\s]))|(?<![没未][^,。;]{0,4})学位(?:证书?)?(?:也|都|是)?(?:拿了|拿到|有的|有了|到手|发了|领了)|学位认证(?:也|都|已经?)*(?:做|办|有|拿|下来)/

/** 毕业证学位证都有: of a university, so a bachelor's; of a 研究生 a master's. */
export function bothPapers({ text, clauses, dates }: Message, drafts: readonly SchoolDraft[]): void {
  const place = placeOf(text, BOTH_PAPERS)
  const clause = place && clauseAt(clauses, place.from)
  const year = clause && dates.find(({ from, to }) => from >= clause.from && to <= clause.to)?.date?.slice(0, 4)
  const done = drafts.filter(({ leaves }) => leaves.level?.why === undefined)
  const able = done.filter(({ leaves }) => /本科|研究生/.test(String(leaves.level?.value)))
  // 就12年那个带学位
  const ofYear = able.filter(({ leaves }) => year && String(leaves.graduated?.value).startsWith(year))
  const [only, ...more] = ofYear.length === 1 ? ofYear : able
  if (!place || !only || more.length > 0 || only.leaves.degree || deniedAt(text, place.from)) return
  only.leaves.degree = { ...place, value: only.leaves.level?.value === '本科' ? '学士' : '硕士' }
}

const NO_DIPLOMA =
  /(?:没有?|无|未(?:拿|取得|领|发))(?:拿到?|领|发)?(?:学历证书?|毕业证书?|文凭)(?!原件|复印|编号|丢|号)|(?:只|就|光|仅)有(?:一?[本张个])?(?:学位证|结业证|肄业证|成绩单)|(?:毕业证书?|学历证书?|文凭)(?:一直|还|也|都|到现在|至今|,|\s)*(?:没|未)(?:有)?(?:去)?(?:拿|领|发|给|下来|到手|取)|(?:毕业证书?|文凭)(?:被|给)?(?:学校)?(?:扣|压)(?:了|着|住|在)|(?:^|[,。;\s])证(?:还|也|一直|都)?没(?:有)?(?:拿|领)(?:到|回来|呢|$|[,。;\s])/
/** 在职研究生只有学位证没有毕业证; 毕业证没领: whether the schooling counts has to be asked. */
export function withoutDiploma({ text }: Message, drafts: readonly SchoolDraft[]): void {
  const place = placeOf(text, NO_DIPLOMA)
  if (!place) return
  const near = drafts.filter(({ from, leaves }) => from <= place.from && leaves.level).at(-1)
  if (!near || /[拿取领发]到?了?(?:毕业证|文凭)/.test(text.slice(near.to, place.from))) return
  const { level, degree } = near.leaves
  if (level) near.leaves.level = { ...level, why: 'ambiguous' }
  if (/只有学位证/.test(text) && !hasDegree(near)) near.leaves.degree = { ...place, why: 'incomplete' }
  else if (degree && /^(?:硕士|博士)$/.test(text.slice(degree.from, degree.to)))
    near.leaves.degree = { ...degree, why: 'ambiguous' }
}
