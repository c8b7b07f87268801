import { describe, expect, it } from 'vitest'
import { ask } from './real.ts'

const EDUCATIONS = ['中专', '大专', '本科', '第二学士', '硕士', '研究生', '博士', '高中']

/** Every education with every title: the years written for the title aimed at stand in the answer, whichever entry is found. */
describe('years by education and title', () => {
  it.each(EDUCATIONS)('温岭, %s助工几年: both what 工程师 and what 助理工程师 ask is told', (education) => {
    const { text } = ask(`${education}助工几年`, '温岭')
    expect(text).toContain('满 2 年')
    expect(text).toContain('助理工程师')
  })

  it.each(['中专', '高中'])('温岭, %s with 助工 is not sent to the four years of 助理工程师', (education) => {
    expect(ask(`${education}助工几年评工程师`, '温岭').text).toContain('破格')
  })

  it.each(EDUCATIONS)('温岭, %s as 技术员: both documents are told, with their years', (education) => {
    expect(ask(`${education}当技术员几年`, '温岭').text).toMatch(/附件2.*大专 3 年.*附件1.*大专以上 2 年/)
  })

  it.each(EDUCATIONS)('温岭, %s without 助工 is told that one has to be it first', (education) => {
    expect(ask(`${education}毕业没有助工能直接报工程师吗`, '温岭').text).toContain('没有助理工程师的')
  })

  it.each(EDUCATIONS)('上虞, %s评助工要几年: only 工程师 is called for', (education) => {
    expect(ask(`${education}评助工要几年`, '上虞').text).toContain('只评工程师')
  })

  it.each(['中专', '高中'])('上虞, %s has no way by education, with 助工 or without', (education) => {
    expect(ask(`${education}没有助工能直接报工程师吗`, '上虞').text).toContain('中专、高中没有')
    expect(ask(`${education}助工几年`, '上虞').text).toContain('中专、高中没有')
  })
})

describe('the year of graduation that decides what is sent', () => {
  it.each([
    '98年毕业的学历要传什么',
    '1999年毕业要传什么',
    '2001年毕业的要传学历吗',
    '2003年大专毕业',
    '04年毕业传什么',
  ])('上虞, %s: before, at and after 2001', (question) => {
    const { text } = ask(question, '上虞')
    for (const said of ['2001 年以前', '2001 年以后', '正好 2001 年']) expect(text).toContain(said)
  })

  it.each(['89年毕业传什么', '1990年毕业要交什么', '1996年毕业的大专要交什么'])(
    '温岭, %s: before, at and after 1990',
    (question) => {
      const { text } = ask(question, '温岭')
      for (const said of ['1990 年以前', '1990 年以后', '正好 1990 年']) expect(text).toContain(said)
    },
  )
})

describe('what two documents say differently is told of both', () => {
  it.each(['社保在外省', '社保之前在江西', '五年前在外省交过社保'])('温岭, %s', (question) => {
    expect(ask(question, '温岭').text).toMatch(/通知写.*附件3 写/)
  })

  it.each(['干了8年', '15年工龄'])('温岭, %s', (question) => {
    expect(ask(question, '温岭').text).toMatch(/附件2 写.*8 年.*附件1 写 15 年/)
  })
})

describe('the clause that carries the day stands first', () => {
  it.each([
    ['温岭', '截止几号', '温机工协创〔2022〕2号 四'],
    ['温岭', '单位推荐截止', '温机工协创〔2022〕2号 四'],
    ['上虞', '截止几号', '虞综管办〔2023〕43号 五（四）'],
    ['上虞', '单位推荐截止到几号', '虞综管办〔2023〕43号 五（四）'],
  ] as const)('%s, %s', (place, question, clause) => {
    const answer = ask(question, place)
    expect(answer.kind === 'answer' && answer.sources[0]).toBe(clause)
  })

  it.each([
    ['温岭', '11月5号报送还收吗', '11月2日'],
    ['温岭', '10月25号还能报不', '10月20日'],
    ['温岭', '10月25号交还收不收', '10月20日'],
    ['上虞', '9月22号单位才推荐行不', '9月21日'],
    ['上虞', '9月23号推荐还收不', '9月21日'],
  ] as const)('%s, %s: after the closing, the day is told', (place, question, day) => {
    expect(ask(question, place).text).toContain(day)
  })

  it.each([
    ['温岭', '10月20号晚上还能交吗'],
    ['上虞', '9月8日晚上十点还能交不'],
  ] as const)('%s, %s: the hour is not written', (place, question) => {
    expect(ask(question, place)).toMatchObject({ kind: 'silent', text: expect.stringContaining('到几点没有写') })
  })
})

describe('whom to call', () => {
  it.each(['电话找谁', '联系人叫什么', '联系人姓啥', '联系人是哪位'])(
    '%s: the telephone, and where the name stands; no name',
    (question) => {
      expect(ask(question, '温岭').text).toMatch(/0576-89965795.*姓名写在通知 七/)
      expect(ask(question, '上虞').text).toMatch(/82313758.*姓名写在通知末尾/)
    },
  )
})

describe('what is written is not refused, what is not is said first', () => {
  it.each([
    ['没学历也没助工还能评不', '主要技术负责人'],
    ['专业不对口咋整呢', '本科毕业后 6 年'],
    ['学机电的在化工厂搞工艺对口吗', '多一年'],
    ['技术部长当了三年算一项不', '满 3 年'],
    ['破格得提供啥东西', '项目申报书'],
    ['大专助工两年半够不', '满 4 年'],
    ['国家级荣誉公司能推几个', '不超过 3 人'],
    ['社保总公司交我在北片上班', '由缴社保的单位申报'],
    ['材料啥时候送去', '五个工作日内'],
    ['在职本科刚拿证之前干了九年算吗', '毕业前的不算'],
    ['破格还要社保吗', '社保证明照样要'],
  ])('上虞, %s', (question, said) => {
    expect(ask(question, '上虞')).toMatchObject({ kind: 'answer', text: expect.stringContaining(said) })
  })

  it.each([
    ['助工聘书是要连续四年吗', '附件5 说连续'],
    ['集体的项目拿啥证明', '主要贡献者'],
    ['实用新型赚钱了可以越级吗', '显著效益'],
    ['型式检验得做几个', '型式检验 5 项'],
    ['最高学历那里填啥', '大学普通班'],
    ['来公司半年不到能报不', '连续缴半年'],
    ['没当过技术员报助工可以不', '不用先当技术员'],
    ['市技术中心成员算什么', '业绩特别突出'],
    ['高研班一年上两个给多少', '一年最多算 36'],
    ['公需课怎么刷', '考核合格才登记'],
    ['高中能评助工吗', '高中没有列'],
    ['会计转机电要几年', '满 1 年'],
  ])('温岭, %s', (question, said) => {
    expect(ask(question, '温岭')).toMatchObject({ kind: 'answer', text: expect.stringContaining(said) })
  })

  it.each(['资料袋要啥颜色的', '雄鹰企业算国家级还是省级', '没通过短信收到咋办', '五个工作日含周末不'])(
    '上虞, %s: not written',
    (question) => {
      expect(ask(question, '上虞')).toMatchObject({ kind: 'silent', text: expect.stringMatching(/没有写|没有标/) })
    },
  )
})
