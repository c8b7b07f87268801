import { addDays, isLocalDate, type LocalDate } from '../../dossier/date.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { numeral } from '../reading/numbers.ts'
import { plainness, thingIn } from './plainOrder.ts'

/** Numbers in the last reminder, all of it, or null when none was said. */
export type DoneWhich = number | readonly number[] | 'all' | null

/** What somebody wants of the reminders. */
export type Wish =
  | { readonly kind: 'on' | 'off' | 'badDays' | 'badTime' | 'badSnooze' | 'ownDay' }
  /** How the reminders stand; one of them less; none at weekends; fewer of them; none at night. */
  | { readonly kind: 'list' | 'one' | 'weekend' | 'fewer' | 'night' }
  /** Speaks of reminders without an order: nothing is changed, and how it stands is told. */
  | { readonly kind: 'unsure' }
  /** To be reminded of something that no plan has. */
  | { readonly kind: 'ownThing'; readonly thing: string }
  /** Something is done. */
  | { readonly kind: 'done'; readonly which: DoneWhich }
  /** It is not done after all; null for what was said to be done last. */
  | { readonly kind: 'undone'; readonly which: DoneWhich }
  | { readonly kind: 'snooze'; readonly until: LocalDate }
  /** `lastDay`: on the last day, too, unless it is said not to. */
  | { readonly kind: 'days'; readonly days: readonly number[]; readonly lastDay: boolean }
  /** The last day is wanted, or not, beside the days there are. */
  | { readonly kind: 'lastDay'; readonly wanted: boolean }
  /** Minutes since midnight. */
  | { readonly kind: 'time'; readonly minute: number }
  /** From one minute of the day to another nothing is to be said. */
  | { readonly kind: 'quiet'; readonly from: number; readonly to: number }

const N = '[0-9一二两三四五六七八九十百]+'
const POLITE = '(?:请|麻烦|你|您|到时候?|记得|帮我|给我|我想?|要|需要|再)*'
const TAIL = '(?:我|我们|一下|吧|啊|哦|了|呀|嘛)*'

const ON = new RegExp(`^${POLITE}(?:开启?|打开|订阅|设置?|加个?|弄个)?提醒(?:设置)?${TAIL}$`)
const OFF = new RegExp(
  `^${POLITE}(?:停止?|取消|关闭|关掉?|不用|不要|不想要|不需要|不必|别|退订)(?:再|给我|发|总)*提醒${TAIL}$|^提醒(?:关|停|取消|退订)掉?${TAIL}$`,
)
const SEVERAL = `${N}(?:(?:个|件|项|条)?[和、,跟与及]第?${N})*`
const DONE = new RegExp(
  `^(?:第?(${SEVERAL})(?:个|件|项|条)?)?(都|全部?|全都)?(?:我|已经?|终于)*(?:学时|材料|证明)?(都|全部?|全都)?(?:已经?)?(?:完成|做完|办好|办完|办妥|补齐|补完|补好|学完|提交|交|搞定|弄好|弄完|做好|开好|盖好)(?:了|啦|上去了?)*第?(${SEVERAL}|都|全部)?(?:个|件|项|条)?$`,
)
const UNDONE = new RegExp(
  `^(?:撤回|撤销|收回|取消)(?:刚才的?|那个|我的)*(?:已完成|已?办好|完成)第?(${SEVERAL})?(?:个|件|项|条)?(?:了|吧)?$|^(?:第?(${SEVERAL})(?:个|件|项|条)?)?(?:不对|错了)?,?(?:其实|我|还|并|都)*(?:没有?|未)(?:有|真的|全)?(?:去|来得及|顾得?上|空|时间)?(?:去)?(?:办好|办完|办妥|办|完成|做完|做好|做|弄好|弄完|弄|搞定|搞|提交|交|开始|动手|(?<=来得及|顾得?上|空|时间))(?:呢|啊|的|了)?$`,
)
/** 单位已经公示了 · 申报过了: what is done is the very word for doing it. */
const DONE_ACT =
  /^(?:我们?|单位|公司|人事|都|也)*(?:已经?|刚刚?|早就?|今天|昨天)(申报|报名|公示|授权|注册|推荐|报送|缴费|提交)(?:过|完|好)?(?:了|啦)+$/
