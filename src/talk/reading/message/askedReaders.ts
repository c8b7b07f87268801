import type { LocalDate } from '../../../dossier/date.ts'
import { isNoName, isOfGrades } from '../bareVerdict.ts'
import { readChoice } from '../choice.ts'
import { sinceConverted } from '../converted.ts'
import { readDate, readSince } from '../dates.ts'
import { readDuration, spanFromDuration } from '../durations.ts'
import { ofToday } from '../formerly.ts'
import { isShortOf, numeral, readNumber } from '../numbers.ts'
import { tellsNoTrade } from '../otherPosts.ts'
import { otherTitlesIn } from '../otherSeries.ts'
import { type Read, unreadable } from '../read.ts'
import { readSpans } from '../spans.ts'
import { hedgedFact, stanceOf } from '../stance.ts'
import { readYesNo } from '../yesno.ts'
import { ALSO, OFFERED } from './askedOptions.ts'
import { TRADES } from './levels.ts'
import { TOWN, WENZHOU } from './regions.ts'
import { fieldOf } from './titleSpecialties.ts'

/** How bare answers are read, whatever they turn out to mean. */

export const since = (text: string, today: LocalDate): Read<unknown> => {
  const read = readSince(text, today)
  if (read.kind === 'value') return read
  const lately = latelyBegun(text, today)
  if (lately) return { kind: 'value', value: lately }
  const length = readDuration(text)
  const short = ALMOST.exec(text)
  const months = short
    ? (numeral(short[1] ?? short[4] ?? '') ?? 0) * 12 - (numeral(short[2] ?? short[3] ?? '') ?? 0)
    : 0
  if (months > 0) return spanFromDuration({ years: Math.floor(months / 12), months: months % 12, about: false }, today)
  if (NOT_QUITE.test(text)) return { kind: 'vague', why: '' }
  const start = length.kind === 'value' ? spanFromDuration(length.value, today) : length
  return start.kind === 'value' ? start : read
}
/** 满一年差两个月, 差两个月满一年. */
const ALMOST =
  /(\d{1,2}|[一二两三四五六七八九十])年(?:还|就|只)?差([一二两三四五六七八九]|\d)个月|差([一二两三四五六七八九]|\d)个月(?:才|就)?(?:满|到)?(\d{1,2}|[一二两三四五六七八九十])年/
const NOT_QUITE = /差(?:几|一|两)?(?:天|点|些)|还差|不到|不满|没到|快/
/** 三个月差几天，6月底开始: told to last some months, so that the month is one of this year. */
function latelyBegun(text: string, today: LocalDate): string | null {
  const months = /([一二两三四五六七八九十]|1?\d)个(?:多)?月/.exec(text)
  const month = /(?<![\d年.])(1?\d)月(?:份|初|中旬?|底|下旬|上旬)?(?=开始|起|就|交|缴|才)/.exec(text)
  if (!months || !month || /年/.test(text)) return null
  const lasted = Number(today.slice(5, 7)) - Number(month[1])
  const told = readNumber(months[1] ?? '')
  if (told.kind !== 'value' || lasted < 0 || Math.abs(lasted - told.value) > 1) return null
  const read = readDate(`${today.slice(0, 4)}年${month[0]}`, today)
  return read.kind === 'value' && !read.future ? read.value : null
}
const OF_PAPER = /证|落款|盖章|批准|文件|印/
/** 公示是12月，证书落款2017年1月6日: of several dates the one on the paper. */
export const dateOfPaper = (text: string, today: LocalDate): Read<unknown> => {
  const pieces = text.split(/[,;。\s]+/).filter((piece) => /\d/.test(piece))
  // 文件是11月，证书是1月: the certificate's.
  const dated = pieces.filter((piece) => OF_PAPER.test(piece))
  const certified = dated.filter((piece) => /证/.test(piece))
  const [only, another] = certified.length === 1 ? certified : dated
  const read = pieces.length > 1 && only && !another ? readDate(only, today) : null
  return read?.kind === 'value' ? read : readDate(text, today)
}
/** 15年9月进去读的: begun then; the end is still to be told. */
const ENTERED = /进去|进校|[上读念]的(?=$|[,。;\s])|开始[读念上]|去[读念上]/
export const graduated = (text: string, today: LocalDate): Read<unknown> =>
  ENTERED.test(text) && !/毕业|证|出来|[读念]完/.test(text)
    ? { kind: 'vague', why: '' }
    : dateOfPaper(
        text.replace(/(?:入学|进校|考进去?|考上)[^,;]*(?:[,;](?:读了?)?(?:[二三四五2-5]年)(?:制)?)?[,;]/, ''),
        today,
      )
