import { ofPlan } from '../../../ofPlan.ts'
import { isShortOf, numeral } from '../../numbers.ts'
import { hits } from '../around.ts'
import type { Extractor, Found } from '../found.ts'
import { TOWN } from '../regions.ts'

const ZONE =
  '(?:经济技术开发区|经济开发区|经开区|高新区|开发区|工业园区?|产业园|园区|新区|化工园区?|[东南西北]部新区)?(?:[东南西北]片区?)?'
const REGISTERED = new RegExp(
  `(?:注册(?:地|在|地址)|执照)(?:是|在|为|:|上|的|写|印|登记|也|着)*((?:杭州湾)?${TOWN}${ZONE})|(?:在|于)((?:杭州湾)?${TOWN}${ZONE})(?:注册|登记)(?!资)|(?:单位|公司|厂)在((?:杭州湾)?${TOWN}${ZONE})(?=[,。;]注册(?:也|就)在)`,
)
/** Asked for: 上虞经开区的 */
const BARE_PLACE = new RegExp(`^(?:在|就在|是|是在)?((?:杭州湾)?${TOWN}${ZONE})(?:的|这边|那边|里)?$`)
/** 注册在北片, 公司在北片注册: the zone a plan asks for, by its own name. */
const IN_ZONE =
  /(?:注册(?:地|在|地址)|执照)(?:是|在|为|:|上|的)*([^,。;?？\s]{2,16})|(?<![不没非])(?:在|于)([^,。;?？\s]{2,12}?)(?:登记)?注册(?!资)/
/** 公司不是在北片注册的, 准备在北片注册, 别的公司. */
const NOT_THERE = /不是?$|没有?$|准备|打算|计划|原来|原先|以前|之前|本来|曾|别的|其他|隔壁|[想要]$/
const NUMBER = '(\\d{1,6}|[一二两三四五六七八九十百千]{1,6})'
/** 公司…，120个人左右: roughly, and asked. */
const LOOSE_HEADS =
  /(?<=(?:公司|厂|企业|单位)[^。;\n]{0,20}(?:^|,|有)|公司|厂里?|单位)(\d{2,6}|[一二两三四五六七八九]百|[一二三四五六七八九]{1,2}十|几十|几百|上百|上千)\s?(?:(?:个|名)?(?:人|员工|职工)\s?(?:左右|上下|不到|的样子|吧|多)|(?:多|来)(?:个|名|号)?(?:人|员工|职工)|(?<=[几上][十百千])(?:个|号)?人)|(?:员工|职工)(?:有|是|:)?\d{2,6}(?:多|来|余|左右)(?=$|[,。;\s])/
/** 两百来号人, of whom it can only be the firm's. */
const HEADS = new RegExp(`(?<![一二两三四五六七八九十百千\\d])${NUMBER}\\s?(多|几|来)?\\s?(?:个|多)?号(?:人|员工|职工)`)
/** 民企，两百人; 人是95个 */
const LONE_HEADS = new RegExp(
  `(?<=^|[,。;\\s/|])(?:人(?:数)?(?:是|有|:)(?=[^,。;]{1,8}(?:个|人|名)(?:$|[,。;\\s])))?(?:才|就|只有?|一共|总共|有)?(?:${NUMBER.replace('{1,6}|', '{2,6}|').replace('[一二', '[零一二').replace(']{1,6}', ']{2,8}')})()(?:个|名)?(?:人|个(?=$|[,。;\\s])|员工)(?=$|[,。;\\s/|])`,
)
/** 员工八十人，一年1500万: behind how many they are, and more than anybody is paid. */
const BESIDE_HEADS =
  /^(?:左右|的样子)?[,、\s]\s?(?:一年|每年)(?:是|有)?\s?(\d{1,6}(?:\.\d{1,2})?|[一二两三四五六七八九十百千]{1,6})\s?(万|亿)(?=$|[,。;\s])/