const DONE_THING =
  /^(.*?)(提交|交上去|报上去|交掉?|报|完成|做完|做好|办好|办完|办妥|补齐|补完|补好|补上|学完|搞定|弄好|弄完|开好|开出来|填好|填完|写好|写完|送到|送去|送过去|寄出去?|寄|盖好|盖完|缴|付)(?:(?:了|啦)+|(?<=完成))$/
const NOT = '(?:不要|别|不用|不想|不必|不需要|停|取消|关|删除?|去掉|不)'
const LIST =
  /^(?:看看?|查看?|我想|我要)*(?:一下)?(?:我的|我)?(?:还有|现在|都)*(?:开|设|有)?(?:了|过)?(?:哪些|什么|啥|几个|多少个?|哪几个)提醒(?:呢|吗|啊|我|没发)*$|^(?:看看?|查看?)*(?:我的|全部|所有)提醒(?:呢|有哪些|有什么|列表|是什么|设置)*$|^提醒(?:列表|清单|情况|有哪些|有什么|开了吗|开着吗|开没开)$|^(?:下次|下一次|都|还|那|你们?|您)*(?:会)?(?:什么时候|啥时候|哪天|几号|几时|几点)(?:会)?提醒(?:我)?(?:呢|啊)*$|^提醒(?:我)?(?:什么|哪些|啥|了?几次)$|^提醒(?:是|会|在|发)*(?:什么时候|啥时候|哪天|几号|几点)(?:发|来)?(?:呢|啊)*$|^(?:下次|下一次)提醒(?:是)?(?:什么时候|哪天|几号)?$/
const ONE = new RegExp(
  `${NOT}.{0,4}(?:第?${N}[个条项件]|这[个条项件]|那[个条项件]).{0,4}提醒|(?:第?${N}|[这那])[个条项件](?:就|也)?${NOT}.{0,3}提醒`,
)
const WEEKEND =
  /(?:周末|双休|星期[六日天]|周[六日]|礼拜[六天]|节假日|假期|放假).{0,6}(?:不要|别|不用|不想|不)|(?:只|光)在?工作日|工作日(?:再|才)/
const NIGHT_OFF = /(?:晚上|夜里|半夜|睡觉|休息|中午).{0,6}(?:不要|别|不用|不想|不)/
const FEWER = /提醒.{0,4}(?:太多|太频繁|太烦|好烦|烦人|多了)|少提醒|(?:太|好)烦.{0,4}提醒|提醒(?:少|慢)(?:一?点|几次)/
const HOW_TO_CHANGE =
  /(?:怎么|咋|如何|能不能|可不可以|能|可以|在?哪里?).{0,3}(?:改|换|调|设).{0,3}提醒|提醒.{0,4}(?:怎么|咋|如何|能不能|可不可以|能|可以|在?哪里?).{0,3}(?:改|换|调|设)/
const CAME_NOT =
  /(?:怎么|为什么|为啥|咋|昨天|今天|一直|都|还|从来?).{0,6}没有?.{0,3}提醒|没有?(?:收到|看到|来|发)(?:过|你们?的?|您的?|我的?|任何|什么)*提醒|提醒.{0,6}没有?(?:收|来|发|看)/
/** Where nobody says how long: the usual three days. */
export const USUAL = 3
export const LATER = /推迟|推后|延后|晚点|迟点|等等再|回头再|过会儿?再|再说$/
const AFTER = new RegExp(`(${N}|半)(?:个)?(天|日|周|星期|礼拜|(?<=个)月)(?:以?后|之后|再|$)?`)
const ON_DAY = new RegExp(`(${N})月(${N})[日号]?`)
const LAST_DAY = '(?:当[天日]|最后[一1]?[天日]|截止(?:当天|那天|日))'
const NO_LAST_DAY = new RegExp(
  `${LAST_DAY}.{0,3}(?:不用|不要|不需要|不必|不想|别|不发|不提醒|就不|免了)|(?:不用|不要|不需要|不必|别|除了?|去掉).{0,2}${LAST_DAY}`,
)
const ONLY_LAST_DAY = new RegExp(`(?:只|仅|就)[^,]{0,4}${LAST_DAY}`)
/** A day of one's own, which no notice has: we remind of a plan's days alone. */
const OWN_DAY = new RegExp(`[今明后]天|下?(?:周|星期|礼拜)[一二三四五六日天末]|每[天周月]|${N}月${N}[日号]`)
const EARLY = new RegExp(`提前|提早|早(?=${N}天)|前(?=${N}天)`)
/** What somebody says who pressed the wrong button. */
const SLIP =
  /[,.;]?(?:刚才|刚刚|我|是|不小心|手滑)*(?:(?:按|点|说|打|搞|弄|记|发|回)错(?:了|的)*|手滑了?|误(?:按|点|操作)了?)$/
