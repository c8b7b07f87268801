import type { Asking, Reader } from '../reader.ts'
import { withoutRetiring } from '../reading/message/extract/arrangements.ts'
import { readMessage } from '../reading/message/readMessage.ts'
import { normalise } from '../reading/normalise.ts'
import { saysAhead } from '../reading/notNow.ts'
import { besidesPlant, deniesTrade, saysOtherWork, tellsDeed, tellsNoTrade } from '../reading/otherPosts.ts'
import { type Read, vague, value } from '../reading/read.ts'
import { labelOf } from '../saidAs.ts'
import type { Understood } from '../understood.ts'
import { choice } from './choices.ts'

const NO_TRADE_TOLD = '手上做的是不是技术活（设计、工艺、维修这些）？是就回“是”，做采购、销售、管理这些就回“做别的”。'
const ofHead = (post: string) =>
  `当${post}，手上也做技术（设计、工艺、设备、质量这些）吗？做就回“是”，只管人管生产、不做技术就回“做别的”。`
const AT_WORK = /^(?:我|是|还|都|现在|正常|天天|每天|在|的|,)*上班(?:的|呢|啊|呀|中|着)*$/
const ON_LEAVE = /(?:[休请在放]|^)(?:了|着|的|中)?(?:病|产|陪产|育儿|哺乳|工伤|年|婚|丧|事)假/
const LEAVING = /离职|辞职|退休(?!后?返聘|后?又|后?再)|离岗|跳槽|走人|不干/
const STILL_THERE = '今天还在岗吗，手上做的是什么？比如“在岗，做设计”；已经离开就回“不在岗”。'
/** 质检, 调机的: a trade alone, which may be of the field. */
const TRADE_ALONE =
  /^(?:我|是|在岗|在|做|搞|干|当|现在|的|,)*((?:质检|检验|调机|调模|调试|编程|工艺|设计|维修|维保|机修|装配|设备|技术|钳工|电工|焊工|车工|铣工|模具|数控)(?:员|工|师|师傅|部)?)(?:的|啊|呀)*$/
/** One's own firm: perhaps with the work of an engineer besides. */
const OWN_FIRM =
  /^(?:我|是|就|做|当|个|自己|本人|的|厂里?|公司|单位|在岗|现在|,)*(?:(?:小)?老板(?:娘)?(?:自己|本人)?|法人(?:代表)?|股东|合伙人|(?:自己|我)(?:开|办)(?:的|了)?(?:一?[家个])?(?:小)?(?:厂|公司|加工店|作坊|店)(?:子)?)(?:的|啊|呀|了)*$/
/** 车间主任, 我是生产副厂长: who heads others, and perhaps does the work of an engineer besides. */
const HEADS_OTHERS =
  /^(?:我|是|就|在岗|在|现在|目前|做|当|任|担任|了|的|,)*((?:(?:生产|制造|车间|工段|班组|质检|品质|质量|设备|工程|项目|部门|分厂|工厂|厂里?|公司|副|常务|总|第?[一二三]|数控|机加工?|装配|模具|维修|机电|机械)*(?:班组长|主任|厂长|经理|班长|组长|工段长|拉长|线长|主管|领班|领导|负责人|老总|科长|部长))(?:助理)?)(?:的|啊|呀|了|,|在岗|管生产|管理?车间|带班|管人|带人)*$/
/** 做管理: of what, and with what work besides, is not told. */
const MANAGES =
  /^(?:我|是|在岗|在|现在|就|改|调去?|去|,)*[做搞干当]的?(?:了)?(?:是)?(?:生产|车间|企业|日常)?管理(?:工作|岗|层|的|了|呢|啊)*$/
/** In a laboratory: of which field is not told by it. */
const TESTING = /化验|分析检测|理化/
const FORMER = /以前|之前|原来|曾|早先|先是|转/
const NONE_OF_FIELD = ['其他', '不在岗']

/** 不打算离职，在岗做设计; 退休了返聘做设计: nobody leaves by it. */
const STAYING =
  /(?:不|没|未)(?:有)?(?:打算|准备|想|会|要|考虑)+(?:过)?(?:离职|辞职|退休|离岗|跳槽|走人)(?:的)?[,，。\s]*/g
const withoutStaying = (typed: string) => withoutRetiring(typed.replace(STAYING, '') || typed)

