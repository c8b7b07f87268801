import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/talk/answering.ts'
import { makeGroupStep } from '../../../src/talk/group/groupStep.ts'
import { TO_ALL, TO_ONE } from '../../../src/talk/group/pace.ts'
import type { Effect, GroupEvent } from '../../../src/talk/protocol.ts'
import { makeWorld } from '../../../src/talk/world.ts'
import { realWorld } from '../world.ts'

const real = realWorld()
const asked: { question: string; plan: string | null }[] = []
const answers: Record<string, Answer> = {
  啥时候截止: { kind: 'answer', plan: 'wenzhou-jidian-2022', text: '温州机电 2022：10 月 20 日', sources: ['通知 七'] },
  停车方便吗: { kind: 'silent', plan: 'wenzhou-jidian-2022', text: '文件没有写，问协会 88879706' },
  几份: { kind: 'whichPlan', text: '', plans: ['温州机电', '温岭'] },
  我能报吗: { kind: 'personal', text: '' },
  很长: { kind: 'answer', plan: 'wenzhou-jidian-2022', text: '长'.repeat(2000), sources: [] },
}
const world = makeWorld(real.packs, real.wording, {
  answer: (question, { plan }) => {
    asked.push({ question, plan })
    return answers[question] ?? { kind: 'notAQuestion' }
  },
  asksSomething: () => true,
  placeWithout: () => null,
  originalsHeld: () => [],
  answerChosen: () => null,
  original: () => null,
})
const step = makeGroupStep(world)

function says(state: unknown, text: string, more: Partial<GroupEvent> = {}) {
  const event: GroupEvent = {
    kind: 'group',
    text,
    order: null,
    who: '1',
    admin: false,
    at: 0,
    message: '7',
    today: '2022-09-15',
    ...more,
  }
  const next = step(state, event)
  return { ...next, said: next.effects.map(textOf).join('\n') }
}

const textOf = (effect: Effect) => (effect.kind === 'say' ? effect.message.text : effect.kind)

describe('in a group', () => {
  it.each(['改日期', '群发', '群发记录', '撤销'])('sends whoever orders %s to the private chat', (text) => {
    expect(JSON.stringify(says(null, text))).toContain('请私聊我')
  })

  it('answers a question, threaded to who asked, and keeps it for a short while', () => {
    const { effects, state } = says(null, '啥时候截止')
    expect(effects).toEqual([{ kind: 'say', message: { text: '温州机电 2022：10月20日', replyTo: '7' } }])
    expect(state).toEqual({
      version: 1,
      plan: null,
      answered: [{ who: '1', at: 0 }],
      hushed: null,
      asked: [{ who: '1', at: 0, question: '啥时候截止' }],
    })
  })

  it('keeps what it could not answer for the association', () => {
    const { effects } = says(null, '停车方便吗')
    expect(effects).toContainEqual({ kind: 'unanswered', question: '停车方便吗', plan: 'wenzhou-jidian-2022' })
    expect(effects.map(textOf)).toContain('文件没有写，问协会 88879706')
  })

  it.each(['我能报吗', '我高中毕业干了11年', '我是本科，啥时候截止'])(
    'invites %s to the private chat, and repeats nothing',
    (text) => {
      asked.length = 0
      const { effects, said } = says(null, text)
      expect(said).toBe('个人情况咱们私聊说，两三分钟有结果 →')
      expect(effects).toHaveLength(1)
      expect(effects[0]).toMatchObject({
        message: { replyTo: '7', privately: { label: '私聊接着说', start: 'group' } },
      })
    },
  )

  it('asks which plan where they differ, and names them', () => {
    expect(says(null, '几份').said).toContain('温州机电、温岭')
  })

  it('tells what it is for when spoken to without a question', () => {
    for (const text of ['', '大家好']) expect(says(null, text).said).toContain('通知上的事可以在群里问我')
    expect(says(null, '随便', { order: 'start' }).said).toContain('通知上的事可以在群里问我')
  })

  it('keeps a long answer short', () => {
    expect([...says(null, '很长').said].length).toBeLessThan(300)
  })

  describe('/plan', () => {
    const plan = (state: unknown, text: string, admin: boolean | null) => says(state, text, { order: 'plan', admin })

    it('is set by an administrator and used from then on, also as where the private talk begins', () => {
      const { state, said } = plan(null, '温州机电', true)
      expect(said).toContain('好，本群以后按温州机电 2022回答')
      asked.length = 0
      says(state, '啥时候截止', { who: '2' })
      expect(asked).toEqual([{ question: '啥时候截止', plan: 'wenzhou-jidian-2022' }])
      expect(says(state, '我能报吗', { who: '2' }).effects[0]).toMatchObject({
        message: { privately: { start: 'wenzhou-jidian-2022' } },
      })
    })

    it('is not set by anybody else, nor when nobody can tell who it is', () => {
      const other = plan(null, '温州机电', false)
      expect([other.state.plan, other.said]).toEqual([null, expect.stringContaining('由群管理员定')])
      const unsure = plan(null, '温州机电', null)
      expect([unsure.state.plan, unsure.said]).toEqual([null, expect.stringContaining('查不到')])
    })

    it('says what is held, and what it is now', () => {
      expect(plan(null, '', false).said).toContain('还没定')
      expect(plan(null, '北京', true).said).toContain('没看明白是哪个计划')
      expect(plan(plan(null, '温岭', true).state, '', false).said).toContain('本群按温岭')
    })
  })

  describe('spoken to too often', () => {
    const many = (count: number, who: (n: number) => string) => {
      let state: unknown = null
      const said: string[] = []
      for (let n = 0; n < count; n += 1) {
        const next = says(state, '啥时候截止', { who: who(n), at: n })
        state = next.state
        said.push(next.said)
      }
      return { state, said }
    }

    it('answers one person a few times a minute, says so once, and is silent then', () => {
      const { said, state } = many(1000, () => '1')
      expect(said.filter((text) => text.includes('10月20日'))).toHaveLength(TO_ONE)
      expect(said.filter((text) => text.includes('歇一分钟'))).toHaveLength(1)
      expect(JSON.stringify(state).length).toBeLessThan(1000)
      expect(says(state, '啥时候截止', { who: '2', at: 1001 }).said).toContain('10月20日')
      expect(says(state, '啥时候截止', { who: '1', at: 61_000 }).said).toContain('10月20日')
    })

    it('stays within what a group is allowed however many shout', () => {
      const { said, state } = many(1000, (n) => String(n))
      expect(said.filter((text) => text !== '')).toHaveLength(TO_ALL + 1)
      expect(JSON.stringify(state).length).toBeLessThan(2000)
    })
  })

  it.each(['', '？', '啊'.repeat(100_000), '\u0000\ud800', '/plan', '999年毕业'])('is not broken by %j', (text) => {
    const { state } = says({ some: 'other state' }, text)
    expect(
      step(JSON.parse(JSON.stringify(state)), {
        ...({} as GroupEvent),
        kind: 'group',
        text,
        order: 'plan',
        who: '',
        admin: true,
        at: Number.NaN,
        message: '',
        today: '2022-09-15',
      }).effects.length,
    ).toBeLessThanOrEqual(2)
  })
})