const QUIET = /免打扰|勿扰|别打扰|不要打扰|不打扰|别吵/
const NO_MESSAGES = /(?:不要|别|不用|不想|不)(?:再|给我|收|发|来)*(?:提醒|发|消息|吵|打扰)/
const CLOCK =
  /(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:[:：]([0-5]?[0-9])|[点时](半|一刻|三刻|[0-5]?[0-9])?分?)/

/**
 * What a text wants of the reminders; null when it is about something else. `fresh`: a reminder was the last thing said, so
 * that 完成了 or 三天后 without the word 提醒 means it. `undo`: something was said to be done, so that 没办好 takes it back.
 */
export function readWish(text: string, today: LocalDate, fresh: boolean, undo = fresh): Wish | null {
  const even = bare(normalise(text)).replace(/\s+/g, '')
  if (even === '' || even.length > 40) return null
  const quiet = quietIn(even)
  if (quiet) return quiet
  if (/提醒/.test(even)) {
    if (LIST.test(even)) return { kind: 'list' }
    if (ONE.test(even)) return { kind: 'one' }
    if (WEEKEND.test(even)) return { kind: 'weekend' }
    if (NIGHT_OFF.test(even)) return { kind: 'night' }
    if (FEWER.test(even)) return { kind: 'fewer' }
    if (HOW_TO_CHANGE.test(even)) return { kind: 'unsure' }
  }
  const lastDay = /提醒|发/.test(even) || (fresh && even.length < 10) ? lastDayIn(even) : null
  if (lastDay) return plainly(even, lastDay)
  if (OFF.test(even)) return { kind: 'off' }
  if (ON.test(even)) return { kind: 'on' }
  const slipped = even.replace(SLIP, '')
  if (undo && slipped === '') return { kind: 'undone', which: null }
  const undone = undo ? UNDONE.exec(slipped) : null
  if (undone) return { kind: 'undone', which: whichOf(undone.slice(1)) }
  const done = fresh ? DONE.exec(even) : null
  if (done) return { kind: 'done', which: whichOf(done.slice(1)) }
  const named = even.includes('提醒')
  if (named && EARLY.test(even)) return plainly(even, daysIn(even.replace(CLOCK, '')))
  if (named && OWN_DAY.test(even) && !/再|推/.test(even)) return { kind: 'ownDay' }
  // 提醒早一点 is no hour.
  if (named && /[早晚迟快]一点/.test(even)) return plainness(even, false).kind === 'order' ? { kind: 'badTime' } : null
  if (named && CLOCK.test(even)) return plainly(even, timeIn(even))
  if (named ? /再|后|推|延|晚点/.test(even) : fresh && isLater(even)) {
    const later = snoozeIn(even, today)
    if (plainness(even, false).kind === 'order' || /^\D{0,4}再提醒$/.test(even)) return later
    return named && later.kind === 'snooze' ? { kind: 'unsure' } : null
  }
  // 到时候提醒我交材料, but not 怎么没提醒我.
  if (!/提醒(?:我|一下)/.test(even) || /[不别没]|吗|为什么|怎么/.test(even)) return null
  const asked = plainness(even, false)
  if (asked.kind === 'none') return null
  const thing = thingIn(even)
  return thing === '' ? { kind: 'on' } : { kind: 'ownThing', thing }
}

/** What changes how the reminders stand is done at a plain order alone. */
function plainly(even: string, wish: Wish): Wish {
  const negated = NO_LAST_DAY.test(even)
  const asked = plainness(even, negated)
  if (asked.kind === 'order') return wish
  // 提前7天的提醒怎么没收到 is told what came, and what did not.
  if (/没有?(?:收|来|发|看)/.test(even) && /提醒/.test(even)) return { kind: 'list' }
  return asked.kind === 'other' ? { kind: 'ownThing', thing: asked.thing } : { kind: 'unsure' }
}

