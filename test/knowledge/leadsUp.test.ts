import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

/** A word that makes another question of any does so where it is asked about, not where it leads up to it. */
describe('what only leads up to a question', () => {
  it.each<readonly [Place, string, string]>([
    ['温州机电', '前几年的论文，那时候还是技术员，评中级还能拿来用不', '任现职'],
    ['温州机电', '学的会计本科，学历这块打几分', '少 1 分'],
    ['上虞', '身份证上那张照太老了，想换一张，多大的才传得上', '30K'],
    ['温岭', '外国户籍拿着海外高层次人才那张证，在温岭开厂，可以报不', '居住证'],
    ['温岭', '公司派我常驻安徽三年了，回温岭评要谁点头', '人社部门核准'],
    ['浙江', '厂里做电线电缆工艺的归到哪块', '生产制造'],
  ])('%s %s', (place, question, said) => {
    const answer = ask(question, place)
    expect(answer.kind).toBe('answer')
    expect(answer.text).toContain(said)
  })

  it.each<readonly [Place, string]>([
    ['温岭', '学时缺的那几十个，花钱补一个要几块'],
    ['浙江', '去年的考核没做，补一个行不行'],
    ['温岭', '工作调到外省了还能在温岭评完吗'],
    ['上虞', '单位公示期间厂休放假怎么算'],
    ['温岭', '评审办公室能不能代打印评审表'],
  ])('%s %s is still written nowhere', (place, question) => {
    expect(ask(question, place).kind).toBe('silent')
  })
})

describe('levels beyond the plan', () => {
  it.each<readonly [Place, string]>([
    ['温岭', '高工要几年'],
    ['温岭', '副高几年'],
    ['温岭', '本科报高工要几年'],
    ['上虞', '高级要几年'],
    ['温州机电', '高工要满几年'],
  ])('%s %s gives no years of 工程师', (place, question) => {
    const { text } = ask(question, place)
    expect(text).toMatch(/只评|不在这份通知/)
  })
})

describe('hangers-on, and who did not pass', () => {
  it.each<readonly [Place, string]>([
    ['温州机电', '挂靠行不行'],
    ['温州机电', '挂在朋友公司能报吗'],
    ['温州机电', '找个单位挂一下行吗'],
    ['温州机械', '挂靠行不行'],
    ['温州机械', '只挂社保不上班能评吗'],
    ['温州机械', '借别人公司的名报可以吗'],
  ])('%s %s: 社保 of three months', (place, question) => {
    expect(ask(question, place).text).toContain('3 个月')
  })

  it.each<readonly [Place, string, string]>([
    ['上虞', '挂靠行不行', '挂靠没有写'],
    ['浙江', '挂靠行不行', '挂靠没有写'],
    ['温州机电', '去年没通过今年还能报吗', '能不能再报'],
    ['温州机械', '去年没过今年可以再来吗', '能不能再报'],
    ['上虞', '没通过怎么办', '能不能再报'],
    ['上虞', '万一没过呢', '能不能再报'],
    ['温岭', '考不过怎么办', '及格'],
    ['温岭', '万一没考过呢', '新业绩'],
    ['温岭', '没通过怎么办', '新业绩'],
    ['温岭', '去年没通过今年还能报吗', '新业绩'],
  ])('%s %s', (place, question, said) => {
    expect(ask(question, place).text).toContain(said)
  })
})

describe('the level somebody has', () => {
  it('is no call for it', () => {
    expect(ask('当工程师的时间从哪个日子起', '浙江')).toMatchObject({ kind: 'answer', entry: '任职从哪天算' })
    expect(ask('工程师要满五年吗', '浙江')).not.toMatchObject({ entry: '评哪几级' })
    expect(ask('工程师几号截止', '浙江')).toMatchObject({ entry: '评哪几级' })
  })
})
