import { describe, expect, it } from 'vitest'
import type { UnansweredQuestion } from '../../src/delivery/ports.ts'
import { unansweredIn, withoutPerson } from '../../src/delivery/unanswered.ts'
import type { AnyEvent, Effect, Step } from '../../src/talk/protocol.ts'
import { ANN, BEN, type Heard, typed, world } from './world.ts'

const asked = (question: string): Effect => ({ kind: 'unanswered', question, plan: 'p' })
const step: Step<Heard, AnyEvent> = (_, event) => ({
  state: [],
  effects: [asked(event.kind === 'text' ? event.text : ''), { kind: 'say', message: { text: '文件没有写' } }],
})

function box(fail = false) {
  const kept: UnansweredQuestion[] = []
  return {
    kept,
    keep: async (question: UnansweredQuestion) => {
      if (fail) throw new Error('磁盘已满')
      kept.push(question)
    },
  }
}

describe('questions without an answer', () => {
  it('are kept once, with nothing of who asked', async () => {
    const questions = box()
    const { desk } = world({ step, questions })
    await desk.receive(typed(ANN, '1', '停车方便吗'))
    await desk.receive(typed(ANN, '1', '停车方便吗'))
    await desk.receive(typed(BEN, '1', '停车方便吗'))
    expect(questions.kept).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), question: '停车方便吗', plan: 'p', on: '2022-07-01' },
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), question: '停车方便吗', plan: 'p', on: '2022-07-01' },
    ])
    expect(questions.kept[0]?.id).not.toBe(questions.kept[1]?.id)
  })

  it('that cannot be kept do not keep the person from the answer', async () => {
    const { desk, sender } = world({ step, questions: box(true) })
    await desk.receive(typed(ANN, '1', '停车方便吗'))
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['文件没有写'])
  })

  it('get the same id for the same message and another one for another salt', () => {
    const ids = (salt: string) =>
      unansweredIn(typed(ANN, '1', '停车'), [{ question: '停车', plan: 'p' }], salt).map(({ id }) => id)
    expect(ids('a')).toEqual(ids('a'))
    expect(ids('a')).not.toEqual(ids('b'))
  })

  it.each([
    ['电话 13800138000 能加微信吗', '电话 （号码） 能加微信吗'],
    ['身份证33030219800101123X 填哪', '身份证（号码） 填哪'],
    ['@老王 发我 a.b@c.com 行吗', '发我 （邮箱） 行吗'],
    ['2022年10月20日截止吗', '2022年10月20日截止吗'],
    ['我高血压住院那半年，学时要补吗', '（个人情况）学时要补吗'],
    ['我离婚了户口迁走，还在原地报吗', '（个人情况）还在原地报吗'],
    ['病假期间学时要补吗', '病假期间学时要补吗'],
    ['施工员能报吗', '施工员能报吗'],
    ['高级经理能报吗', '高级经理能报吗'],
    ['老方法还能用吗', '老方法还能用吗'],
    ['我叫张某某被罚过款能报吗', '我叫（姓名）被罚过款能报吗'],
    ['我叫张某某能报吗', '我叫（姓名）能报吗'],
    ['我叫张某，能报吗', '我叫（姓名），能报吗'],
    ['我姓张能报吗', '我姓（姓名）能报吗'],
    ['姓名：张某某 能报吗', '姓名：（姓名） 能报吗'],
    ['某某公司的王经理助工造假举报哪里', '某某公司的（姓名）经理助工造假举报哪里'],
    ['我们厂老李没学历咋办', '我们厂（姓名）没学历咋办'],
    ['小王考核不合格还能报吗', '（姓名）考核不合格还能报吗'],
    ['举报张某某造假找谁', '举报（姓名）造假找谁'],
    ['王工说要交原件吗', '（姓名）说要交原件吗'],
    ['余建军经理造假找谁', '（姓名）经理造假找谁'],
    ['施师傅没学历咋办', '（姓名）师傅没学历咋办'],
    ['王学军主任不签字咋办', '（姓名）主任不签字咋办'],
    ['马师傅和高经理能一起报吗', '（姓名）师傅和（姓名）经理能一起报吗'],
    ['本人姓名张三，能报吗', '本人姓名（姓名），能报吗'],
    ['项某某能报吗', '（姓名）能报吗'],
    ['小马没学历，老高评上了吗', '（姓名）没学历，（姓名）评上了吗'],
    ['余工的证能用吗', '（姓名）的证能用吗'],
    ['我叫小明能报吗', '我叫（姓名）能报吗'],
  ])('%s → %s', (question, kept) => {
    expect(withoutPerson(question)).toBe(kept)
  })

  it.each([
    '我叫什么名字要写吗',
    '助工转高工要几年，高级工程师呢',
    '学时小于5年怎么办',
    '举报方式是什么，举报电话多少',
    '我担任主任算不算',
    '工程经理算技术负责人吗',
    '小程序在哪，小项目算吗',
    '石工算机电吗，电工证呢',
    '姓名写错了怎么办',
    '一项工法能算业绩吗',
    '项目经理能报吗',
    '我的名字叫错了',
    '我的姓名写错了怎么改',
    '施工组长能报中级吗',
    '龙门铣师傅能评什么',
    '余姚主管部门电话多少',
    '剩余工时算学时吗',
    '小孔加工算机电专业吗',
    '老项目能算业绩吗',
    '名字是生僻字打不出来',
    '我叫单位盖章行吗',
    '高校老师能报吗',
    '项目总结报告怎么写',
    '浙江工匠给几分',
    '桥梁主管算不算',
    '谢谢老师，几号截止',
    '也许经理知道吗',
    '两项工艺算几个',
  ])('%s names nobody', (question) => {
    expect(withoutPerson(question)).toBe(question)
  })

  it('are cut to what a reader needs', () => {
    expect([...withoutPerson('问'.repeat(5000))]).toHaveLength(200)
  })
})