/** Whether {@link doneByName} or {@link undoneByName} may find something, before it is known what there is to be done. */
export function mayNameDone(text: string): boolean {
  const even = bare(normalise(text)).replace(/\s+/g, '')
  return even.length <= 40 && /[完办补提交搞弄做好开盖撤收取动]/.test(even)
}

/** 网上申报完成了: what is done is called by its name, one of those given. Null for other words. */
export function doneByName(text: string, names: readonly string[]): string | null {
  const even = bare(normalise(text)).replace(/\s+/g, '')
  const name =
    even.length > 40 ? undefined : names.filter((one) => even.includes(one)).sort((a, b) => b.length - a.length)[0]
  if (name === undefined) return null
  const rest = even.replace(name, '').replace(/^(?:我们?|单位|公司|把|那个|这个|这件|那件|的|也|就|刚|今天)+/, '')
  return /[吗没不未]/.test(rest) || !DONE.test(rest) ? null : name
}

/** 怎么没提醒我 · 没收到提醒: whether reminders came is asked, or that they did not is told. */
export function missesReminders(text: string): boolean {
  const even = bare(normalise(text)).replace(/\s+/g, '')
  return (
    even.length <= 40 && CAME_NOT.test(even) && !/(?:同事|朋友|别人|人家|单位|公司|人事|协会|老师|他|她)/.test(even)
  )
}

/** 网上申报没办好: what is not done after all is called by its name. Null for other words. */
export function undoneByName(text: string, names: readonly string[]): string | null {
  const even = bare(normalise(text)).replace(/\s+/g, '')
  const name = names.filter((one) => even.includes(one)).sort((a, b) => b.length - a.length)[0]
  return name !== undefined && even.length <= 40 && UNDONE.test(even.replace(name, '')) ? name : null
}

function whichOf(parts: readonly (string | undefined)[]): DoneWhich {
  for (const part of parts) {
    if (part === undefined) continue
    if (/^[都全]/.test(part)) return 'all'
    const numbers = (part.match(new RegExp(N, 'g')) ?? []).flatMap((one) => numeral(one) ?? [])
    const [only, ...more] = numbers
    if (only !== undefined) return more.length > 0 ? numbers : only
  }
  return null
}

const isLater = (even: string) =>
  LATER.test(even) ||
  new RegExp(`^(?:过|再过)?${N}(?:个)?(?:天|周|星期|礼拜|月)(?:以?后|再)`).test(even) ||
  /^(?:明|后)天再/.test(even)

/** 提前10天和3天 · 提前七、三、一天 · 当天. */
function daysIn(even: string): Wish {
  const numbers = [
    ...even
      .replace(new RegExp(LAST_DAY, 'g'), '')
      .matchAll(new RegExp(`(${N})(?:个)?(天|日|周|星期|礼拜|月)?(?!下)`, 'g')),
  ].flatMap(([, number, unit]) => {
    const count = numeral(number ?? '')
    return count === null ? [] : [count * (unit === '月' ? 30 : unit && /周|星期|礼拜/.test(unit) ? 7 : 1)]
  })
  const days = [...new Set(numbers)].sort((a, b) => b - a)
  const sound = days.length > 0 && days.length <= 10 && days.every((day) => day <= 365)
  return sound ? { kind: 'days', days, lastDay: !NO_LAST_DAY.test(even) } : { kind: 'badDays' }
}

/** 最后一天不用提醒 · 只在最后一天提醒; null where days before are told, too. */
function lastDayIn(even: string): Wish | null {
  if (EARLY.test(even) || !new RegExp(LAST_DAY).test(even) || CLOCK.test(even) || /[吗么啥咋]/.test(even)) return null
  if (NO_LAST_DAY.test(even)) return { kind: 'lastDay', wanted: false }
  if (ONLY_LAST_DAY.test(even) && /提醒/.test(even)) return { kind: 'days', days: [], lastDay: true }
  return /[也还].*提醒|提醒.*[也还]/.test(even) ? { kind: 'lastDay', wanted: true } : null
}