const TURNOVER =
  /(?:一年|每年|年)(?:能|可以|要|大概|差不多)?(?:做|产值|营收|销售|卖)(?:个|到|了|大概|差不多)*\s?(一个?|\d{1,5}(?:\.\d{1,2})?|[两二三四五六七八九十百千几]{1,4})(?:个)?(多|来|几)?\s?(亿|千万|百万|万)(?!多?[块台套件个只辆支吨米条])/

const FORMERLY = /(?:[去前]年|以前|之前|原来|早先|\d{2}年)[^,。;\d]{0,6}$/
const NOW_HEADS = new RegExp(
  `(?:今年|现在|目前|如今)[^,。;\\d一二两三四五六七八九十百千]{0,6}${NUMBER}\\s?(?:个|名|号)?(?:人|员工|职工)(?!推荐|次|签|参)`,
)

/** How big the firm is, where it is registered, and whether one came by a change of posts. */
export const size: Extractor = ({ text, asked, pack, today }) => {
  const found: Found[] = []
  const staff =
    /(?:公司|厂里?|单位|(?<!优秀|先进|模范|最佳|标兵|星级|荣誉|杰出)(?:员工|职工)|一共|总共|共|连我|算上我|带老板|连老板)(?:一共|总共|共|在册|人数|有|大约|约|现在|员工|职工|是|就|才|只有?|也就|:|\s)*(\d{1,6}|[一二两三四五六七八九十百千]{2,6})\s?(多|几|来)?\s?(?:(?:个|名|号)?(?:人|员工|职工)|(?<=(?:员工|职工)[^,。;]{1,8})[个名](?=$|[,。;\s])|(?<=(?:员工|职工)(?:人?数|总数)?(?:有|是|共|:|\s)*\d{2,6})(?=$|[,。;\s]))(?!推荐|次|签|参)/.exec(
      text,
    )
  const field = (name: string, match: RegExpExecArray, value: unknown, rough = false) => {
    const place = { from: match.index, to: match.index + match[0].length }
    found.push({ field: name, leaf: { ...place, value, ...(rough ? { why: 'hedged' as const } : {}) } })
  }
  const loose = staff ? null : LOOSE_HEADS.exec(text)
  const ofFirm =
    asked === 'employer' ||
    /民企|民营|私企|国企|公司|厂|单位|企业|营收|产值|开票|[百千]零?[一二三四五六七八九十]{0,3}(?:个|名)(?:员工|职工)/.test(
      text,
    )
  const heads = staff || loose ? null : (HEADS.exec(text) ?? (ofFirm ? LONE_HEADS.exec(text) : null))
  const isShort = ({ 0: said, index }: RegExpExecArray) => {
    const figure = said.search(/[\d一二两三四五六七八九十百千]/)
    return isShortOf(text.slice(0, index + figure), text.slice(index + said.length))
  }
  // 一共5个人 are those who apply.
  const heard = numeral(staff?.[1] ?? '')
  // 去年厂里200人: not how many they are now, which is asked where it is not told.
  const people = staff ?? heads ?? loose
  const once = people ? FORMERLY.exec(text.slice(Math.max(0, people.index - 12), people.index)) : null
  const isFormer = once !== null && !once[0].startsWith(`${today.slice(2, 4)}年`)
  const now = isFormer ? NOW_HEADS.exec(text) : null
  // 员工2019: perhaps a year.
  const unsure = staff !== null && /(?:员工|职工)[^\d人]{0,6}(?:19|20)\d{2}$/.test(staff[0])
  const few = staff !== null && heard !== null && heard < 8 && !/员工|职工/.test(staff[0])
  // 七八十个人 is no number.
  if (now) field('employer.staff', now, numeral(now[1] ?? '') ?? undefined)
  else if (people && isFormer && !few) field('employer.staff', people, undefined, true)
  else if (staff && !few)
    field(
      'employer.staff',
      staff,
      heard ?? undefined,
      heard === null || staff[2] !== undefined || unsure || isShort(staff),
    )
  else if (loose) field('employer.staff', loose, numeral(loose[1] ?? '') ?? undefined, true)
  else if (heads)
    field('employer.staff', heads, numeral(heads[1] ?? '') ?? undefined, (heads[2] ?? '') !== '' || isShort(heads))
  const revenue =
    /(?:营业收入|营业额|营收|销售额|销售收入)(?:一年|每年|是|有|大约|约|:|\s|[^\d一二两三四五六七八九十百千]{0,3})?(\d{1,7}(?:\.\d{1,2})?|[一二两三四五六七八九十百千]{1,5})\s?(?:个(?=[多来]?亿))?(多|来)?(万|亿)(?![一二三四五六七八九\d])(多|来|左右|出头|上下)?/.exec(
      text,
    )
  const turnover = numeral(revenue?.[1] ?? '')
  if (revenue && turnover !== null)
    field(
      'employer.revenue',
      revenue,
      turnover * (revenue[3] === '亿' ? 10_000 : 1),
      (revenue[2] ?? revenue[4]) !== undefined,
    )
  else {
    const counted = staff ?? heads
    const behind = counted && !few ? BESIDE_HEADS.exec(text.slice(counted.index + counted[0].length)) : null
    const yearly = (numeral(behind?.[1] ?? '') ?? 0) * (behind?.[2] === '亿' ? 10_000 : 1)
    if (counted && behind && yearly >= 200) {
      behind.index += counted.index + counted[0].length
      field('employer.revenue', behind, yearly)
    }
    const roughly = yearly >= 200 || asked === 'employer.revenue' ? null : TURNOVER.exec(text)
    if (roughly) field('employer.revenue', roughly, undefined, true)
  }
  const place = REGISTERED.exec(text)
  if (place && !/不(?:在|是)/.test(place[0]))
    field('employer.registered', place, withoutSuffix(place[1] ?? place[2] ?? place[3] ?? ''))
  const bare = asked === 'registered' && !place ? BARE_PLACE.exec(text.trim()) : null
  if (bare && !/吗|[?]/.test(text)) field('employer.registered', bare, withoutSuffix(bare[1] ?? ''))
  const zone = pack ? ofPlan(pack).registered.kept : ''
  const inZone = place || bare || zone === '' ? null : IN_ZONE.exec(text)
  const named = inZone?.[1] ?? inZone?.[2]
  const before = inZone
    ? (text
        .slice(0, inZone.index)
        .split(/[,。;\s]/)
        .at(-1) ?? '')
    : ''
  if (inZone && named?.includes(zone) && !/不|没|非|外|吗|还是/.test(inZone[0]) && !NOT_THERE.test(before))
    field('employer.registered', inZone, zone)
  return [...found, ...moved(text)]
}