/** 环保工程的: of another field; 那一栏是空的 has to be asked. */
export const specialty = (text: string, today: LocalDate, id: string): Read<unknown> => {
  const read = choice(text, today, id)
  if (read.kind === 'value') return read
  if (/空(?:白)?(?:的|着)|没(?:有)?(?:写|印|填|标)/.test(text)) return { kind: 'vague', why: '' }
  const field = fieldOf(text)
  return field === null ? read : { kind: 'value', value: field }
}
/** 电工的, 厨师: a trade tells by itself whether it is one of these. */
const OTHER_TRADES =
  /厨师|烹调|烹饪|面点|美容|美发|理发|人力资源|育婴|育儿|保育|保姆|家政|茶艺|驾驶员|司机|消防设施|会计|营养师|健康管理|心理|物流师|仓管|插花|导游|按摩|推拿|护理|教师/
export const related = (text: string, today: LocalDate, id: string): Read<unknown> => {
  if (/(?:算不算|是不是|对不对|能不能|相关不相关|你(?:说|看|讲|觉得)|[吗么?])/.test(text))
    return { kind: 'vague', why: '' }
  const no =
    /没(?:有|啥|什么)?关系|无关|不(?:太|怎么|大|是很|算|是)?(?:相关|沾边|搭界|搭边|搭噶|对口|一样)|两码事|八竿子/.test(
      text,
    )
  const yes = !no && /有关|相关|对得上|一致|吻合|匹配|对口|沾边|搭界|一样的|本行|正好是/.test(text)
  if (no || yes) return { kind: 'value', value: yes }
  const read = choice(text, today, id)
  if (read.kind === 'value') return read
  const other = OTHER_TRADES.test(text)
  const own = TRADES.some((name) => text.includes(name))
  return other !== own ? { kind: 'value', value: own } : read
}
export const spans = (text: string, today: LocalDate): Read<unknown> => {
  const read = readSpans(text, today)
  const length = readDuration(text)
  const sure = length.kind === 'value' && !length.value.about
  // 从06年算起，一直没离开过
  const [only, more] = read.kind === 'value' ? read.value : []
  if (
    only &&
    !more &&
    only.to === undefined &&
    /一直|到现在|至今|算起|就在了|[干做搞]这(?:个|行)|没(?:有)?(?:离开|换|断|停|变|动)过?|(?:就|只有?|还是)(?:这|那)?一(?:家|个(?:厂|公司|单位))|年年(?:都)?续/.test(
      text,
    ) &&
    !/不干|离职|辞职/.test(text)
  )
    return { kind: 'value', value: [{ ...only, to: '至今' }] }
  return read.kind === 'vague' && read.candidate && sure && /[干做搞]|工作|^[^年]{0,3}年/.test(text)
    ? { kind: 'value', value: read.candidate }
    : read
}
export const number = (text: string): Read<unknown> => {
  // 专家一个不认识
  if (/(?<![\d十])一(?:个|位|名)(?:也|都)?(?:不认识|没)/.test(text)) return { kind: 'value', value: 0 }
  const read = readNumber(text)
  return read.kind === 'none' ? { kind: 'value', value: 0 } : read
}
/** 花名册上1046人: of several figures the one with 人. */
export const heads = (even: string): Read<unknown> => {
  const text = ofToday(even)
  if (text === null) return { kind: 'vague', why: '' }
  const said = [
    ...text.matchAll(/(?<![\d.])(\d{1,6}|[零一二两三四五六七八九十百千]{1,8})(?:个|名|号|位)?(?:人|员工|职工)/g),
  ]
  const [only] = said
  // 没细数 is not nobody.
  if (/没|不/.test(text) && !/\d/.test(text)) return { kind: 'vague', why: '' }
  if (only && said.length === 1 && isShortOf(text.slice(0, only.index), text.slice(only.index + only[0].length)))
    return { kind: 'vague', why: '' }
  return only && said.length === 1 && !hedgedFact(text) ? number(only[1] ?? '') : number(text)
}
/** 1.2个亿, 一年流水八百万: in 万. */
export const turnover = (text: string): Read<unknown> => {
  const said = [...text.matchAll(AMOUNT)]
  const [only] = said
  const size = { 亿: 10_000, 千万: 1000, 百万: 100, 万: 1 }[only?.[2] ?? only?.[4] ?? '']
  const amount = numeral(only?.[1] ?? only?.[3] ?? '')
  if ((SHORT_OF.test(text) && said.length <= 1) || MORE_THAN.test(text)) return { kind: 'vague', why: '' }
  return said.length === 1 && size && amount !== null && !hedgedFact(text) && !/[几多来]/.test(text)
    ? { kind: 'value', value: Math.round(amount * size * 100) / 100 }
    : number(text)
}
/** 一个多亿, 五千万出头: more than was said. */
const MORE_THAN = /[个百千万\d](?:多|来)(?:个)?[亿万千百]|[亿万]多|[亿万][^,;。]{0,2}(?:出头|上下|朝上|往上|以上)/
/** 8万块不到: less than was said. */
const SHORT_OF = /不到|没到|不足|以内|以下/
const AMOUNT =
  /(\d{1,7}(?:\.\d{1,2})?)个?(亿|千万|百万|万)(?![一二三四五六七八九\d])|([一二两三四五六七八九十百千]{1,8})个?(亿|万)(?![一二三四五六七八九\d])/g
