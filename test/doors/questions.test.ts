import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openQuestionBox } from '../../src/store/questionBox.ts'
import { freshFolders } from '../store/folder.ts'
import { zhicheng } from './command.ts'

const folder = freshFolders()
const PLAN = 'wenzhou-jidian-2022'

async function kept(...questions: readonly (readonly [question: string, plan: string | null])[]): Promise<string> {
  const home = await folder()
  const box = openQuestionBox(home)
  for (const [place, [question, plan]] of questions.entries())
    await box.keep({ id: String(place), question, plan, on: '2022-09-15' })
  return home
}

describe('zhicheng questions', () => {
  it('lists what was asked most first, the same question once, and what is answered by now', async () => {
    const home = await kept(
      ['停车方便吗', PLAN],
      ['食堂好吃吗', null],
      ['停车方便吗？', PLAN],
      ['社保要交几个月', PLAN],
    )
    const { out, status } = await zhicheng(['questions', '--data', home])
    expect(status).toBe(0)
    expect(out.split('\n')[0]).toContain('停车方便吗？（wenzhou-jidian-2022，问过 2 次')
    expect(out).toMatch(/食堂好吃吗（没说哪个计划，问过 1 次/)
    expect(out).toMatch(/社保要交几个月（.*现在答得上）/)
  })

  it('leaves out other plans and what can be answered when told to', async () => {
    const home = await kept(['停车方便吗', PLAN], ['社保要交几个月', PLAN], ['食堂好吃吗', 'shangyu-2023'])
    const { out } = await zhicheng(['questions', '--data', home, '--plan', PLAN, '--open', '--json'])
    expect(JSON.parse(out)).toEqual([
      { question: '停车方便吗', plan: PLAN, times: 1, on: '2022-09-15', answered: false },
    ])
  })

  it('says when there is nothing, and names lines that cannot be read', async () => {
    const home = await folder()
    expect((await zhicheng(['questions', '--data', home])).out).toContain('没有没答上的问题')
    await appendFile(join(home, 'questions.jsonl'), 'x\n')
    expect((await zhicheng(['questions', '--data', home])).err).toContain('有 1 行读不出来')
  })
})
