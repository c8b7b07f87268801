import { describe, expect, it } from 'vitest'
import { readGroupState } from '../../../src/talk/group/groupState.ts'
import { makeGroupStep } from '../../../src/talk/group/groupStep.ts'
import type { GroupEvent } from '../../../src/talk/protocol.ts'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { talk, told } from '../lines.ts'
import { realWorld } from '../world.ts'

const today = '2022-09-25'
const titlesIn = (text: string) => readMessage(text, { today }).dossier.titles

const ASKED = [
  '工程师什么时候截止',
  '高级工程师什么时候截止',
  '助工公示几天',
  '高工材料要几份',
  '高工论文要求',
  '工程师报名时间',
  '助工面试什么时候',
]

describe('a level whose review is asked of', () => {
  it.each(ASKED)('%s tells of no title', (text) => expect(titlesIn(text)).toBeUndefined())

  it.each([
    ['我是助工，材料要几份', '助理工程师'],
    ['我助工，什么时候截止', '助理工程师'],
    ['有助工证 公示几天', '助理工程师'],
    ['助工公示是2019年12月', '助理工程师'],
  ])('%s tells of one', (text, level) => expect(titlesIn(text)?.[0]?.level).toBe(level))

  it('is answered in a group, and the talk takes nothing of it', () => {
    const step = makeGroupStep(realWorld())
    const state = readGroupState({ version: 1, plan: 'wenling-jidian-2022', answered: [], hushed: null })
    for (const text of ['工程师什么时候截止', '工程师公示几天', '助工材料几份']) {
      const event: GroupEvent = { kind: 'group', text, order: null, who: 'a', admin: false, at: 1, message: '7', today }
      const [said] = step(state, event).effects
      expect(said?.kind === 'say' ? said.message.text : '').toContain('依据')
    }
    expect(told(talk('温岭机电|中级|工程师什么时候截止', today).state, 'titles')).toBeNull()
  })
})