/** 没变过，一直画图纸 is all related, 有几年带班 is to be asked. */
export const stillRelated = (text: string, today: LocalDate, id: string): Read<unknown> => {
  if (/有(?:一|两|几)?(?:段|年)[^,。;]{0,6}(?:带|管|做|搞|是|跑)/.test(text)) return { kind: 'vague', why: '' }
  const steady = /没(?:有)?(?:变|换|改|转|动)过|一直(?:都)?(?:在|是)?(?:画|做|干|搞|修|这)/.test(text)
  return steady && !/不是|不算|不相关|销售|行政|业务|司机|仓库/.test(text)
    ? { kind: 'value', value: '是' }
    : choice(text, today, id)
}
/** 是的呀: at work, and in which field is not said. */
export const atWork = (text: string, today: LocalDate, id: string): Read<unknown> =>
  /^(?:是|在|对|嗯|还在|上班)(?:的|呀|啊|呢|哦|嘛|中|着)*$/.test(text)
    ? { kind: 'value', value: '在岗' }
    : ofNoTrade(text, choice(text, today, id))
/** 在岗，设备采购: at work, and no technical work told. */
const ofNoTrade = (text: string, read: Read<unknown>): Read<unknown> =>
  read.kind === 'value' && read.value !== '其他' && read.value !== '不在岗' && tellsNoTrade(text)
    ? { kind: 'value', value: '在岗' }
    : read
