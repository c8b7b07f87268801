import { isLocalDate, sayDate, sayDay } from '../../dossier/date.ts'
import type { KeptChange } from '../../rules/changes/apply.ts'
import { type Edit, sayValue, type Value } from '../../rules/changes/change.ts'
import type { Proposal } from '../../rules/changes/propose.ts'

interface Numbers {
  readonly reminded: number
  readonly shown: number
  readonly told: number
}

/** What a change would do, before anybody agreed to it. */
export function sayProposal(proposal: Proposal, { reminded, shown, told }: Numbers): string {
  const { plan, title, asked, together, staying, moved, mentions, hints } = proposal
  return [
    `${title}（${plan}）`,
    '要改：',
    ...asked.map(sayEdit),
    ...under('同一个日子写在两处，一起改：', together.map(sayEdit)),
    ...under(
      '日子一样，但说的是别的事，没有跟着改（要改就加 --set）：',
      staying.map(({ key, day }) => `  ${key}：${sayOne(day)}`),
    ),
    ...under(
      '时间表里跟着变的：',
      moved.map(
        ({ what, before, after }) =>
          `  ${what}：${before ? sayDay(before) : '没有日子'} → ${after ? sayDay(after) : '没有日子'}`,
      ),
    ),
    ...under(
      '这些文字还说着旧的，要人去改（日程、材料的说明可以用 --set 改，别的改规则文件）：',
      mentions.map(({ file, line, place, text }) => `  ${file} 第 ${line} 行（${place}）：${text}`),
    ),
    ...hints.map((hint) => `注意：${hint}`),
    reminded + shown === 0
      ? '没有对话开着这个计划的提醒，也没有人看过它的日子。'
      : `开着这个计划提醒的对话 ${reminded} 个，没开提醒、看过日子的 ${shown} 个${moved.length > 0 ? `，其中 ${told} 个告诉过旧日子${told > 0 ? '，会说“日期有变”' : ''}` : ''}。`,
  ].join('\n')
}

/** A kept change with what became of it. */
export function sayKeptChange({ change, unfit }: KeptChange, takenBack: string | null): string {
  const { id, at, by, plan, edits, why, undoes } = change
  return [
    `${id}  ${at.replace('T', ' ')}  ${by}  ${plan}${undoes === undefined ? '' : `  撤销改动 ${undoes}`}`,
    ...edits.map(sayEdit),
    ...(why === '' ? [] : [`  为什么：${why}`]),
    ...(unfit === null ? [] : [`  没有用上：${unfit}`]),
    ...(takenBack === null ? [] : [`  已由改动 ${takenBack} 撤销`]),
  ].join('\n')
}

function sayEdit({ key, before, after }: Edit): string {
  return `  ${key}：${sayOne(before)} → ${sayOne(after)}`
}

const sayOne = (value: Value) => (typeof value === 'string' && isLocalDate(value) ? sayDate(value) : sayValue(value))
const under = (head: string, lines: readonly string[]) => (lines.length === 0 ? [] : [head, ...lines])
