import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OFFERED } from '../../../../src/talk/reading/message/askedOptions.ts'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { readWording } from '../../../../src/talk/wording.ts'
import { realHouse } from '../../../doors/command.ts'

const today = '2022-09-15'
const dossier = (text: string, asked: string) => readMessage(text, { today, asked }).dossier
const asks = (text: string, asked: string) =>
  readMessage(text, { today, asked }).asks.map(({ about, why, candidate }) => ({ about, why, candidate }))

describe('what the questions offer', () => {
  const conversation = (name: string) =>
    readFileSync(new URL(`../../../../conversations/${name}`, import.meta.url), 'utf8')
  const wording = readWording({ questions: conversation('questions.yaml'), messages: conversation('messages.yaml') })

  it.each(Object.keys(OFFERED).filter((id) => id !== 'ruling'))('%s: the same values in the same order', (id) => {
    const question = wording.questions.find((entry) => entry.id === id)
    const values = question?.options.map(({ value }) => value) ?? []
    expect(values.slice(0, OFFERED[id]?.length)).toEqual(id === 'insurance.place' ? values : OFFERED[id])
  })
})

describe('a bare answer', () => {
  it.each([
    ['16年7月', 'titles.obtained/助理工程师', { titles: [{ level: '助理工程师', obtained: '2016-07' }] }],
    [
      '2019年1月1日至今',
      'titles.appointments/助理工程师',
      { titles: [{ level: '助理工程师', appointments: [{ from: '2019-01-01', to: '至今' }] }] },
    ],
    [
      '14年5月评的，15年1月起聘到现在',
      'titles.obtained/工程师',
      { titles: [{ level: '工程师', obtained: '2014-05', appointments: [{ from: '2015-01', to: '至今' }] }] },
    ],
    [
      '证书批准日期 2014-11-28 聘任日期 2015-01-01',
      'titles.obtained/助理工程师',
      { titles: [{ level: '助理工程师', obtained: '2014-11-28', appointments: [{ from: '2015-01-01' }] }] },
    ],
    ['没有聘书', 'titles.appointments/助理工程师', { titles: [{ level: '助理工程师', appointments: [] }] }],
    ['没有', 'titles', { titles: [] }],
    ['2', 'titles', { titles: [{ level: '技术员' }] }],
    ['中级', 'titles', { titles: [{ level: '工程师' }] }],
    ['2', 'experts', { experts: 2 }],
    ['两位', 'experts', { experts: 2 }],
    ['没有', 'experts', { experts: 0 }],
    ['3个', 'computerModules', { computerModules: 3 }],
    ['没有', 'patents', { patents: [] }],
    ['没有', 'mountain', { mountain: [] }],
    ['都没有', 'sanctions', { violations: [] }],
    ['没有', 'violations', { violations: [] }],
    ['2019年评中级那年', 'violations', {}],
    ['2019年评中级时被查出来', 'violations', {}],
    ['没有', 'establishment', { employment: { establishment: '无编制' } }],
    ['没有', 'posts', { posts: [] }],
    ['没有', 'language', { language: '无' }],
    ['六级', 'language', { language: '大学英语六级' }],
    ['15年7月', 'education.graduated', { education: [{ graduated: '2015-07' }] }],
    ['模具设计与制造', 'education.major', { education: [{ major: '模具设计与制造' }] }],
    ['学的是机电一体化', 'education.major', { education: [{ major: '机电一体化' }] }],
    ['大专', 'education', { education: [{ level: '大专' }] }],
    ['2', 'education', { education: [{ level: '本科' }] }],
    ['学士', 'education.degree', { education: [{ degree: '学士' }] }],
    ['2015年7月至今', 'work', { work: [{ from: '2015-07', to: '至今' }] }],
    ['干了六年', 'work', { work: [{ from: '2015-09-16/2016-09-15', to: '至今' }] }],
    ['缴了两年', 'insurance.since', { insurance: { since: '2019-09-16/2020-09-15' } }],
    ['2020年3月', 'insurance.since', { insurance: { since: '2020-03' } }],
    ['温州', 'insurance', { insurance: { arrangement: '在温缴纳', place: '温州' } }],
    ['瑞安', 'insurance', { insurance: { arrangement: '在温缴纳', place: '瑞安' } }],
    ['温岭', 'insurance.place', { insurance: { place: '温岭' } }],
    ['鹿城', 'insurance', { insurance: { arrangement: '在温缴纳', place: '鹿城' } }],
    ['在温岭交', 'insurance', { insurance: { place: '温岭' } }],
    ['两个月差一点 7月初开始', 'insurance.since', { insurance: { since: '2022-07-01/2022-07-10' } }],
    ['都是的', 'work.related', { work: [{ related: true }] }],
    ['没搞过技术', 'work', { work: [] }],
    ['就普通员工', 'posts', { posts: [] }],
    ['电气的', 'employment', { employment: { onDuty: true, field: '机电' } }],
    ['百分之十五', 'publications.similarity', { publications: [{ similarity: 15 }] }],
    [
      '2分没有佐证 3分无关',
      'selfScore.struck',
      {
        selfScore: {
          struck: [
            { points: 2, reason: '没有证明' },
            { points: 3, reason: '与专业无关' },
          ],
        },
      },
    ],
    [
      '18年1月到20年12月，续聘21年1月至今',
      'titles.appointments/助理工程师',
      {
        titles: [
          {
            level: '助理工程师',
            appointments: [
              { from: '2018-01', to: '2020-12' },
              { from: '2021-01', to: '至今' },
            ],
          },
        ],
      },
    ],
    ['正常', 'insurance.current', { insurance: { current: true } }],
    ['是的', 'insurance.agreed', { insurance: { agreed: true } }],
    ['13万', 'income', { income: { yearly: 130000 } }],
    ['82', 'selfScore.total', { selfScore: { total: 82 } }],
    ['180人', 'employer.staff', { employer: { staff: 180 } }],
    ['3000万', 'employer.revenue', { employer: { revenue: 3000 } }],
    ['有', 'statement/解决过问题', { statements: { 解决过问题: true } }],
    ['机电', 'titles.specialty/助理工程师', { titles: [{ level: '助理工程师', specialty: '机电' }] }],
    ['2019年6月', 'skills.obtained/高级工', { skills: [{ grade: '高级工', obtained: '2019-06' }] }],
    ['是，电工', 'skills.related/高级工', { skills: [{ grade: '高级工', related: true }] }],
    ['不在', 'registered', { employer: { registered: '别处' } }],
    ['1', 'employer', { employer: { kind: '企业', ownership: '非公有制' } }],
    ['不在岗', 'employment', { employment: { onDuty: false } }],
  ])('%s, asked %s', (text, asked, expected) => {
    expect(dossier(text, asked)).toEqual(expected)
  })

  it('leaves room for what else is told', () => {
    expect(dossier('没有，本科毕业', 'titles')).toEqual({ titles: [], education: [{ level: '本科' }] })
    expect(dossier('15年7月，助工17年评的', 'education.graduated')).toEqual({
      education: [{ graduated: '2015-07' }],
      titles: [{ level: '助理工程师', obtained: '2017' }],
    })
  })

  it('does not put what is told of another matter under the question', () => {
    expect(dossier('大专毕业', 'titles')).toEqual({ education: [{ level: '大专' }] })
    expect(dossier('社保2020年3月开始交的', 'titles.obtained/助理工程师')).toEqual({ insurance: { since: '2020-03' } })
  })

  it('asks back what is guessed, not known, not possible or too little', () => {
    expect(asks('大概16年', 'titles.obtained/助理工程师')).toEqual([
      { about: '职称.助理工程师.取得', why: 'hedged', candidate: '2016' },
    ])
    expect(asks('不知道', 'education.graduated')).toEqual([{ about: '学历.毕业', why: 'unknown' }])
    expect(asks('2026年12月', 'titles.obtained/助理工程师')[0]?.why).toBe('impossible')
    expect(asks('13', 'salary')[0]).toEqual({ about: '收入.年收入', why: 'ambiguous', candidate: 130000 })
  })

  it('asks again for what is half told', () => {
    const about = (text: string, asked: string) => asks(text, asked).map((entry) => `${entry.about} ${entry.why}`)
    expect(about('还没问过他们', 'insurance.agreed')).toEqual(['社保.总部同意 unknown'])
    expect(about('还没跟总部说', 'insurance.agreed')).toEqual(['社保.总部同意 unknown'])
    expect(about('等我下班查下证再回你', 'skills.obtained/高级工')).toEqual(['技能等级.高级工.取得 unknown'])
    expect(about('证没带', 'titles.obtained/助理工程师')).toEqual(['职称.助理工程师.取得 unknown'])
    expect(about('晚上回去翻一下', 'education.graduated')).toEqual(['学历.毕业 unknown'])
    expect(about('十三四万', 'salary')).toEqual(['收入.年收入 incomplete'])
    expect(about('130%', 'publications.similarity')).toEqual(['论文著作.相似度 impossible'])
    expect(about('专利和论文', 'screen')).toEqual(['专利 incomplete', '论文著作 incomplete'])
    expect(about('3、5', 'screen')).toEqual(['科技奖 incomplete', '专利 incomplete'])
    expect(about('一直续聘的', 'titles.appointments/助理工程师')).toEqual(['职称.助理工程师.聘任 incomplete'])
  })

  it('takes the years of the plan for 都合格 and 都够', () => {
    const pack = realHouse().packs.find(({ plan }) => plan.id === 'wenzhou-jidian-2022') ?? null
    const read = (text: string, asked: string) => readMessage(text, { today, asked, pack }).dossier
    expect(read('都合格', 'reviews')).toEqual({ reviews: { 2019: '合格', 2020: '合格', 2021: '合格' } })
    expect(read('2019优秀，其他合格', 'reviews')).toEqual({ reviews: { 2019: '优秀', 2020: '合格', 2021: '合格' } })
    expect(Object.keys(read('都够', 'hours').hours ?? {})).toEqual(['2019', '2020', '2021', '2022'])
  })
})
