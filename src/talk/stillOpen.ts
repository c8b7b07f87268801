import type { JudgedPath, Judgement } from '../rules/judge.ts'
import { questionOf } from './ask.ts'
import { splitKey } from './asked.ts'
import { toFindOut } from './nextQuestion.ts'
import { byMajor, byReading } from './outcomes.ts'
import { shortOf } from './review.ts'
import { decides } from './rulings.ts'
import type { State } from './state.ts'
import { openFacts, openLeaves, openNotes } from './undecided.ts'
import { isResultList } from './volunteered.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** Lines about what to find out, at most; the rest is named in one. */
const FIND_OUT = 4

/** What the answer still hangs on: first what is not written, then what to find out; less of both the more lines stand above. */
export function stillOpen(world: World, judgement: Judgement, state: State, best: JudgedPath, above: number): string[] {
  const { wording } = world
  const lines: string[] = []
  const counted = openLeaves(best).filter(
    ({ condition, finding }) =>
      condition.operator === '自评分' || (finding.silent !== undefined && condition.operator !== '文件未写'),
  )
  for (const leaf of counted.slice(0, 2)) {
    lines.push(say(wording, '不定', { 条件: leaf.condition.need, 情况: leaf.finding.have() }))
  }
  const notes = openNotes(judgement, best)
  const facts = openFacts(best)
  const wanted = toFindOut(world, state, judgement, facts)
  // What nobody told yet comes before what nobody wrote down.
  const heard = notes.slice(0, facts.length === 0 && above < 5 ? 2 : 1)
  for (const note of heard) {
    lines.push(say(wording, '文件没写', { 问题: note.question }), ...byReading(world, judgement, best, note))
  }
  if (heard.length > 0) {
    const asked = heard.some((note) => best.path.method !== '初定' && decides(judgement, note)) ? '请问再说' : '请问'
    lines.push(say(wording, asked, { 电话: heard[0]?.contact ?? judgement.pack.plan.hotline }))
  }
  if (wanted.length > 0) lines.push(say(wording, '要弄清'))
  const crowded = above + counted.length > 2
  const room = heard.length < 2 ? FIND_OUT : crowded ? 1 : FIND_OUT - 1
  for (const { key, told } of wanted.slice(0, room)) {
    const rough = told.kind === 'value' && told.value !== '不知道'
    lines.push(
      // Of results the day is one thing among several that may lack.
      say(wording, rough ? (told.vague && !isResultList(key) ? '弄准一条' : '弄细一条') : '弄清一条', {
        短名: shortOf(world, key),
        说: splitKey(key).id === 'statement' ? shortOf(world, key) : (questionOf(world, key)?.short ?? ''),
        说过: rough ? told.shown : '',
      }),
    )
  }
  const rest = wanted.slice(room).map(({ key }) => shortOf(world, key))
  if (rest.length > 0) lines.push(say(wording, '弄清别的', { 清单: rest.join('、') }))
  if (facts.includes('education.match')) {
    lines.push(say(wording, '请问对口', { 电话: judgement.pack.plan.hotline }), ...byMajor(world, judgement, best))
  }
  return lines
}
