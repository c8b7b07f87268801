import { otherTitlesIn } from '../../otherSeries.ts'
import { THERE_ALL_THE_SAME } from '../../thereAllTheSame.ts'
import { titleInName } from '../../titleInName.ts'
import { deniedAt, deniedBehind } from '../../words.ts'
import { around, nextClause, placeOf } from '../around.ts'
import { appointedAtOnce, titleOfQuestion } from '../askedTitle.ts'
import type { DateToken, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import type { TitleWord } from '../levels.ts'
import { appointmentsOfNone, appointmentsWithoutDates } from '../titleAppointments.ts'
import { giveDate } from '../titleDates.ts'
import { findTitles, type Span, type TitleDraft } from '../titleDraft.ts'
import { renewals } from '../titleRenewals.ts'
import { giveSpecialties, ofOtherField, otherSeries } from '../titleSpecialties.ts'
import { settle } from '../titleYears.ts'
import { isUnderWay, underWayIn } from '../underWay.ts'

/** 12年的技术员 may be twelve years of work. */
const AT_WORK = /[当做干任了过]/
const NAMED_TITLE = /职称|评过|评了|助工|助理工程师/
const BESIDE = /评|聘|初定|认定|职称|取得|拿|考出|考取|资格/
/** 两个高工推荐我: others' titles. */
const OTHERS_BEFORE =
  /(?:(?<!第|(?:有|了|到|过|是|就|只)(?=一个))[\d一二两三四五六七八九十几]\s?(?:个|位|名)(?!是)|专家|有人|找了?|推荐人)(?:[\p{Script=Han}]{0,6})$/u
const INSIDE = /^(?:职称|了|证)*[\s(,]*(?:是)?(?:我们)?(?:公司|单位|厂里?)(?:内部|自己|里面|里)?(?:评|定|发|封|给|叫)的/
const CALLED = /^(?:我)?(?:家)?(?:老公|老婆|爱人|对象|儿子|女儿|男朋友|女朋友)(?:现在)?(?:是|做)(?:个|一个|一名|名)?$/
const AS_POST =
  /(?:普通|(?<=就是|只是|是)一般|做|当|担任|岗位是|职务是|职位是|岗位|职务|名义|应聘|干(?:了|过)?)(?:了|过|的是|着)?(?:一个|一名|个|名)?$/

/** 2010.07-2014.02 温州泵业 技术员: a row of employers, and what was done there. */
const POST_OF_ROW =
  /^\s*(?:19|20)\d{2}[\d.年月/]*\s?(?:(?:-|~|到|至)\s?(?:19|20)\d{2}[\d.年月/]*|-?至今|到现在)\s+[^\s,。;]+\s+[^\s,。;]{0,4}$/

/** 评中级那年, where it is asked when something was found out. */
function tellsWhen({ text, asked }: Message, from: number, to: number): boolean {
  if (!/^(?:violations|sanctions)/.test(asked ?? '')) return false
  return /[评报]$/.test(text.slice(0, from)) && /^(?:职称)?的?(?:时候?|那[年次会]|当[年时]|被)/.test(text.slice(to))
}

/** 职称: level, 专业, when obtained, when appointed; several of them. */
export const titles: Extractor = (message) => {
  const drafts: TitleDraft[] = []
  const found: Found[] = []
  const others = otherTitlesIn(message.text)
  const names = findTitles(message.text).filter(
    ({ start, end }) => !others.some(({ from, to }) => from < end && start < to) && !tellsWhen(message, start, end),
  )
  const waiting = underWayIn(
    message,
    names.map(({ start, end }) => ({ from: start, to: end })),
  )
  for (const { start, end, of } of names) mention(message, { from: start, to: end }, of, drafts, found)
  const meant = drafts.length === 0 ? titleOfQuestion(message) : null
  if (meant) drafts.push(meant)
  giveSpecialties(message, drafts, found)
  const dated = new Set<DateToken>(
    message.dates.filter((token) => waiting.some(({ from, to }) => token.from >= from && token.to <= to)),
  )
  for (const token of message.dates) giveDate(message, token, drafts, dated, found)
  appointmentsWithoutDates(message, drafts, found)
  renewals(message, drafts, found)
  settle(drafts, message)
  found.push(...none(message, drafts), ...otherSeries(message, drafts))
  if (drafts.length === 0) found.push(...appointmentsOfNone(message))
  found.push(...appointedAtOnce(message, drafts))
  for (const draft of drafts) {
    const [first] = draft.spans
    if (first?.to && draft.spans.length === 1 && first.from === undefined)
      found.push({
        about: `职称.${draft.level}.聘任`,
        leaf: { from: first.to.from, to: first.to.to, why: 'incomplete' },
      })
    found.push({ list: 'titles', item: itemOf(draft) }, ...draft.places.map((place): Found => ({ used: place })))
  }
  return found
}

function mention(message: Message, place: Place, of: TitleWord, drafts: TitleDraft[], found: Found[]): void {
  const { text } = message
  const { before, behind } = around(message, place)
  const denied =
    deniedAt(text, place.from) ||
    /(?:没有?|未|还没)[^,。;]{0,4}(?:评|聘|拿|考|取得)(?:过|到|上|得)?(?:什么)?$/.test(before)
  const prior = around(message, place).clause
  const experts = prior && message.clauses[message.clauses.indexOf(prior) - 1]
  if (
    denied ||
    // 专家找了两个，都是高工.
    (/(?:都|全|均)是?$/.test(before) && experts && /专家|推荐人|评委/.test(experts.text)) ||
    (message.asked === 'experts' && !/我/.test(before)) ||
    OTHERS_BEFORE.test(before) ||
    // 厂里有高工三个.
    (/^(?:有|一共)?[\d一二两三四五六七八九十几]{1,2}(?:个|位|名)/.test(behind) && /有$|厂|公司|单位/.test(before)) ||
    // 厂里的工程师都走了.
    (/(?:厂里?|公司|单位|部门|车间|我们)(?:的)?$/.test(before) &&
      /^(?:都|也|很|太|不够|多|少|全|走|跳)/.test(behind)) ||
    /^(?:们|以上|及以上|推荐|签字|署名|愿意|条件|要求|标准|岗位)/.test(behind) ||
    // 通过助理工程师评审: had.
    (/^评审/.test(behind) && !/(?<!没|未|没有)通过(?:了|的)?$/.test(before.slice(-8)))
  ) {
    found.push({ used: place })
    return
  }
  if (
    /^(?:职称|证书?|资格证?书?)?(?:还)?(?:没有|没|未)(?:评|拿到|下来|过|有(?!聘|被|单位|人)|考)/.test(behind) ||
    deniedBehind(text, place.to)
  ) {
    found.push({ used: place })
    return
  }
  // 评工程师以前发的: when something else was.
  if (/(?:评|当|任|取得|拿)(?:上|了|到)?$/.test(before) && /^(?:以前|之前|前)(?!年)/.test(behind)) {
    found.push({ used: place })
    return
  }
  // 高工还差得远, 离工程师还早: not had.
  const follows = behind.slice(0, 24)
  if (
    FAR_OFF.test(follows) ||
    (/(?:离|距离?)(?:评|到)?$/.test(before.slice(-4)) && /^[^,。;]{0,6}(?:远|早|差|几年)/.test(follows))
  ) {
    found.push({ used: place })
    return
  }
  const paper = nextClause(message, around(message, place).clause)
  // 有个中级，但是是经济师
  if (paper && /^\s*(?:但是?|不过|可惜?|只是|其实)/.test(paper.text) && otherTitlesIn(paper.text).length > 0) {
    found.push({ about: '职称.名称', leaf: { ...place, value: of.level, why: 'ambiguous' } })
    return
  }
  // 单位按工程师聘的，证没有: what the firm calls somebody is no title.
  if (
    // 还在公示，助工
    /(?:还在|正在|在)公示|公示(?:中|期)(?!过|结束)/.test(text) ||
    // 工程师今年在评: not had yet, or is it?
    (isUnderWay(before, follows) && findTitles(behind).length === 0) ||
    // 工程师证不是评的，是考的那个
    /^(?:职称|资格)?证?(?:书)?不是评/.test(follows) ||
    (/(?:按|照|享受|当)$/.test(before) && /^(?:的)?(?:聘|待遇|工资|岗)/.test(behind)) ||
    (paper &&
      !/评|考|取得|公示/.test(before + behind) &&
      /^(?:但是?|不过|可是?)?(?:证|证书|职称|资格证?)(?:书)?(?:我)?(?:也|都|还|是)*(?:没有?|未)(?:拿|下来|考|评|$)/.test(
        paper.text.trim(),
      ))
  ) {
    found.push({ about: '职称.名称', leaf: { ...place, value: of.level, why: 'ambiguous' } })
    return
  }
  const plainEngineer = text.slice(place.from, place.to) === '工程师'
  const isPost = (plainEngineer || of.only === 'needed') && AS_POST.test(before) && !/^(?:职称|证|资格)/.test(behind)
  const inName = titleInName(text.slice(0, place.from), text.slice(place.from, place.to), text.slice(place.to))
  if (inName === 'nearly') {
    found.push({ used: place })
    return
  }
  // 高工了(公司内部评的), 我是我们车间的工程师: what they are called at work.
  if (
    (inName === 'name' && !isPost) ||
    INSIDE.test(behind) ||
    (INSIDE.test(paper?.text ?? '') && behind.trim() === '') ||
    (/工程师$/.test(text.slice(place.from, place.to)) && CALLED.test(before) && behind.trim() === '')
  ) {
    found.push({ about: '职称.名称', leaf: { ...place, value: of.level, why: 'ambiguous' } })
    return
  }
  const after = nextClause(message, around(message, place).clause)
  const toldNext =
    behind.trim() === '' &&
    after !== null &&
    findTitles(after.text).length === 0 &&
    /^[^,。;]{0,12}(?:评|取得|聘)(?!书)/.test(after.text)
  if (
    behind.trim() === '' &&
    after &&
    /^(?:也|都|还)*(?:没有?|无|没评|未评|还没评?)(?:过|的|呢|到)?$/.test(after.text.trim())
  ) {
    found.push({ used: place }, { used: after })
    return
  }
  if (
    (plainEngineer || of.only === 'needed') &&
    POST_OF_ROW.test(text.slice(text.lastIndexOf('\n', place.from) + 1, place.from)) &&
    /^\s*$/.test(behind)
  ) {
    found.push({ used: place })
    return
  }
  if (isPost) {
    found.push({ used: place })
    return
  }
  const beside =
    /^[ \t:,]?(?:(?:19|20)\d{2}(?:[.\-/年]|(?=$|[,。;\s聘评取]))|\d{2}年(?:\d|取得|评|聘))/.test(
      text.slice(place.to, place.to + 9),
    ) ||
    /^(?:的)?(?:职称|证|资格|是?\d{2,4}年?(?:\d{1,2}月)?(?:评|取得|拿|考|的(?:$|[^\p{Script=Han}])))/u.test(behind) ||
    (/\d年(?:\d{1,2}月)?的?$/.test(before) && !AT_WORK.test(before) && NAMED_TITLE.test(text)) ||
    /(?:手上|手里|手头)(?:就|只|只有)+(?:一个|个)$/.test(before) ||
    // 高工还差得远，我就一个技术员
    (/(?:我|现在|目前)(?:就|只|只有|还是|就是|也就|才)+(?:一个|个)?$/.test(before.slice(-8)) &&
      findTitles(text.slice(0, place.from)).length > 0) ||
    BESIDE.test(before.slice(-6)) ||
    /职称(?:是|为|:|,|\s)*$/.test(text.slice(Math.max(0, place.from - 5), place.from)) ||
    /^(?:早就?|已经)?过了(?!一?[遍眼期])/.test(behind) ||
    /^(?:是)?[^,。;]{0,12}(?:评|取得|拿到|拿的|批下来|批了|下证|聘起|聘的|聘上|聘了)/.test(behind)
  const fits = beside || toldNext
  const had =
    /(?:有|有个|有了|是)(?:个|了|的|那个|这个)?$|(?:早就|早已|已经)是?$/.test(before) &&
    (behind === '' || /^(?:了|的|啊|,)$/.test(behind))
  // 2015.7至今 某模具厂 技术员: what somebody is there.
  const here = around(message, place).clause
  const firm = here && message.clauses[message.clauses.indexOf(here) - 1]
  const role = of.only === 'needed' || text.slice(place.from, place.to) === '工程师'
  if (role && !fits && firm && /(?:厂|公司|单位|集团|企业|科技|有限)\s*$/.test(firm.text)) {
    found.push({ used: place })
    return
  }
  // 大专，工程师，民企: had, or wanted?
  if (
    /^(?:工程师|中级工程师|高级工程师|高工)$/.test(around(message, place).clause?.text.trim() ?? '') &&
    !fits &&
    message.asked?.startsWith('titles') !== true
  ) {
    found.push({ about: '职称.名称', leaf: { ...place, value: of.level, why: 'ambiguous' } })
    return
  }
  if (
    of.level === '技术员' &&
    !fits &&
    of.only === 'needed' &&
    message.asked !== 'titles' &&
    /^(?:我)?(?:现在|就)?(?:是|:)?$/.test(before.trim())
  ) {
    found.push({ about: '职称.名称', leaf: { ...place, value: of.level, why: 'ambiguous' } })
    return
  }
  if (
    of.only === 'needed' &&
    !fits &&
    !(had && (text.slice(place.from, place.to) === '中级' || message.asked === 'titles')) &&
    !(message.asked === 'titles' && /^\s*$|(?:和|跟|与|、|都有)$/.test(before))
  )
    return
  if (of.only === 'unclear') {
    // 初级 is 技术员, too.
    if (!/^(?:工|技)/.test(behind))
      found.push({ about: '职称.名称', leaf: { ...place, value: of.level, why: 'ambiguous' } })
    return
  }
  const same = drafts.findLast(({ level }) => level === of.level)
  // 14年的助工，20年又评了机械助工: two of them.
  const near = before.slice(-16)
  const another =
    same &&
    (ofOtherField(text, place, same.places) ||
      ONCE_MORE.test(near) ||
      (ONE_OF_THEM.test(near) && TWO_OF_THEM.test(text)))
  if (same && !another) same.places.push(place)
  else drafts.push({ level: of.level, places: [place], leaf: { ...place, value: of.level }, spans: [] })
}

const FAR_OFF =
  /^(?:职称)?(?:嘛|么|的话|那|对我来说|,)*(?:我)?(?:就|是|都|也|更|根本)*(?:还(?:早|远|差|够不|不够)(?!就|已|\d|[一二两三四五六七八九十]年)|差(?:得)?(?:远|老远|一大截)|远着|早着|轮不到|(?:想都|更|是|就)?不敢想|没指望|不指望|想都不|不够(?:格|条件|资格|年限)|够不(?:着|到|上)|评不(?:上|了)|没戏)/

const ONCE_MORE =
  /(?:又|再|重新|另外)(?:去)?(?:转)?(?:评|考|拿|认|取得)(?:了|到|定|过)*(?:机电|机械|建筑|土建|化工|电气|自动化|模具|环保|计算机|造价|市政)?(?:的|工程|类)?$|转(?:评)?(?:的|了|成|为|到)*(?:机电|机械)$/
/** 职称有两个，一个是建筑的助工，一个是机电助工 */
const TWO_OF_THEM =
  /职称(?:证书?)?(?:我)?(?:一共|总共)?(?:有|是)?(?:两|2|俩)[个本张]?|(?:两|2)[个本张](?:职称|助工|助理工程师|工程师|证)/
const ONE_OF_THEM = /(?:另|还有)?一[个本张](?:就)?是?[\p{Script=Han}]{0,4}的?$/u

const NO_TITLE = new RegExp(
  `(?:没有?|无|还没有?|从没|从来没有?|一直没有?|未)(?:个|一个|半个)?(?:去|评过|评|取得过?|拿过|考过|参评过?|申报过|任何|什么|有|得过){0,3}(?:的)?职称(?!英语|外语|计算机|考试|论文|日语)|职称(?:也|都|还|一个|一样|半样|啥的?|什么的?|这些|压根|根本|从来|,)*(?:没有|没|无|没评过?|还没评)(?!${THERE_ALL_THE_SAME}|有|聘|被|单位|报|用)|职称[^,。;]{0,6}(?:空白|空着|空的)|职称(?:还|现在|目前)?是个?零(?=$|[,。;\\s])|零职称|没得职称|哪(?:里|儿)?(?:有|来|来的)(?:什么|啥)?职称|(?:什么|啥|半个|任何|一个)职称(?:也|都)?(?:没有?|没评)|没(?:有)?评过?(?:任何|什么)?职称|(?:什么|啥)(?:也|都)(?:还)?(?:没(?:有)?|未)评(?:上|过)?(?=$|[,。;!])|(?<=(?:助工|助理工程师|职称)[^,。;]{0,3})[我咱]没(?:有)?(?=$|[,。;!])|(?:助工|助理工程师|初级职称)(?:职称)?[,:]?(?:都|也|还)?(?:没有|没评|没拿|未评|没有评|没有拿)(?:过|上|到)?(?=$|[,。;!\\s])`,
)

function none({ text }: Message, drafts: readonly TitleDraft[]): Found[] {
  if (drafts.length > 0) return []
  const place = placeOf(text, NO_TITLE)
  return place ? [{ list: 'titles', none: place }] : []
}

function itemOf(draft: TitleDraft): Record<string, Leaf> {
  const { leaf, obtained, specialty, spans, never } = draft
  const item: Record<string, Leaf> = { level: leaf }
  if (specialty) item.specialty = specialty
  if (obtained) item.obtained = obtained
  if (spans.length > 0) item.appointments = appointments(spans)
  else if (never) item.appointments = { ...never, value: [] }
  return item
}

/** All spans as one leaf; one doubtful date puts them all in doubt, with what they seem to say. */
function appointments(spans: readonly Span[]): Leaf {
  const all = spans.flatMap(({ from, to }) => [from, to]).filter((leaf) => leaf !== undefined)
  const why = all.find((leaf) => leaf.why !== undefined)?.why
  const value = spans.map(({ from, to }) => ({
    ...(from?.value === undefined ? {} : { from: from.value }),
    ...(to?.value === undefined ? {} : { to: to.value }),
  }))
  const place = { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) }
  return { ...place, value, ...(why ? { why } : {}) }
}
