import type { Pack } from '../../rules/pack.ts'
import { TOWN } from './message/regions.ts'

type Stated = boolean | 'unclear' | null

/** The city and the county of a plan. */
export type Places = Pack['plan']['places'] | undefined

/** The other provinces; 江西的, 湖北评的 is from outside. */
const PROVINCE =
  '江苏|安徽|江西|福建|山东|山西|河南|河北|湖北|湖南|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆|西藏|内蒙古?|辽宁|吉林|黑龙江|东北|上海|北京|天津|重庆|深圳|广州|武汉|南京|苏州|无锡|常州|昆山|南昌|合肥|福州|厦门|成都|西安|郑州|长沙'
const OUTSIDE = new RegExp(
  `${PROVINCE}|[外别](?:省|地|处|市)|外面|省外|别的(?:省|地方)|部队|军队|军转|转业|[中央]*(?:部委|部属|央属)|[原老]来?(?:那边|那里|老家)评`,
)
const NEARBY = new RegExp(TOWN)
const HERE = '本[地省市]|当地|这边|这里|这儿|浙江'
/** Of the title, and not of a school, a trip or where somebody comes from. */
const OF_TITLE = /[评拿发考带调转]|取得|证|职称|资格|助[工理]|工程师|技术员/
const OF_ELSE = /出差|读|上学|上大学|毕业|学校|老家|[省市]?人(?=$|[,。;])/
const MOVED = /调(?:过来|来|入|动|进)|带(?:过来|来)|转(?:过来|来|入|进)/
const NOT_SO = /不是|不在|并?非|没(?:有)?|不算/

/**
 * Whether a title was brought along from another province, another place or the army, by where it was got; a place nearby has to be asked
 * about, and so has what says both. `places` are the city and the county of the plan.
 */
export function readBroughtAlong(text: string, places: Places): Stated {
  const home = places ? [places.county, places.city] : []
  const here = new RegExp([HERE, ...home.map((place) => place.replace(/[市县区]$/, ''))].join('|'))
  const said = text
    .split(/[,。;\s]+/)
    .map((clause) => ofClause(clause.trim(), here))
    .filter((stated) => stated !== null)
  const [first = null] = said
  return said.every((stated) => stated === first) ? first : 'unclear'
}

function ofClause(clause: string, here: RegExp): Stated {
  if (/^(?:不是|没有?|否)(?:的|啊|呀|吧)*$/.test(clause)) return false
  const outside = OUTSIDE.exec(clause)
  const place = outside ?? here.exec(clause) ?? NEARBY.exec(clause)
  const at = place?.index ?? MOVED.exec(clause)?.index
  if (at === undefined) return null
  const denied = NOT_SO.test(clause.slice(0, at + (place ? 0 : 1)))
  if (!place) return denied ? false : 'unclear'
  const named = place[0]
  const alone = clause.replace(named, '').replace(/[省市县我的是在那边里从]/g, '') === ''
  if (OF_ELSE.test(clause) || !(alone || OF_TITLE.test(clause))) return null
  if (outside) return !denied
  return here.test(named) ? denied : 'unclear'
}