/** 公司把我调到设备部 is a change of posts, 自己想换 is none. */
export const change = (text: string, today: LocalDate, id: string): Read<unknown> => {
  const moved =
    /(?:公司|单位|厂里?|领导|老板|部门|组织|车间)[^。;]{0,12}(?:把我|让我|叫我|派我|安排)?(?:调|安排|转|派|换)(?:我|到|去|来|了|岗)|岗位[^,。;没不]{0,4}变|被?调岗|(?:缺|少)人/.test(
      text,
    )
  const own = /自己(?:想|要|申请|主动|提)|主动(?:换|转|要求)|没(?:有)?(?:变|换|调|转)/.test(text)
  return moved === own ? choice(text, today, id) : { kind: 'value', value: moved }
}
export const money = (text: string): Read<unknown> => {
  if (SHORT_OF.test(text) && /\d|[一二两三四五六七八九十]/.test(text)) return { kind: 'vague', why: '' }
  const read = number(text)
  return read.kind === 'value' && Number(read.value) > 0 && Number(read.value) < 1000
    ? { kind: 'vague', why: '', candidate: Number(read.value) * 10_000 }
    : read
}
export const choice = (text: string, _today: LocalDate, id: string): Read<unknown> => {
  const offered = (OFFERED[id] ?? []).map((value) => ({ value, label: value, words: ALSO[value] ?? [] }))
  const read = readChoice(text, offered)
  if (read.kind === 'value' || !offered.some(({ value }) => value === '是' || value === '有')) return read
  if (id !== 'statement' && isOfGrades(text)) return unreadable()
  return readYesNo(text)
}
/** 集体改制，现在是私人的: what a firm is since it was converted; where that is not told it is asked. */
export const owner = (text: string, today: LocalDate, id: string): Read<unknown> => {
  const since = sinceConverted(text)
  const read = choice(text, today, id)
  if (since === null || (read.kind === 'value' && !/^(?:公有|国有|事业|机关)/.test(String(read.value)))) return read
  if (since === 'open') return { kind: 'vague', why: '' }
  return since === 'private' ? choice('民营', today, id) : read
}
/** 个税app上能打出来: to be had; 开不出来 is not. */
export const obtainable = (text: string, today: LocalDate, id: string): Read<unknown> => {
  const read = choice(text, today, id)
  if (read.kind === 'value' || hedgedFact(text) || /[没不未吗]|[?]/.test(text)) return read
  return /(?:能|可以|随时|马上)[^,。;]{0,6}(?:打|下载|开|查|拉|导|办|出)|(?:打|开|拉|办|导|下载)(?:好|出来|过)了?/.test(
    text,
  )
    ? { kind: 'value', value: '是' }
    : read
}
/** 有, 双证都有: a degree, and which has to be asked. */
export const degree = (text: string, today: LocalDate, id: string): Read<unknown> => {
  const read = choice(text, today, id)
  const some =
    /^(?:也|都)?有(?:的|了)?(?:$|[,。;\s])|双证|两(?:个|本|张)?证?书?(?:都|全)有|学位证(?:也|是)?有|^[工理管]学(?:的)?$/.test(
      text,
    )
  return read.kind !== 'value' && some ? { kind: 'vague', why: '' } : read
}
/** Titles of other series are none of engineers'. */
export const title = (text: string, today: LocalDate, id: string): Read<unknown> =>
  otherTitlesIn(text).length > 0 ? unreadable() : choice(text, today, id)
export const town = (text: string): Read<unknown> => {
  const named = [...new Set(text.match(TOWNS))]
  const [only] = named
  // 老家安徽, 柯桥那边的公司代缴: what is round it tells no other place.
  if (only && named.length === 1 && !/不在|不是|没在|以前|之前|原来|[吗?]/.test(text))
    return { kind: 'value', value: only.replace(/(?<=..)[市县区]$/, '') }
  const name = text
    .trim()
    .replace(/^(?:我?的?社保)?(?:现在)?(?:就)?(?:是|在|于)*/, '')
    .replace(/(?:缴|交|那边|这边|市区|的|市|县)+$/, '')
  if (!/^[\u4e00-\u9fff]{2,8}$/.test(name) || isNoName(text) || /不|没|怎么|什么|吗|忘|清/.test(name))
    return stanceOf(text) ?? { kind: 'unreadable' }
  // 安吉 may be a place, and 看情况 is none: what no list of ours has is asked.
  return name.replace(TOWNS, '') === '' || /[市县区省州镇](?:的|那边|这边|[缴交]|里)*$/.test(text.trim())
    ? { kind: 'value', value: name }
    : { kind: 'vague', why: '', candidate: name }
}

const TOWNS = new RegExp(TOWN, 'g')

/** Where 社保 is paid: how that counts, or a town of which it is not known. */
export function insured(text: string, today: LocalDate, id: string): Read<unknown> {
  const said = text.trim()
  if (/总部|分/.test(said)) return choice(text, today, id)
  if (new RegExp(`^(?:在|就在|是)?(?:${WENZHOU})`).test(said)) return { kind: 'value', value: '在温缴纳' }
  const town = new RegExp(`^(?:在|就在|是)?(${TOWN})(?:缴|交|这边|那边|的|市区)*$`).exec(said)?.[1]
  return town ? { kind: 'value', value: { place: town.replace(/(?<=..)[市县区]$/, '') } } : choice(text, today, id)
}