describe('what tells of somebody', () => {
  it.each([
    '我叫张三 身份证330302198001011234 能报中级不',
    '13800138000 加我，帮我看看能报不',
    '小陈2018年评助工，小林2020年技师，两个都能报吗',
    '张师傅高中毕业干了12年能报吗',
    '本人大专2015年毕业，够不够',
    '我被开除过还能报吗',
    '我有前科怎么办',
    '我社保断了两个月怎么办',
    '我儿子本科刚毕业怎么评',
    '小王考核不合格还能报吗',
    '我们厂老李没学历咋办',
    '某某公司的王经理助工造假举报哪里',
    '我老公去年被处分了影响评职称吗',
    '同事的论文是买的会怎么样',
    '我们经理被判过刑能报吗',
    '我们车间主任有案底能报吗',
    '我们单位有个员工被开除过能报吗',
    '咱们厂长坐过牢还能评吗',
    '我问一下我被开除过能报吗',
    '我想知道我社保断了两个月能报吗',
    '我看病住院半年还能报吗',
    '请问我工资低没交社保能报吗',
    '王师傅没学历怎么评',
    '张经理造假找谁举报',
    '林工论文抄袭举报找谁',
    '举报陈某某学历造假',
    '我叫欧阳某某能报吗',
    '本人姓名张三，大专能报吗',
    '小李考核不合格咋办',
  ])('goes to the private chat and is not kept: %s', (text) => {
    const { effects, said } = says(null, text)
    expect(effects.map(({ kind }) => kind)).toEqual(['say'])
    expect(said).toBe(says(null, '我能报吗').said)
  })

  it.each([
    '停车方便吗',
    '啥时候截止',
    '社保断了怎么办',
    '被处分过的人还能报吗',
    '考核不合格还能报吗',
    '我想问下截止时间',
    '我该交什么材料',
    '举报电话多少',
    '项目经理能报吗',
    '施工组长能报中级吗',
    '龙门铣师傅能评什么',
    '余姚主管部门电话多少',
    '一项工法能算业绩吗',
    '剩余工时算学时吗',
    '小孔加工算机电专业吗',
    '老项目能算业绩吗',
    '高校老师能报吗',
    '桥梁主管算不算技术岗',
    '江苏师傅能报吗',
    '园林主管部门管这个吗',
    '谢谢老师，几号截止',
    '马达组长能评吗',
    '金工组长能报吗',
    '我的名字叫错了怎么改',
    '我的姓名写错了怎么改',
    '我叫单位盖章行吗',
    '我看通知里说失信的不能报，是哪条',
    '我没看懂收入证明怎么开',
    '我问一下论文抄袭怎么处理',
    '请问我市退休人员能报吗',
    '我不明白处分期怎么算',
    '我想了解一下失信名单在哪查',
    '我听说被罚过的不能报，是吗',
    '我怎么开收入证明',
    '我们市退休人员能报吗',
    '申报对象退休了算不算',
    '我搞不清处分期怎么算',
    '我看了文件，被处分的几年不能报',
  ])('what tells of nobody is not sent there: %s', (text) => {
    expect(says(null, text).said).not.toBe(says(null, '我能报吗').said)
  })
})