/** At work, and in what: 在岗，做销售 is no technical work, 在的，搞工艺 is of the one field there is. */
export const employment: Reader = (typed, asking) => {
  const { question, today, pack } = asking
  const text = withoutStaying(typed)
  const even = normalise(text)
  if (ON_LEAVE.test(even)) return vague('休完假还回来做技术工作的话回“是”，已经离职就回“不在岗”。')
  // 下个月离职: still there today, and at what is not told.
  if (even.split(/[,。;]/).some((piece) => LEAVING.test(piece) && saysAhead(piece))) return vague(STILL_THERE)
  const fields = question.options.filter(({ value: field }) => !NONE_OF_FIELD.includes(field))
  if (AT_WORK.test(even)) return atWorkOnly(asking)
  const denied = deniesTrade(even)
  if (denied !== null) return denies(denied, asking)
  const plant = fields.length > 1 ? ofPlant(even, asking) : null
  if (plant) return plant
  const read = choice(text, asking)
  if (read.kind !== 'value' && read.kind !== 'unreadable') return read
  if (read.kind === 'value' && NONE_OF_FIELD.includes(String(read.value.value))) return read
  const answer = (field: string) => value({ value: field, shown: labelOf(question, field) })
  const { duty, field } = readMessage(text, { today, pack }).dossier.employment ?? {}
  const technical = duty !== undefined && duty !== '其他'
  const other = saysOtherWork(even) && !FORMER.test(even)
  if (other && !technical && !/不|没|兼/.test(even)) return answer('其他')
  if (read.kind === 'value' && tellsNoTrade(even)) return vague(NO_TRADE_TOLD)
  const [only, ...more] = fields
  const [, trade] = TRADE_ALONE.exec(even) ?? []
  const deed = trade ?? (field === undefined && tellsDeed(even) ? '这个' : undefined)
  if (read.kind === 'unreadable' && deed !== undefined && only && more.length === 0 && !technical)
    return vague(`现在在岗，做${deed}，是技术工作吗？`, {
      value: only.value,
      shown: labelOf(question, only.value),
    })
  const [testing] = TESTING.exec(even) ?? []
  if (read.kind === 'unreadable' && testing !== undefined && more.length > 0 && !technical)
    return vague(
      `做${testing}，是哪一方面的？${fields.map((field) => fieldIn(field.label)).join('；')}。说一个，都不是就回“做别的”。`,
    )
  const [, head] = HEADS_OTHERS.exec(even) ?? []
  if (head !== undefined && !technical && (read.kind === 'unreadable' || tellsNoTrade(even))) return vague(ofHead(head))
  if (read.kind === 'unreadable' && (OWN_FIRM.test(even) || MANAGES.test(even))) return vague(NO_TRADE_TOLD)
  return read.kind === 'unreadable' && technical && only && more.length === 0 ? answer(only.value) : read
}

/** 在岗，不做技术 is an answer; 不做技术了 leaves open whether somebody is still there. */
function denies(denied: 'other' | 'open' | 'trade', { question }: Asking): Read<Understood> {
  if (denied === 'trade') return vague(NO_TRADE_TOLD)
  const other = { value: '其他', shown: labelOf(question, '其他') }
  return denied === 'other'
    ? value(other)
    : vague('现在在岗，做的是别的工作吗？是就回“是”；不在岗了就回“不在岗”。', other)
}

const fieldIn = (label: string) => label.replace(/^在岗[,，]?做/, '')

/** 在上班: that somebody works is told, and not at what. */
function atWorkOnly({ question }: Asking): Read<Understood> {
  const [only, ...more] = question.options.filter(({ value: field }) => !NONE_OF_FIELD.includes(field))
  if (!only || more.length > 0) return vague(NO_TRADE_TOLD)
  return vague(`在上班，手上做的是${fieldIn(only.label)}吗？做采购、销售、管理这些就回“做别的”。`, {
    value: only.value,
    shown: only.label,
  })
}

/** 在化工厂当机修: the trade of the firm is not what is done there. Null where the field is told besides, or no such firm. */
function ofPlant(even: string, asking: Asking): Read<Understood> | null {
  const named = besidesPlant(even)
  if (!named) return null
  const told = choice(named.rest, asking)
  if (told.kind === 'value') return null
  const field = choice(named.trade === '染' ? '印染' : named.trade, asking)
  if (field.kind !== 'value' || NONE_OF_FIELD.includes(String(field.value.value))) return vague(NO_TRADE_TOLD)
  return vague(`厂是那一行的，您手上做的也是${fieldIn(field.value.shown)}这方面的技术工作吗？`, field.value)
}
