import { describe, expect, it } from 'vitest'
import { ask, knowledge, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

describe('after the last day of applicants', () => {
  it.each<readonly [Place, string, string, string]>([
    ['温州机电', '2022-10-25', '单位还可以推荐到11月2日', '最晚10月27日开始公示'],
    ['温岭', '2022-10-25', '单位还可以推荐到11月2日', '最晚10月27日开始公示'],
    ['上虞', '2023-09-12', '单位还可以推荐到9月21日', '最晚9月15日开始公示'],
    ['浙江', '2024-08-25', '单位还可以推荐到9月5日', '最晚8月30日开始公示'],
  ])('the employers of %s can still recommend on %s', (plan, today, open, publicity) => {
    for (const asked of ['单位还能推荐吗', '公司还没推荐来得及吗', '单位推荐结束了吗']) {
      const { text } = ask(asked, plan, today)
      expect(text).toContain(open)
      expect(text).toContain(publicity)
    }
  })

  it.each<readonly [Place, string, string, string, string]>([
    ['温州机电', '2022-10-10', '单位最迟哪天公示', '最晚10月27日', '建议10月25日前'],
    ['温岭', '2022-10-10', '公示最迟几号贴出去', '最晚10月27日', '建议10月25日前'],
    ['上虞', '2023-08-12', '单位公示最晚哪天开始', '最晚9月15日', '建议9月13日前'],
    ['浙江', '2024-08-10', '单位公示最晚哪天开始', '最晚8月30日', '建议8月28日前'],
    ['温州机电', '2022-10-10', '10月27日公示行吗', '最晚10月27日', '建议10月25日前'],
  ])(
    'of 公示 the last day of %s is told with its danger and a better one: %s %s',
    (plan, today, asked, last, better) => {
      const { text } = ask(asked, plan, today)
      expect(text).toContain(last)
      expect(text).toContain('第 5 天就是截止日，当天还得报上去')
      expect(text).toContain(better)
    },
  )

  it('says so when the days of employers are over, too', () => {
    const { text } = ask('单位还能推荐吗', '温州机电', '2022-11-03')
    expect(text).toContain('申报已结束：个人10月20日，单位推荐11月2日')
  })

  it('says that no day for employers is written', () => {
    expect(ask('单位还能推荐吗', '温州机械', '2023-10-08')).toMatchObject({ kind: 'silent' })
  })

  it('answers of the applicants alone by their own day', () => {
    expect(ask('个人还能报吗', '温州机电', '2022-10-25').text).toMatch(/10月20日截止/)
    expect(ask('今天能报吗', '温州机电', '2022-10-25').text).toMatch(/10月20日为止，已经过了/)
  })
})

describe('whether somebody is there on a day', () => {
  it.each<readonly [Place, string, string, string]>([
    // 2023-09-29 to 10-06 were off; 09-28 was a Thursday.
    ['温州机械', '2023-09-20', '9月30日放假协会上班吗', '9月30日不是工作日，之前最后一个工作日是9月28日'],
    ['温州机械', '2023-09-20', '9月30日放假学会上班吗', '9月30日不是工作日，之前最后一个工作日是9月28日'],
    ['温州机械', '2023-09-20', '学会9月30日有人吗', '之前最后一个工作日是9月28日'],
    ['温州机械', '2023-09-20', '最后一天放假怎么办', '之前最后一个工作日是9月28日'],
    ['温州机械', '2023-09-20', '9月30号学会上不上班', '之前最后一个工作日是9月28日'],
    ['温州机械', '2023-09-20', '9月28日学会上班吗', '9月28日是工作日'],
    ['温州机电', '2022-10-10', '10月20日协会上班吗', '10月20日是工作日'],
    // A Sunday worked for 国庆.
    ['温州机电', '2022-09-20', '10月9日是工作日吗', '10月9日是工作日'],
  ])('%s on %s: %s → %s', (plan, today, asked, said) => {
    const answer = ask(asked, plan, today)
    expect(answer).toMatchObject({ kind: 'silent', text: expect.stringContaining(said) })
    expect(answer.text).toContain('文件没有写')
  })

  it('is not asked by other questions of a day', () => {
    for (const asked of ['9月30日能交吗', '10月1日交行不行', '学会周末上班吗'])
      expect(ask(asked, '温州机械', '2023-09-20').text).not.toContain('是工作日')
  })
})

describe('a field of study, asked about in a few words', () => {
  it.each<readonly [Place, string, string]>([
    ['温州机电', '机械设计行吗', '在对口的机械类里'],
    ['温州机电', '会计专业行吗', '不算对口'],
    ['温州机电', '计算机专业做电气算对口吗', '“计算机”在对口的计算机类里'],
    ['温州机电', '工业机器人技术可以报吗', '在对口的自动化类里'],
    ['温岭', '电子信息可以吗', '名单里有“电子信息工程”'],
    ['上虞', '高分子可以吗', '没有专业名单；“高分子”看名称属于材料工程类'],
    ['上虞', '会计行吗', '本科毕业后 6 年'],
  ])('%s: %s → %s', (plan, asked, said) => {
    expect(ask(asked, plan)).toMatchObject({ kind: 'answer', text: expect.stringContaining(said) })
  })

  it.each<readonly [Place, string, string]>([
    ['温州机电', '土木的能评吗', '“土木”不在写明的'],
    ['上虞', '土木的能评吗', '“土木”不在写明的'],
    ['温州机械', '土木的能评吗', '〔2023〕11号'],
    ['浙江', '土木的能评吗', '没有写'],
  ])('%s leaves it open: %s', (plan, asked, said) => {
    expect(ask(asked, plan)).toMatchObject({ kind: 'silent', text: expect.stringContaining(said) })
  })

  it('takes what was studied, not the job', () => {
    expect(ask('学化工的在机械厂搞设计对口吗', '温州机电').text).not.toContain('“机械”')
  })

  it('is no field of study', () => {
    for (const asked of ['电子版可以吗', '材料可以晚点交吗', '英语和计算机证一定要有吗', '软件著作权能算吗'])
      expect(ask(asked, '温岭').text).not.toContain('对口')
  })

  it('asks which plan is meant where none is', () => {
    expect(ask('土木的能评吗')).toMatchObject({ kind: 'whichPlan' })
  })
})

describe('the city a plan is of', () => {
  it('stands for the plan', () => {
    expect(ask('绍兴几号截止', '上虞')).toMatchObject({ kind: 'answer', entry: '申报时间' })
    expect(ask('绍兴几号截止').text).toMatch(/绍兴的通知只收进来一份：上虞 2023[\s\S]*9月8日截止/)
    expect(ask('台州职称要什么条件').text).toMatch(/台州的通知只收进来一份：温岭机电 2022[\s\S]*满 4 年/)
  })
})

describe('什么条件, and no more', () => {
  it.each<readonly [Place, string]>([
    ['温州机电', '助理工程师：对口大专'],
    ['温岭', '实际聘任助理工程师满 4 年'],
    ['上虞', '本科毕业后做专业工作满 5 年'],
    ['浙江', '当工程师满 5 年'],
    ['温州机械', '〔2023〕11号，那份不在手里'],
  ])('of %s: %s', (plan, said) => {
    for (const asked of ['什么条件', '要什么条件', '申报条件']) expect(ask(asked, plan).text).toContain(said)
  })

  it('is told of the level said', () => {
    const { text } = ask('我们单位有三个人今年想报中级都要什么条件', '温州机电')
    expect(text).toContain('满 4 年')
    expect(text).not.toContain('做技术员满')
  })
})

describe('a day, and whether it will do', () => {
  it.each<readonly [Place, string, string, string]>([
    ['温州机电', '2022-10-18', '10月20日前行吗', '10月20日可以：个人申报到10月20日为止'],
    ['温州机电', '2022-10-18', '10月25号报还行吗', '10月25日不行'],
    ['温州机电', '2022-10-18', '10月20日以后行吗', '10月20日以后不行'],
    ['温州机电', '2022-10-18', '后天交来得及吗', '10月20日可以'],
    ['温州机电', '2022-07-18', '7月20日能报吗', '7月20日还没开始'],
    ['温州机电', '2022-10-25', '单位10月28日推荐可以吗', '10月28日可以：单位推荐到11月2日为止'],
    ['温州机电', '2022-10-25', '11月2日公示可以吗', '11月2日不行：单位最晚10月27日开始公示'],
    ['温州机电', '2026-11-21', '10月20日前行吗', '已经过了'],
    ['温州机械', '2023-09-10', '10月20日前行吗', '10月20日不行：个人申报到9月30日为止'],
    ['浙江', '2024-07-20', '8月20日前行吗', '8月20日可以：个人申报到8月23日为止'],
    ['温州机电', '2022-09-15', '公示要5天，10月25日报名来得及吗', '10月25日不行：个人申报到10月20日为止'],
    ['温州机电', '2022-09-15', '单位公示要5个工作日，10月20日申报行吗', '10月20日可以：个人申报到10月20日为止'],
    ['温州机电', '2022-10-25', '公示满5天，11月2日推荐行吗', '11月2日可以：单位推荐到11月2日为止，公示要在那以前满'],
    ['温州机电', '2022-10-25', '公示满5个工作日 11月1日报行吗', '11月1日可以：单位推荐到11月2日为止'],
    ['温州机电', '2022-10-25', '公示满5天 11月3日提交可以吗', '11月3日不行：单位推荐到11月2日为止'],
    ['温州机电', '2022-10-25', '公示要5天，10月28日开始公示行吗', '10月28日不行：单位最晚10月27日开始公示'],
    ['温州机电', '2022-10-25', '公示11月2日行吗', '11月2日不行：单位最晚10月27日开始公示'],
    ['上虞', '2023-09-12', '公示5天，9月21日推荐行吗', '9月21日可以：单位推荐到9月21日为止'],
  ])('%s on %s: %s → %s', (plan, today, asked, said) => {
    expect(ask(asked, plan, today)).toMatchObject({ kind: 'answer', text: expect.stringContaining(said) })
  })

  it('is not decided where it may be of applicants or of employers', () => {
    const { text } = ask('公示要5天，10月25日报来得及吗', '温州机电', '2022-09-15')
    expect(text).not.toMatch(/10月25日(?:可以|不行)/)
  })

  it('is not guessed of a day of another year', () => {
    expect(ask('2019年1月1日可以吗', '温州机电').text).not.toContain('可以：')
  })

  it('asks which plan is meant where none is', () => {
    expect(ask('10月20日前行吗')).toMatchObject({ kind: 'whichPlan' })
  })
})

describe('everyday questions in a few words', () => {
  it.each<readonly [Place, string, string]>([
    ['温州机电', '多少分及格', '不能低于各自总分的一半'],
    ['温州机电', '社保两个月行吗', '不到 3 个月的不够'],
    ['温州机械', '社保两个月行吗', '不到 3 个月的不够'],
    ['温州机电', '每一步怎么办', '单位公示 5 个工作日'],
    ['上虞', '每一步怎么办', '网上申报 9月8日前'],
    ['温州机电', '那个我想问一下就是我们厂是泰顺这边的评审表审好了要拿到哪里去盖人社的章', '城北路153号'],
    ['温州机电', '老师好请问评审表几份谢谢', '一式 2 份'],
  ])('%s: %s → %s', (plan, asked, said) => {
    expect(ask(asked, plan)).toMatchObject({ kind: 'answer', text: expect.stringContaining(said) })
  })

  it.each<readonly [Place, string]>([
    ['温州机械', '多少分及格'],
    ['温岭', '多少分及格'],
    ['上虞', '多少分及格'],
    ['浙江', '多少分及格'],
    ['温岭', '社保两个月行吗'],
  ])('%s does not say: %s', (plan, asked) => {
    expect(ask(asked, plan)).toMatchObject({ kind: 'silent', sources: expect.arrayContaining([expect.any(String)]) })
  })

  it('asks on of what was spoken of', () => {
    const { text } = ask('要什么职称呢', '温州机电', '2022-09-15', '破格要专家吗')
    expect(text).toContain('副高级以上')
  })
})

describe('温岭', () => {
  it('says alike what is handed back, in the timetable and when asked', () => {
    const held = knowledge.plans.find(({ plan }) => plan.id === 'wenling-jidian-2022')
    const step = held?.plan.steps.find(({ what }) => what === '综合评审')
    expect(step?.detail).toMatch(/退回评审表，其他材料不退/)
    expect(ask('评审完材料退不退', '温岭').text).toMatch(/不退.*退回评审表/)
  })

  it('takes no years of 技能人才 from outside its notice', () => {
    const answer = ask('技师几年能报中级', '温岭')
    expect(answer.kind).toBe('silent')
    expect(answer.text).not.toMatch(/满 ?\d/)
  })
})

describe('what people in a hurry type', () => {
  it.each<readonly [Place, string, string]>([
    ['温州机电', '英语几分', '四级 1 分'],
    ['温州机电', '技师报中级选什么', '“职业资格”'],
    ['温州机电', '授权书要盖章吗', '盖单位公章'],
    ['温州机电', '中级要几个专利', '没有规定要几项专利'],
    ['温州机电', 'HR几号前要点通过', '2022年11月2日'],
    ['温州机电', '三分之二怎么算', '2/3'],
    ['温州机电', '研发工程师能评吗', '设计开发'],
    ['温州机械', '7月拿的专利算不算', '2023年7月31日'],
    ['温州机械', '其他内容几分', '“其他内容”最高 5 分'],
    ['温州机械', '可以只交电子版吗', '纸质只交评审表'],
    ['温州机械', '工作年限怎么证明', '相应年度的社保缴费记录'],
    ['温州机械', '县里要盖吗', '各级审核部门的公章'],
    ['温州机电', '可以只交电子版吗', '纸质只交评审表'],
    ['温州机电', '国企总部在外地可以吗', '非公有制企业可以，只有两种例外'],
    ['温州机电', '每年都要90吗', '每年 90 学时'],
    ['温州机电', '自己做的考核表行吗', '单位有自制的直接用'],
    ['温州机械', '哪个先审', '县级人社→市机械工程学会→市人社局'],
    ['温州机械', '怎么评的', '业绩评估、理论考试、面试答辩'],
    ['温岭', '质量工程师能报吗', '质量'],
    ['温岭', '本科几年报中级', '本科任助理工程师满 4 年'],
    ['温岭', '单位几号前', '2022年11月2日'],
    ['温岭', '用什么纸', 'A3'],
    ['温岭', '本单位社保几个月', '连续缴半年'],
    ['温岭', '任职算到几号', '2022年12月31日'],
    ['温州机电', 'HR要做什么', '公示满 5 个工作日后点“通过”'],
    ['上虞', '系统开了吗', '9月8日截止'],
    ['浙江', '个人8月23号最后一天吗', '个人申报到8月23日为止'],
    ['浙江', '没有佐证能打分吗', '没有证明的不给分'],
    ['浙江', '近三年是哪三年', '2021–2023'],
    ['浙江', '杭州的也报这个吗', '全省机电制造专业'],
    ['浙江', '质量工程师能报吗', '技术服务'],
    ['浙江', '联系人是谁', '这里不留人名'],
  ])('%s: %s → %s', (plan, asked, said) => {
    expect(ask(asked, plan)).toMatchObject({ kind: 'answer', text: expect.stringContaining(said) })
  })

  it.each<readonly [Place, string]>([
    ['温州机电', '挂靠会怎么样'],
    ['温州机电', '人在国外能报吗'],
    ['温州机械', '我是HR要给员工报怎么弄'],
    ['上虞', '质量工程师能报吗'],
    ['上虞', '7月拿的专利算吗'],
    ['温岭', '8月的论文算吗'],
    ['温州机械', '单位几号前'],
    ['温州机械', '考核表自己做可以吗'],
    ['温州机械', '温州市外认不认'],
    ['温州机械', '博士能直接评吗'],
    ['浙江', '做管理的能报吗'],
  ])('%s does not say: %s', (plan, asked) => {
    expect(ask(asked, plan)).toMatchObject({ kind: 'silent', sources: expect.arrayContaining([expect.any(String)]) })
  })
})
