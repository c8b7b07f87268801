import { describe, expect, it } from 'vitest'
import { standing } from '../../src/talk/world.ts'
import { talk } from './lines.ts'
import { realWorld } from './world.ts'

const PLAN =
  '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月|机电|都合格|都够|温州|16年8月|都没有|民企|1|没有|好'

describe('an answer said to be wrong is asked for again', () => {
  it.each([
    ['毕业时间搞错了', 'education.graduated'],
    ['毕业时间错了', 'education.graduated'],
    ['聘书时间不对', 'titles.appointments/助理工程师'],
    ['取得时间错了', 'titles.obtained/助理工程师'],
    ['单位写错了', 'employer'],
    ['学时不对', 'hours'],
  ])('%s', (words, question) => {
    expect(talk(`${PLAN}|${words}`).state?.pending?.question).toBe(question)
  })

  it.each(['时间', '时间表', '时间表不对'])('while the timetable stays one: %s', (words) => {
    expect(talk(`${PLAN}|${words}`).text).toContain('时间表')
  })

  it.each(['专业不对口怎么办', '毕业时间对不对'])('and a question stays one: %s', (words) => {
    expect(talk(`${PLAN}|${words}`).state?.pending?.question).toBe('result')
  })
})

describe('咋 is 怎么', () => {
  it.each([
    ['学时不够咋办', '学时不够怎么办'],
    ['大专咋样能评', '大专怎么样能评'],
    ['咋报', '怎么报'],
    ['咋弄', '怎么弄'],
    ['破格咋算', '破格怎么算'],
  ])('%s', (said, meant) => {
    expect(talk(`温州机电|中级|${said}`).text).toBe(talk(`温州机电|中级|${meant}`).text)
  })

  it('and 怎么报 alone asks for the steps', () => {
    expect(talk('温州机电|中级|咋报').text).toContain('的步骤')
    expect(talk(`${PLAN}|那我该咋办`).text).toBe(talk(`${PLAN}|那我该怎么办`).text)
  })
})

describe('退休返聘 and 劳务派遣, of which the documents say nothing', () => {
  it.each([
    ['温岭|我退休返聘', '退休返聘'],
    ['我退休了又返聘|温州机电', '退休返聘'],
    ['温州机电|中级|我是劳务派遣的', '劳务派遣'],
    ['温州机电|中级|我是退休返聘的能报吗', '退休返聘'],
  ])('%s is kept as it is told', (lines, way) => {
    const answer = talk(lines).state?.answers['employment.arrangement']
    expect(answer?.kind === 'value' && answer.value).toBe(way)
  })

  it.each(['退休返聘能报吗', '我爸退休返聘', '还没退休'])('while others and questions tell nothing: %s', (words) => {
    expect(talk(`温州机电|中级|${words}`).state?.answers).not.toHaveProperty('employment.arrangement')
  })

  it.each(['我退休了又返聘', '我是劳务派遣的'])('leave it open, and say whom to ask: %s', (words) => {
    const { state, text } = talk(`${PLAN}|${words}|好`)
    const path = state && standing(realWorld(), state, '2022-09-25')?.judgement.paths
    expect(path?.find(({ path: { id } }) => id === '工程师·正常·大专本科')?.overall).toBe('待核实')
    expect(text).toContain('文件没写清楚')
    expect(text).toContain('88879706')
  })

  it('told where the post was asked about, leave the post to be asked', () => {
    const { state } = talk(`${PLAN.slice(0, PLAN.indexOf('|1|'))}|退休返聘`)
    expect(state?.pending?.question).toBe('employment')
  })
})

describe('what is told after the result', () => {
  it.each([
    ['我还有个发明专利排第一', 'patents'],
    ['我有高级工证', 'skills'],
  ])('is taken, and the result shown anew: %s', (words, key) => {
    expect(talk(`${PLAN}|${words}`).state?.answers[key]?.kind).toBe('value')
  })

  it.each(['谢谢', '好的知道了'])('while a word of thanks is none: %s', (words) => {
    expect(talk(`${PLAN}|${words}`).state?.stage).toBe('result')
  })
})

describe('an answer that is a question, too', () => {
  const WORK = '温州机电|助理|高中|没有'
  it('is taken, and said to depend on the rest', () => {
    const { state, text } = talk(`${WORK}|干了9年行吗`)
    expect(state?.answers.work?.kind).toBe('value')
    expect(text).toContain('这要看您的情况')
    expect(talk(`${WORK}|干了9年`).text).not.toContain('这要看您的情况')
  })

  it('is answered where the documents say it', () => {
    const { state, text } = talk('温岭|中级|年薪30万税前还是税后')
    expect(state?.answers.salary?.kind).toBe('value')
    expect(text).toContain('含税')
  })
})

describe('what is not at hand', () => {
  const LETTER = PLAN.slice(0, PLAN.indexOf('|2019年1月1日'))
  it.each(['聘书找不到了', '聘书丢了'])('is no letter that never was: %s', (words) => {
    const { state, text } = talk(`${LETTER}|${words}`)
    expect(state?.pending?.question).toBe('titles.appointments/助理工程师')
    expect(text).toContain('聘期记得就照样说')
  })

  const REVIEWS = PLAN.slice(0, PLAN.indexOf('|都合格'))
  it.each(['今年的还没考', '2022年的还没出来'])('a review not held yet is no 未考核: %s', (words) => {
    expect(talk(`${REVIEWS}|${words}`).state?.answers).not.toHaveProperty('reviews')
  })

  it('nor does it take away those that were', () => {
    const answer = talk(`${REVIEWS}|今年的还没考，前面都合格`).state?.answers.reviews
    expect(answer?.kind === 'value' && answer.value).toEqual({ 2019: '合格', 2020: '合格', 2021: '合格' })
  })
})

describe('a result of several people', () => {
  it.each(['同事的发明我排第三', '我们领导的发明专利，我排名第3'])('has one place of their own: %s', (words) => {
    const answer = talk(`温州机电|中级|${words}`).state?.answers.patents
    expect(answer?.kind === 'value' && answer.value).toMatchObject([{ kind: '发明', rank: 3 }])
  })
  it.each(['同事的发明他排第一', '同事有个发明专利'])('or none: %s', (words) => {
    expect(talk(`温州机电|中级|${words}`).state?.answers).not.toHaveProperty('patents')
  })
})
