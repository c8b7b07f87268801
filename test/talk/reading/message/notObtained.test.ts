import { describe, expect, it } from 'vitest'
import { atQuestion } from '../atQuestion.ts'
import { cases, type Row, told } from './rows.ts'

const 助工 = (more: object = {}) => ({ titles: [{ level: '助理工程师', ...more }] })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // tried for in vain
  ['工程师2021年没去评', {}],
  ['工程师2021年没评', {}],
  ['2020年工程师答辩挂了', {}],
  ['2021年差两票评上工程师', {}],
  ['2021年评工程师材料不齐被打回来了', {}],
  ['工程师2021年评审不通过', {}],
  ['助工2018年没批', {}],
  ['助工2018年被否了', {}],
  ['助工今年在评', {}, ['职称.名称 ambiguous']],
  ['技师2018年没考', {}],
  ['技师2018年没及格', {}],
  ['考技师缺考', {}],
  ['技师证2021年考的，没拿到', {}],
  ['助工2018年评的，工程师2021年没去评', 助工({ obtained: '2018' })],
  ['2018年助工没评，2019年评的', 助工({ obtained: '2019' })],
  ['2019年评了工程师，答辩没挂', { titles: [{ level: '工程师', obtained: '2019' }] }],
  ['助工2018年12月评的没错', 助工({ obtained: '2018-12' })],
  // taken away again
  ['2018年评了助工但是被撤销了', {}],
  ['2018年评的助工作废了', {}],
  ['我的助工是假的', {}],
  ['高级工证2015年拿的，被注销了', {}],
  ['助工证被取消了，2018年评的', {}],
  ['2018年评了助工，没被撤销', 助工({ obtained: '2018' })],
  ['助工不是假的，2018年评的', 助工({ obtained: '2018' })],
  ['助工2018年评的，聘书作废了', 助工({ obtained: '2018' })],
  ['助工2018年评的，证书丢了', 助工({ obtained: '2018' })],
  ['助工2018年取得，证书被收回了', {}],
  // a paper lost, exchanged or done with takes no title away
  ['我的助工2018年取得，证书丢了登报作废了', 助工({ obtained: '2018' })],
  ['助理工程师证2018年取得，旧证作废换新证', 助工({ obtained: '2018' })],
  ['助理工程师证2018年取得，旧的证书被收回换了新的', 助工({ obtained: '2018' })],
  ['助工2018年评的，纸质证注销了，现在是电子证书', 助工({ obtained: '2018' })],
  ['助工2018年评的，电子证被注销了', {}],
  // a score one is short of is not the title's
  ['2018年评的助工，还差5分', 助工({ obtained: '2018' })],
  ['我2018年评的助工自评分差5分', 助工({ obtained: '2018' })],
  ['2018年评助工差5分', {}],
  // nor papers and courses for the next
  ['我2018年评的助工，还差一项材料', 助工({ obtained: '2018' })],
  ['我2018年评的助工，差两门课没学', 助工({ obtained: '2018' })],
  ['助工2018年评的，还差两项业绩', 助工({ obtained: '2018' })],
  ['工程师还差一项材料', {}],
  ['技师2018年考的，还差一门', {}],
  ['2018年评助工差一门没过', {}],
  ['2018年评助工，还差两分', {}],
  // of whom one works with or under
  ['我是跟着工程师干的，2012年开始', { work: [{ from: '2012' }] }],
  ['我给工程师当助手', {}],
  ['在高工底下干活', {}],
  ['跟着高级技师学的', {}],
  ['拜高级技师为师', {}],
  ['工程师带我的，助工2018年', 助工({ obtained: '2018' })],
  ['配合工程师调试设备', {}],
  ['我工程师带徒弟三个', { titles: [{ level: '工程师' }] }],
  ['跟着考了高级工，2018年', { skills: [{ grade: '高级工', obtained: '2018' }] }],
  // prizes not won
  ['2019年报了市科技进步三等奖，没评上', {}],
  ['2019年市科技进步奖入围没获奖', {}],
  ['2019年区级劳模提名', {}],
  ['2019年市级劳动模范候选人', {}],
  ['市科技进步奖2021年在评', {}],
  ['2019年市科技进步三等奖，2020年省科技进步奖没评上', { awards: [{ level: '市厅级', grade: '三等奖', date: '2019' }] }],
  ['2019年得了市科技进步三等奖，一等奖没拿到', { awards: [{ level: '市厅级', grade: '三等奖', date: '2019' }] }],
  ['2019年市科技进步二等奖，没拿奖金', { awards: [{ level: '市厅级', grade: '二等奖', date: '2019' }] }],
]

describe('what was not obtained is not had', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['titles', '助工被撤销了'],
    ['titles', '跟着工程师干'],
    ['skills', '考技师缺考'],
    ['skills', '高级工证2015年拿的，被注销了'],
    ['honours', '区劳模候选人'],
    ['awards', '2019年市科技进步奖入围没获奖'],
    ['titles.obtained/助理工程师', '2018年没评上'],
  ])('nor answered: at %s, %s', (question, text) => {
    expect(atQuestion(question, text).taken).toEqual([])
  })

  it.each([
    ['titles', '助工，工程师没评上', 'titles=助理工程师'],
    ['titles', '助工，纸质的注销了', 'titles=助理工程师'],
    ['skills', '高级工，技师没考', 'skills=高级工（三级）'],
    ['titles.obtained/助理工程师', '2018年没批，2019年批的', 'titles.obtained/助理工程师=2019年'],
  ])('while the rest is: at %s, %s', (question, text, answer) => {
    expect(atQuestion(question, text).taken).toEqual([answer])
  })
})
