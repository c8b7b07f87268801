import { finder } from '../words.ts'
import { hits } from './around.ts'
import type { Found, Message, Place } from './found.ts'
import { EDUCATION_WORDS } from './levels.ts'
import type { TitleDraft } from './titleDraft.ts'

const OWN =
  '机电一体化|机电|机械电子|机械制造|机械|机械类|机电类|机械工程|机电工程|机械设计|(?<!建筑)电气自动化|(?<!建筑)电气|自动化|模具|数控|测控'
/** 化工机械 is of machines; 其他都够 is of something else. */
const OTHER =
  '(?:建筑|土木|化工|土建|给排水|暖通|造价|环境|环保|食品|纺织|会计|经济|计算机|园林|市政|水利|测绘|交通|轻工|医药|(?:其[他它]|别的)(?=的?(?:专业|行业|系列|方面|类|$)))(?!机械|装备)'
/** 电气助工转机电, 助工想转机电: into which it was, or is to be, turned has to be asked. */
const TURNED = new RegExp(`^[^,。;]{0,6}(?:转|改)(?:评|报|到|成|为|入)*(?:${OWN}|${OTHER})`)
const BEFORE_TITLE = new RegExp(`(?:(${OWN})|(${OTHER}))(?:工程)?(?:专业|类|方面)?(?:的)?$`)
/** 又评了机械助工 */
const OBTAINED_IN = new RegExp(
  `(?:评|考|拿|取得|认定|转)(?:了|的|到|上|成|为|定)*(?:个|一个)?(?:${OWN}|${OTHER})(?:的)?$`,
)
/** 助工证书上写的专业是建筑施工 */
const NAMED_BEHIND = new RegExp(`^[^,。;\\s]{0,6}专业(?:写的)?(?:是|为|:)["“]?(?:(${OWN})|(${OTHER}))`)
const BEHIND_TITLE = new RegExp(
  `^(?:职称|资格)?(?:证书?)?(?:是)?(?:(?:(?:19|20)\\d{2}|\\d{2})年(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?)?(?:,|\\s|是|\\(|的|上|写的?|写着|专业是|专业)*(?:(${OWN})|(${OTHER}))(?:工程|制造|技术|自动化|施工|及|其)*(?:专业|类|方面|系列|的(?=$|[,。;\\s])|(?<=\\([^()]{2,8})[),、])`,
)

/** Which of the two fields a text names, where it names one of them only: 环保工程的 is 其他专业. */
export function fieldOf(text: string): '机电' | '其他专业' | null {
  const own = new RegExp(OWN).test(text)
  const other = new RegExp(`${OTHER}|房建|装饰|安防|消防|通信`).test(text)
  return own === other ? null : own ? '机电' : '其他专业'
}

/** 职称's 专业, told beside a title or, where no schooling is spoken of, in a clause of its own. */
export function giveSpecialties(message: Message, drafts: readonly TitleDraft[], found: Found[]): void {
  const { text } = message
  for (const draft of drafts) {
    for (const place of draft.places) {
      const own = text.slice(place.from, place.to)
      const inside = /^(机电|机械)/.exec(own)
      const before = text.slice(Math.max(0, place.from - 12), place.from)
      const behind = text.slice(place.to, place.to + 28)
      if (TURNED.test(behind)) {
        found.push({ about: `职称.${draft.level}.专业`, leaf: { ...place, why: 'ambiguous' } })
        continue
      }
      const match = inside ?? BEFORE_TITLE.exec(before) ?? BEHIND_TITLE.exec(behind) ?? NAMED_BEHIND.exec(behind)
      if (
        !match ||
        (!inside &&
          !OBTAINED_IN.test(before) &&
          /毕业|本科|大专|学的?|搞|干|做|年/.test(
            before
              .slice(-8)
              .split(/[,;。]/)
              .at(-1) ?? '',
          ) &&
          BEFORE_TITLE.test(before))
      )
        continue
      draft.specialty = { ...place, value: inside || match[1] !== undefined ? '机电' : '其他专业' }
    }
  }
  fromLone(message, drafts)
  fromThere(message, drafts)
  fromElsewhere(message, drafts, found)
}

/** Whether two mentions of one level name different fields beside them: 助理工程师(机械)2015年，助理工程师(计算机)2018年. */
export function ofOtherField(text: string, one: Place, others: readonly Place[]): boolean {
  const field = fieldBeside(text, one)
  return (
    field !== null &&
    others.every((other) => {
      const told = fieldBeside(text, other)
      return told !== null && told !== field
    })
  )
}

