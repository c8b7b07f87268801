import { type LocalDate, rangeOf } from '../dossier/date.ts'
import { questionUnder } from './ask.ts'
import { splitKey } from './asked.ts'
import { again } from './flow.ts'
import { questionNamed, withoutNames } from './namedQuestion.ts'
import { normalise } from './reading/normalise.ts'
import { hedgedFact } from './reading/stance.ts'
import { answered, shortOf } from './review.ts'
import { isDenial, namesIn } from './rowSaid.ts'
import type { Answer, State } from './state.ts'
import { MEANT } from './toldOtherwise.ts'
import type { Turn } from './turn.ts'
import type { Json } from './understood.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** Sentences of one matter alone, named once (#): what stands behind or before it is of nothing else. */
const BEFORE = '^(?:我们?|的|从来?|一直|也|都|还|真|根本|确实|目前|现在)*'
const NAMED = '#(?:的?(?:时间|日期|年份|证书?|起始|地点|记录|结果))?(?:我|都|也|从来?|一直|还|是|全部?|根本|,)*'
const END = '(?:的|了|过|啊|呀|呢|哦|[。!~\\s])*$'
const NOT = '(?:没有?|未|从未|不曾)(?:再)?'

/** 专业没换, 没换过单位: whatever was told stays as it is. */
const UNCHANGED = new RegExp(
  `${BEFORE}(?:${NAMED}${NOT}(?:换|变|改|动|错|弄错|填错|说错|写错|问题)(?:过|动|化)*|${NOT}(?:换|变|改)过?#)${END}`,
)
/** 没别的职称: beside the one told there is none. */
const OTHER = '(?:别的|别个|其[他它]的?|另外的?|第二[个份本张])'
const NO_OTHER = new RegExp(`${BEFORE}(?:${NOT}${OTHER}#|${NAMED}${NOT}${OTHER})${END}`)
/** 考核没有一年不合格, 学时没少: nothing is wrong with it. */
const FAULT = '(?:不合格|不称职|不够|不满|不足|少|缺|差|欠|断|停|过期|到期|失效|作废)'
const NO_FAULT = new RegExp(
  `${BEFORE}${NAMED}${NOT}(?:(?:一|哪)[年个次科门](?:是)?|任何|过|被|评)*${FAULT}(?:过|的)*${END}`,
)
/** 没被处分过, 我没有编制: there is none. */
const NONE = new RegExp(
  `${BEFORE}${NOT}(?:受|被|有|给|记|挨|吃|评|考|任何|什么|过|到|单位|公司)*#(?:记录|证书?)?${END}`,
)
const GOOD: readonly Json[] = ['优秀', '良好', '合格', '称职']

/**
 * 我没被处分过 after 处分：都没有, 考核没有不合格 after 都合格, 专业没换: what is said agrees with what was told, which is said and stays.
 * Null where it need not agree, is hedged, tells more than that, or is of none of the answers.
 */
export function sameAsTold(world: World, state: State, typed: string, today: LocalDate): Turn | null {
  const even = normalise(typed).trim()
  if (!isDenial(world, typed, even) || MEANT.test(even) || hedgedFact(even)) return null
  const key = questionNamed(state, typed)
  const named = key && answered(world, state).some((row) => row.key === key) && isSame(state, key, even, today)
  const agreeing = named ? key : otherDenied(world, state, even)
  const told = agreeing ? state.answers[agreeing] : undefined
  if (!agreeing || told?.kind !== 'value') return null
  return again(world, state, say(world.wording, '说的一样', { 短名: shortOf(world, agreeing), 说过: told.shown }))
}

/** 聘书没错，社保错了: what is left without the pieces that say of something that it is as it was; the whole text where nothing is. */
export function withoutSame(typed: string): string {
  const pieces = typed.split(/[,，。;；]/).filter((piece) => piece.trim() !== '')
  const left = pieces.filter((piece) => {
    const said = withoutNames(normalise(piece).trim(), '#')
    return !UNCHANGED.test(said) && !NO_FAULT.test(said)
  })
  return left.length === 0 || left.length === pieces.length ? typed : left.join('，')
}

function isSame(state: State, key: string, even: string, today: LocalDate): boolean {
  const told = state.answers[key]
  const said = withoutNames(even, '#')
  if (told?.kind !== 'value') return false
  if (UNCHANGED.test(said)) return true
  if (NO_OTHER.test(said)) return state.answers[`${key}.also`] === undefined
  if (NO_FAULT.test(said)) return withoutFault(key, told, today)
  const { value } = told
  const none = Array.isArray(value) ? value.length === 0 : ['没有', '无', '否', '无编制'].includes(String(value))
  return none && splitKey(key).which === null && NONE.test(said)
}

/** Whether what was told has no such fault: no year that failed, no letter that has ended. */
function withoutFault(key: string, { value }: Answer & { kind: 'value' }, today: LocalDate): boolean {
  const { id } = splitKey(key)
  if (id === 'titles.appointments') {
    const [letter, more] = Array.isArray(value) ? (value as unknown as readonly { readonly to?: string }[]) : []
    const end = letter?.to === '至今' ? '9999' : (rangeOf(letter?.to ?? '')?.first ?? '')
    return more === undefined && end >= today
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const years = Object.values(value)
  if (years.length === 0) return false
  if (id === 'reviews') return years.every((grade) => GOOD.includes(grade))
  return id === 'hours' && years.every((year) => (year as { readonly enough?: boolean }).enough === true)
}

/** 不是国企, 我不是事业编: another of the choices of an answer that stands is denied. */
function otherDenied(world: World, state: State, even: string): string | null {
  const row = answered(world, state).find(({ key }) => {
    const question = questionUnder(world, state, key)
    const told = state.answers[key]
    if (!question || question.several || told?.kind !== 'value' || MAY_BE_BESIDES.test(key)) return false
    const others = question.options.filter(({ value }) => value !== told.value)
    // 不是国企，是事业单位: one name, and nothing besides.
    const said = even.replace(/[的了啊呀吧。!~\s]+$/, '')
    return others
      .flatMap(({ label, words }) => [label, ...words])
      .some((name) => said.endsWith(name) && DENIED.test(said.slice(0, -name.length)) && namesIn([name], even).notIt)
  })
  return row?.key ?? null
}

/** What may stand before the name of a choice that is denied; 以前不是国企 tells of another time. */
const DENIED = /^(?:我们?|的|单位|公司|厂里?|编制|又|也|都|可|并|就|根本|现在|目前|,)*(?:不是|不算|不属于|没有)$/

/** 我不是助工 after 工程师: a lower one may well have been had; and of what somebody does there is more than one word. */
const MAY_BE_BESIDES = /^(?:titles|education|skills|employment|duty|screen)/