function timeIn(even: string): Wish {
  const minute = minuteIn(even)
  return minute === null ? { kind: 'badTime' } : { kind: 'time', minute }
}

function minuteIn(even: string): number | null {
  const [, part = '', hour = '', minute, half] = CLOCK.exec(even) ?? []
  const said = numeral(hour)
  if (said === null) return null
  const late = /下午|傍晚|晚上/.test(part) || (part === '中午' && said < 11)
  const full = said + (late && said < 12 ? 12 : 0)
  const past = minute ?? (half === '半' ? '30' : half === '一刻' ? '15' : half === '三刻' ? '45' : half) ?? '0'
  return full <= 23 && Number(past) <= 59 ? full * 60 + Number(past) : null
}

/** 免打扰 22点到8点 · 晚上9点到早上7点不要提醒; null for other words. */
function quietIn(even: string): Wish | null {
  const named = QUIET.test(even)
  if ((!named && !NO_MESSAGES.test(even)) || /[吗么啥咋]|怎么|为什么|没/.test(even)) return null
  const [, first = '', second = ''] = /^(.*?)(?:一直)?(?:到|至|~|-|—)(?:第二天|次日)?(.*)$/.exec(even) ?? []
  const [from, to] = [minuteIn(first), minuteIn(second)]
  if (from === null || to === null || from === to) return named ? { kind: 'night' } : null
  return { kind: 'quiet', from, to }
}

/** What is said to be done, as it is called: 学时 of 学时补好了, empty of 办好了. Null for other words. */
export function doneThing(text: string): string | null {
  const even = normalise(text)
    .replace(/\s+/g, '')
    .replace(/[。.!！~,，;；]+$/, '')
  if ([...even].length > 24 || /[吗么没不未?？]|过/.test(even)) return null
  const [, act] = DONE_ACT.exec(even) ?? []
  if (act !== undefined) return act === '报名' || act === '提交' ? '申报' : act
  const [, thing = '', verb = ''] = DONE_THING.exec(even) ?? []
  if (verb === '') return null
  // 除了公示都办好了: which they are is for them to say.
  if (/除|剩|差|别的|其他/.test(thing)) return ''
  const plain = thing.replace(
    /^(?:我们?|单位|公司|人事|那个|这个|今天|昨天|刚刚?|已经?|都|把|全部?|终于|也|的)+|(?:我们?|单位|公司|已经?|都|全部?|终于|也|刚刚?)+$/g,
    '',
  )
  return plain === '' && /提交|交|报/.test(verb) ? '申报' : plain
}

function snoozeIn(even: string, today: LocalDate): Wish {
  const until = /明天/.test(even) ? addDays(today, 1) : /后天/.test(even) ? addDays(today, 2) : spanIn(even, today)
  if (until !== null) return until > today ? { kind: 'snooze', until } : { kind: 'badSnooze' }
  const date = dayIn(even, today)
  if (date !== null) return date > today ? { kind: 'snooze', until: date } : { kind: 'badSnooze' }
  return LATER.test(even) && !/\d/.test(even) ? { kind: 'snooze', until: addDays(today, USUAL) } : { kind: 'badSnooze' }
}

/** 10月8日 of this year. */
function dayIn(even: string, today: LocalDate): LocalDate | null {
  const [, month = '', day = ''] = ON_DAY.exec(even) ?? []
  const two = (text: string) => String(numeral(text) ?? '').padStart(2, '0')
  const date = `${today.slice(0, 4)}-${two(month)}-${two(day)}`
  return isLocalDate(date) ? date : null
}

function spanIn(even: string, today: LocalDate): LocalDate | null {
  if (/下(?:个)?(?:周|星期|礼拜)(?!.*[一二三四五六日天])/.test(even)) return addDays(today, 7)
  const [, number = '', unit = ''] = AFTER.exec(even) ?? []
  const count = number === '半' ? (unit === '月' ? 0.5 : null) : numeral(number)
  if (count === null || unit === '' || (unit === '日' && !/后/.test(even))) return null
  const days = Math.round(count * (unit === '月' ? 30 : /周|星期|礼拜/.test(unit) ? 7 : 1))
  return days >= 1 && days <= 365 ? addDays(today, days) : null
}