function fieldBeside(text: string, { from, to }: Place): '机电' | '其他专业' | null {
  const match = BEFORE_TITLE.exec(text.slice(Math.max(0, from - 8), from)) ?? BEHIND_TITLE.exec(text.slice(to, to + 12))
  return match === null ? null : match[1] === undefined ? '其他专业' : '机电'
}

const THERE = new RegExp(
  `(?:(${OWN})|(${OTHER}))(?:那边|这边|那块|这块|那口子?|方面|行业|口子|专业|类)(?:里|上)?(?:评|考|拿|弄|取得|报)(?!不|没)`,
)

/** 助工是建筑那边评的. */
function fromThere({ text, clauses }: Message, drafts: readonly TitleDraft[]): void {
  for (const clause of clauses) {
    const said = THERE.exec(clause.text)
    if (!said) continue
    const [own, more] = drafts.filter(({ places }) =>
      places.some(({ from, to }) => from >= clause.from && to <= clause.to),
    )
    const place = { from: clause.from + said.index, to: clause.from + said.index + said[0].length }
    if (own && !more && !/没|未/.test(text.slice(clause.from, place.from)))
      own.specialty ??= { ...place, value: said[2] === undefined ? '机电' : '其他专业' }
  }
}

const findSchools = finder(EDUCATION_WORDS)
const LONE = new RegExp(
  `^\\s*(?:不过|可惜|但是?|只是|就是|只不过)*(都是|都)?(?:证书?(?:上)?(?:写的?)?(?:的)?)?(?:专业|证上)?(?:写的|写着|写)?(?:是|为)?["“]?(?:(${OWN})|(${OTHER}))(?:工程|制造|技术|自动化|施工|及|其)*(?:专业|类|方面|方向|系列)?["”]?的?\\s*$`,
)

/** 工程师19年取得，机械专业; 都是机电的. */
function fromLone({ text, clauses }: Message, drafts: readonly TitleDraft[]): void {
  if (drafts.length === 0 || findSchools(text).length > 0 || /毕业|学历|学位|读的|学的/.test(text)) return
  for (const clause of clauses) {
    const said = LONE.exec(clause.text)
    if (
      !said ||
      (said[1] === undefined && said[2] === undefined && !/专业|^\s*(?:不过|可惜|但|只是|是)/.test(clause.text))
    )
      continue
    const earlier = drafts.filter(({ places }) => places.some(({ from }) => from < clause.from))
    const before = earlier.length > 0 || !/证/.test(clause.text) ? earlier : drafts.slice(0, 1)
    for (const draft of said[1] === undefined ? before.slice(-1) : before)
      draft.specialty ??= { from: clause.from, to: clause.to, value: said[2] === undefined ? '其他专业' : '机电' }
  }
}

/** 建设系统评的: of which field has to be asked. */
function fromElsewhere({ clauses }: Message, drafts: readonly TitleDraft[], found: Found[]): void {
  for (const clause of clauses) {
    const said =
      /(?:建设|建筑|住建|交通|水利|农业|教育|卫生|电力|轻工|经信)(?:系统|局|厅|部门|系列)(?:里|那边)?(?:评|发|拿|认定|出)/.exec(
        clause.text,
      )
    const draft = said ? drafts.filter(({ places }) => places.some(({ from }) => from < clause.to)).at(-1) : undefined
    if (draft && !draft.specialty)
      found.push({ about: `职称.${draft.level}.专业`, leaf: { from: clause.from, to: clause.to, why: 'incomplete' } })
  }
}

const OTHER_SERIES =
  /(?<!注册|没有?|不是)(?:高级|中级|助理|初级)?(?:经济师|会计师|统计师|审计师|政工师|农艺师|工艺美术师|讲师|药师|护师|馆员)(?!事务所|们|考试|协会)/g

/** 我是经济师: a title of another series; whether there is one of engineers has to be asked. */
export function otherSeries({ text }: Message, drafts: readonly TitleDraft[]): Found[] {
  if (drafts.length > 0) return []
  return hits(text, OTHER_SERIES)
    .filter(({ from }) =>
      /(?:^|[,。\s]|我|本人|是|有|评[了的上过]|考[了出的过]|拿[了的到])(?:个|一个)?$/.test(
        text.slice(Math.max(0, from - 5), from),
      ),
    )
    .slice(0, 1)
    .map(({ from, to }) => ({ about: '职称.名称', leaf: { from, to, why: 'incomplete' as const } }))
}