/** 瑞安市 is 瑞安; 上虞经开区 stays. */
const withoutSuffix = (name: string) =>
  /开发区|经开区|高新区|新区|园|片/.test(name) ? name : name.replace(/[市县区]$/, '')

function moved(text: string): Found[] {
  return hits(
    text,
    /(?:缺|少|没)人(?:手)?[^,。;没不]{0,4}(?:调|转)|(?:岗位(?:变动|变了|调动|调整)|工作需要)[^,。;没不]{0,8}(?:转|调|改)|调岗[^。;?？]{0,24}(?:公司|单位|厂里|领导|组织)(?:上)?(?:要求|安排|决定|调的)|转岗(?:过来|来的|到)|(?:部|部门|车间|岗|岗位|科|科室|班组|产线|生产线)(?:被|给|都|已经?)*(?:撤(?!诉|资)|解散|合并|取消|裁撤|没了)[^。;?？]{0,20}(?:(?:调|转|派|换)(?:岗)?(?:去|到|来|做|管|搞)|安排(?:我)?(?:去|到|做|管))|岗位(?:变动|调整)过(?![^。;]*(?:自己|没))|从[^,。;\d]{1,5}(?:岗|部|线)?(?:调|转)到[^,。;\d]{1,6}(?:部|科|岗|室)(?=[^。;]{0,8}(?:调令|公司|单位|领导|厂里)(?:有|安排|调|发|要求))|因(?:为)?岗位(?:变动|调整)/g,
  )
    .slice(0, 1)
    .map((place) => ({ field: 'jobChange', leaf: { from: place.from, to: place.to, value: true } }))
}
