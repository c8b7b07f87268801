import { describe, expect, it } from 'vitest'
import { ask, knowledge, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

/** What is asked under a plan, and what the answer has to say. */
const ANSWERED: readonly (readonly [Place, string, string])[] = [
  // 什么时候
  ['温州机电', '啥时候截止', '2022年10月20日'],
  ['温州机电', '报名到几号', '2022年10月20日'],
  ['温州机电', '几号开始报啊', '2022年8月1日'],
  ['温州机电', '最后一天是哪天', '10月20日'],
  ['温州机电', '助工什么时候开始报名', '2022年8月1日'],
  ['温州机电', '请问一下，今年申报到什么时候结束？', '2022年10月20日'],
  ['温州机电', '2022年什么时候报名', '2022年8月1日'],
  ['温州机电', '22年的什么时候截止', '2022年10月20日'],
  ['温州机电', '单位推荐最晚什么时候', '2022年11月2日'],
  ['温州机电', '公司审核到几号截止', '2022年11月2日'],
  ['温州机电', '业绩算到哪天', '2022年7月31日'],
  ['温州机电', '資歷截止時間', '2022年12月31日'],
  ['温州机械', '什么时候报名', '2023年9月30日'],
  ['温岭', '什么时候报名', '2022年9月1日'],
  ['上虞', '申报截止是哪天', '2023年9月8日'],
  ['浙江', '网上申报什么时候截止', '2024年8月23日'],
  ['浙江', '截止日期', '2024年8月23日'],
  ['温岭', '原件核查是什么时候', '2022年10月31日到2022年11月15日'],
  ['温州机电', '考试什么时候', '另行通知'],
  // 学历、年限
  ['温州机电', '大专几年能评中级', '满 4 年'],
  ['温州机电', '高中能报助工吗', '满 10 年'],
  ['温州机电', '本科评助工要几年', '满 1 年'],
  ['温州机电', '中专几年评助工', '满 4 年'],
  ['温州机电', '高中几年评技术员', '满 6 年'],
  ['温州机电', '研究生几年评中级', '满 2 年'],
  ['温州机电', '硕士多少年可以报工程师', '满 2 年'],
  ['温州机电', '助工几年能升中级', '满 4 年'],
  ['温州机电', '高中能报中级吗', '没有给高中学历的路径'],
  ['温州机电', '技师能报中级吗', '满 3 年'],
  ['温州机电', '二级技师几年报工程师', '满 3 年'],
  ['温州机电', '高级工评助工要满几年', '满 2 年'],
  ['温州机电', '转评要满几年', '满 1 年'],
  ['上虞', '大专几年能评中级', '7 年'],
  ['上虞', '本科毕业几年能评', '5 年'],
  ['上虞', '技师几年可以报', '满 3 年'],
  ['浙江', '本科几年能报高工', '满 5 年'],
  ['浙江', '博士几年能评', '满 2 年'],
  ['温岭', '本科评助工要几年', '1 年'],
  ['温州机电', '高级工几年报中级', '工程师没有给高级工的路径'],
  ['温州机电', '中级工能报助工吗', '中级工可以报技术员'],
  ['浙江', '本科助工几年', '只评高级工程师，助理工程师要几年不在'],
  ['浙江', '硕士助工要几年', '只评高级工程师，助理工程师要几年不在'],
  ['浙江', '本科几年能评中级', '只评高级工程师，工程师要几年不在'],
  ['浙江', '本科毕业几年评助工', '只评高级工程师，助理工程师要几年不在'],
  ['浙江', '本科中级几年', '高级工程师：本科以上学历，当工程师满 5 年'],
  // 公共条件
  ['温州机电', '社保要交几个月', '3 个月'],
  ['温州机电', '五险要缴多久', '3 个月'],
  ['温州机电', '继续教育要多少学时', '90'],
  ['温州机电', '每年学分要求多少', '90'],
  ['温州机电', '考核要哪几年的', '2019、2020、2021'],
  ['温岭', '社保要连续缴多久', '一年'],
  ['温岭', '学时一共要多少', '360'],
  ['上虞', '学时要多少', '270'],
  ['浙江', '考核要几年的', '2021'],
  ['温州机械', '要社保几个月', '3 个月'],
  ['温州机电', '什么专业算对口', '自动化'],
  ['上虞', '国企能报吗', '民营'],
  ['温州机械', '事业单位能报吗', '事业单位'],
  ['温州机电', '造假几年不能报', '3 年'],
  // 材料
  ['温州机电', '评审表要几份', '2 份'],
  ['温州机电', '评审表一式几份啊', '2 份'],
  ['温州机电', '照片多大', '215×300'],
  ['温州机电', '相片什么底色', '白底'],
  ['温岭', '评审表几份', '2 份'],
  ['上虞', '评审表几份', '三份'],
  ['浙江', '要几份评审表', '三份'],
  ['温州机械', '评审表几份', '2 份'],
  ['温岭', '论文查重不能超过多少', '50%'],
  ['温州机电', '要准备哪些材料', '学历证明'],
  ['温州机电', '技校毕业算什么学历', '高级工班'],
  // 在哪里、电话
  ['温州机电', '洞头在哪盖章', '0577-63482066'],
  ['温州机电', '乐清人社电话', '0577-61882270'],
  ['温州机电', '瓯海区人社局地址', '亿象城'],
  ['温州机电', '经开区电话', '0577-86996801'],
  ['温州机电', '在哪个网站报', 'zcps.rlsbt.zj.gov.cn'],
  ['温州机电', '协会电话多少', '88879706'],
  ['温州机械', '学会电话', '88833377'],
  ['上虞', '联系电话', '82313758'],
  ['浙江', '打给谁问', '0571-87886870'],
  // 问得急的
  ['温州机电', '几点截止', '23:59:59'],
  ['温州机电', '最后一天晚上十一点还能交不', '23:59:59'],
  ['温州机电', '没编制能报吗', '没有编制的可以'],
  ['温州机械', '没编制能报吗', '没有编制、在温州企业里'],
  ['浙江', '没编制能报吗', '评聘结合'],
  ['温州机电', '学时不够怎么办', '补上再提交'],
  ['温州机电', '继续教育超多少学时加分', '10 学时'],
  ['温州机械', '破格推荐专家能推几个人', '2 名'],
  ['温州机电', '年度考核要哪几年', '晋升最低年限'],
  ['浙江', '近5年业绩吗', '近五年'],
  ['温州机电', '乐清的能在温州报吗', '受理点选社保所在地'],
  ['温州机电', '我在瑞安上班能报吗', '受理点选社保所在地'],
  ['温州机电', '优秀一次加几分', '每年 1 分'],
  ['温州机电', '科技奖要排名第几', '二等前 7'],
  ['温州机电', '自评表要写什么', '备注栏'],
  ['温州机电', '指南什么时候出的', '2022-08-23'],
  ['浙江', '通知哪天发的', '2024-07-11'],
  ['温州机电', '听说今年取消考试了', '没有写取消'],
  ['温州机械', '先哪个部门审核', '县级人社'],
  ['浙江', '先哪个部门审核', '联合会'],
  ['温州机电', '还能报吗', '10月20日'],
  ['温州机电', '时间安排', '11月2日'],
  ['浙江', '时间安排', '时间没有写'],
  ['浙江', '现在能报了吗', '哪天开始没有写'],
  ['浙江', '步骤有哪些', '各地市审核推荐'],
  ['浙江', '交材料截止哪天', '8月23日'],
  ['温州机电', '社保在杭州交的能报吗', '两种例外'],
  ['温州机电', '技师能报吗', '满 3 年'],
  // 其他
  ['温州机电', '文号是多少', '温职改办〔2022〕14号'],
  ['温州机电', '破格要多少分', '25 分'],
  ['浙江', '80分能报吗', '80 分'],
  ['温州机电', '浙江省高级工程师要几份评审表', '三份'],
  ['上虞', '助工满几年能报', '助理工程师满 4 年'],
  ['温岭', '年薪多少可以越级', '30 万'],
  ['温岭', '技术员能报吗', '助理工程师'],
  ['上虞', '副高什么时候报名', '浙江高级 2024'],
]

/** Not written, or not about this: never answered. */
const SILENT: readonly (readonly [Place, string])[] = [
  ['温州机电', '2025年什么时候报名'],
  ['温州机电', '去年什么时候截止'],
  ['温州机电', '明年什么时候报名'],
  ['温州机电', '评审费多少钱'],
  ['温州机电', '评审表用什么颜色的笔填'],
  ['温州机电', '评审表可以手写吗'],
  ['温州机电', '照片可以美颜吗'],
  ['温州机电', '社保要交多少钱一个月'],
  ['温州机电', '公积金要交吗'],
  ['温州机电', '社保转移怎么办'],
  ['温州机电', '答辩要准备ppt吗'],
  ['温州机电', '女的能报吗'],
  ['温州机电', '退休了能报吗'],
  ['温州机电', '评审会在哪里开'],
  ['温州机电', '今天天气怎么样'],
  ['温州机电', '丽水在哪盖章'],
  ['温州机电', '疫情期间怎么办'],
  ['温州机电', '破格2025年要多少分'],
  ['温州机电', '破格推荐专家能推几个人'],
  ['温州机械', '继续教育超多少学时加分'],
  ['温州机械', '学时不够怎么办'],
  ['浙江', '学时不够怎么办'],
  ['浙江', '听说今年取消考试了'],
  ['浙江', '几号开始报'],
  ['浙江', '市里审多久'],
  ['温州机电', '机电和机械有啥区别'],
  ['温州机械', '材料传不上去'],
  ['浙江', '劳动合同要传吗'],
  ['浙江', '退休能报吗'],
  ['温州机械', '社保和单位不一样'],
  ['温州机械', '大专几年能报中级'],
  ['温州机械', '破格要几分'],
  ['温州机械', '2022年什么时候报名'],
  ['温岭', '评审费多少钱'],
  ['上虞', '要考试吗'],
  ['上虞', '缴费缴多少'],
  ['浙江', '需要答辩吗'],
  ['浙江', '温州的评审表在哪盖章'],
  // 别的计划里的事
  ['温州机械', '论文查重多少'],
  ['温州机械', '乐清在哪盖章'],
  ['上虞', '越级条件'],
  ['上虞', '破格要25分吗'],
  ['浙江', '转评条件'],
  ['浙江', '洞头在哪盖章'],
  ['温岭', '山区县加分'],
  ['温岭', '理论考试占几分'],
  ['温岭', '破格25分'],
  ['温州机电', '实操考评怎么考'],
  ['温州机电', '八十分能报吗'],
  ['温州机电', '原件核查时间'],
  ['温州机电', '年薪30万能越级吗'],
  ['温州机电', '委托评审函哪里开'],
]

/** Nobody knows which plan is meant. */
const WHICH: readonly string[] = [
  '什么时候截止',
  '社保要交几个月',
  '评审表几份',
  '温州什么时候截止',
  '机电评审表几份',
  '大专几年能评中级',
  '2023年什么时候截止',
]

const PERSONAL: readonly string[] = [
  '我大专毕业5年能评中级吗',
  '我能报吗',
  '我够条件吗',
  '我2019年评的助工，今年可以报工程师吗',
  '我高中学历干了十年够不够',
  '本人中专，助工三年，符合吗',
  '帮我算下自评能有几分，两个实用新型都是第二发明人',
  '我社保六月份才转到温州，来得及报吗',
]

/** 我, 自己, 本人 of anybody: matters of the notice. */
const GENERAL: readonly string[] = [
  '企业自己的项目算吗',
  '考核表可以用公司自己的版本吗',
  '原件核查要本人到场吗',
  '我能用手机报吗',
]

describe('answers from the rules of the repository', () => {
  it('has entries without a fault', () => {
    expect(knowledge.problems).toEqual([])
  })

  it.each(ANSWERED)('%s: %s → %s', (plan, question, says) => {
    const answer = ask(question, plan)
    expect(answer).toMatchObject({ kind: 'answer' })
    expect(answer.text).toContain(says)
    expect('sources' in answer && answer.sources.length).toBeGreaterThan(0)
  })

  it.each(SILENT)('%s: %s is not answered, and it is said whom to ask', (plan, question) => {
    const answer = ask(question, plan)
    expect(answer.kind).toBe('silent')
    expect('contact' in answer && answer.contact).toMatch(/\d{5}|人力社保局/)
  })

  it.each(WHICH)('%s: which plan?', (question) => {
    expect(ask(question).kind).toBe('whichPlan')
  })

  it.each(PERSONAL)('%s: a matter for the private talk', (question) => {
    expect(ask(question, '温州机电').kind).toBe('personal')
    expect(ask(question).kind).toBe('personal')
  })

  it.each(GENERAL)('%s: of anybody', (question) => {
    expect(ask(question, '温州机电').kind).not.toBe('personal')
  })

  it.each(['你好', '在吗', '谢谢', '哈哈', '。。。', ''])('%j asks nothing', (text) => {
    expect(ask(text).kind).toBe('notAQuestion')
  })
})

describe('which plan an answer is of', () => {
  it.each([
    ['温州机电什么时候截止', null, 'wenzhou-jidian-2022'],
    ['温州市机电几号截止', null, 'wenzhou-jidian-2022'],
    ['温岭机电什么时候报名', '温州机电', 'wenling-jidian-2022'],
    ['上虞大专几年能评中级', '温州机电', 'shangyu-2023'],
    ['省高级什么时候截止', '温州机电', 'zhejiang-jidian-senior-2024'],
    ['高级工程师什么时候截止', null, 'zhejiang-jidian-senior-2024'],
    ['机械专业什么时候截止', '温州机电', 'wenzhou-jidian-2022'],
  ] as const)('%s (told before: %s) → %s', (question, told, plan) => {
    const answer = ask(question, told)
    expect('plan' in answer ? answer.plan : null).toBe(plan)
  })

  it('answers for both of two plans, each named', () => {
    const answer = ask('温州机电和温岭机电什么时候截止')
    expect(answer).toMatchObject({ kind: 'answer', plans: ['wenzhou-jidian-2022', 'wenling-jidian-2022'] })
    expect(answer.text).toMatch(/^温州机电 2022：.*温岭机电 2022：/s)
  })

  it('answers two questions asked in one breath', () => {
    const answer = ask('什么时候截止，评审表要几份？', '温州机电')
    expect(answer.kind).toBe('answer')
    expect(answer.text).toMatch(/10月20日截止.*一式 2 份/s)
    expect(ask('什么时候截止，评审表要几份？').kind).toBe('whichPlan')
  })

  it('answers two short questions with a blank between', () => {
    expect(ask('照片要多大 评审表几份', '温州机电').text).toMatch(/215×300.*一式 2 份/s)
    expect(ask('评审表几份 交到哪', '温州机械').text).toMatch(/一式 2 份.*钱江路121号/s)
    expect(ask('考试什么时候 在哪里', '温州机械').text).not.toContain('钱江路')
  })

  it('answers what is asked of each of two', () => {
    expect(ask('理论考试和面试各占多少分', '温州机电').text).toMatch(/25 分.*20 分/s)
    expect(ask('个人几号截止 单位呢', '浙江').text).toMatch(/8月23日.*9月5日/s)
  })

  it('says that a plan has not the level asked for, rather than the day tenure is counted to', () => {
    for (const asked of ['中级什么时候截止', '机电中级今年啥时候截止啊'])
      expect(ask(asked, '浙江').text).toContain('只评高级工程师')
    expect(ask('任中级的时间算到哪天', '浙江').text).toContain('2024年12月31日')
  })

  it('does not answer which of two things neither of which is spoken of', () => {
    expect(ask('答辩是到大礼堂还是小会议室', '温州机械').kind).toBe('silent')
  })

  it('puts hearsay right', () => {
    expect(ask('我同事说不用公示 真的吗', '温州机电').text).toContain('5 个工作日')
  })

  it('gives the clause where a thing stands', () => {
    expect(ask('协会地址', '温州机电')).toMatchObject({ sources: ['温职改办〔2022〕14号 七'] })
    expect(ask('年度考核要哪几年', '温州机电')).toMatchObject({
      sources: expect.arrayContaining(['温职改办〔2022〕14号 二.3']),
    })
  })

  it('does not refuse those who have no 编制', () => {
    for (const plan of ['温州机电', '温州机械', '浙江'] as const)
      for (const asked of ['没编制能报吗', '事业单位编外能报吗', '编外的行吗'])
        expect(ask(asked, plan).text).not.toMatch(/：不能|：不行/)
  })

  it('takes 杭州湾 for no place elsewhere', () => {
    expect(ask('上虞杭州湾几号截止').text).toContain('9月8日')
  })

  it('carries a question on to who is named next', () => {
    expect(ask('上虞技师几年报中级，大专呢').text).toMatch(/满 3 年.*7 年/s)
  })

  it('narrows the plans offered by what was said', () => {
    expect(ask('温州什么时候截止')).toMatchObject({ plans: ['温州机械 2023', '温州机电 2022'] })
    expect(ask('技术员什么时候截止')).toMatchObject({ plans: ['温州机械 2023', '温州机电 2022'] })
  })

  it('says which year is held when another is asked for', () => {
    const answer = ask('2025年什么时候报名', '温州机电')
    expect(answer.text).toContain('2025年的文件没有收进来，现在只有2022年的')
    expect(ask('上虞2022年什么时候截止')).toMatchObject({ kind: 'silent', plan: 'shangyu-2023' })
  })

  it('says of a place no plan is of that it is not held', () => {
    expect(ask('嘉兴什么时候报名')).toMatchObject({ kind: 'silent', plan: null })
    expect(ask('杭州的中级几号截止', '温州机电')).toMatchObject({ kind: 'silent', plan: null })
    for (const asked of ['宁波职称怎么报', '宁波助工怎么评', '杭州今年几号报名', '金华职称要什么条件'])
      expect(ask(asked)).toMatchObject({ kind: 'silent', plan: null, sources: [] })
  })

  it.each(['台州机电几号报名', '台州中级怎么报名', '台州机电什么时候截止'])(
    '%s: told of the one plan of that city, and that it is only its',
    (asked) => {
      const answer = ask(asked)
      expect(answer).toMatchObject({ kind: 'answer', plan: 'wenling-jidian-2022' })
      expect(answer.text).toMatch(/^台州的通知只收进来一份：温岭机电 2022/)
    },
  )

  it('台州温岭截止: the city before its plan is part of the name', () => {
    expect(ask('台州温岭截止')).toMatchObject({ kind: 'answer', entry: '申报时间' })
  })

  it.each(['那我明年能报吗', '今年不行明年可以吗', '明年再报行不行', '今年报不了明年能报吗'])(
    'leaves next year to the next notice: %s',
    (question) => {
      expect(ask(question, '温州机电').text).toContain('以后哪年评')
    },
  )

  it('and says that who does not apply this year has nothing to fill in', () => {
    expect(ask('明年才报要填吗', '温州机电').text).toContain('不用在网上申报')
  })

  it('takes 明年 and 去年 by the day asked', () => {
    expect(ask('明年几号开始', '温州机电', '2022-09-15').text).toContain('2023年的文件没有收进来')
    expect(ask('去年几号截止', '温州机电', '2023-03-01')).toMatchObject({ kind: 'answer', entry: '申报时间' })
  })
})

describe('how an answer reads', () => {
  it('names the plan, answers, gives the source and says that the window is over', () => {
    expect(ask('什么时候截止', '温州机电', '2026-11-21').text).toBe(
      [
        '温州机电 2022：2022年8月1日开始，2022年10月20日截止。',
        '依据：温职改办〔2022〕14号 七',
        '（2022年的申报已结束：个人10月20日，单位推荐11月2日）',
      ].join('\n'),
    )
    expect(ask('什么时候截止', '温州机电', '2022-10-20').text).not.toContain('结束）')
    expect(ask('什么时候截止', '温州机电', '2022-07-31').text).toContain('8月1日开始）')
  })

  it('says when a first day is not written', () => {
    expect(ask('什么时候开始报名', '上虞').text).toContain('没有写')
    for (const asked of ['什么时候开始报', '评审表几份', '几号开报', '从几号报到几号'])
      expect(ask(asked, '浙江', '2024-07-01').text).not.toContain('7月11日')
    expect(ask('评审表几份', '浙江', '2024-07-01').text).toContain('哪天开始没有写')
  })
})

/** Whichever way it is asked, the entry that tells it. */
const WAYS: readonly (readonly [keyof typeof PLANS, string, readonly string[]])[] = [
  ['温州机电', '资格类型·技术员', ['中级工报技术员选哪个', '四级证报员级选哪个', '高中报技术员选哪一项']],
  ['温州机电', '行业公需要多少', ['行业公需学时要多少', '行业公需最少要几学时', '行业公需要学多少']],
  ['温州机电', '技能荣誉', ['省技术能手可以直接助工吗', '省技术能手能评助工不', '全国技术能手直接报中级行吗']],
  ['温州机电', '聘期怎么算', ['聘书填多少年', '聘书要写几年', '聘期要填多久']],
  ['温州机电', '转评别的系列', ['经济师转评工程师可以么', '经济师能不能转评机电工程师', '中级经济师转评行吗']],
  ['温州机电', '学时网站电话', ['温州继续教育网打不开有没有电话', '温州继续教育网打不开打哪个电话']],
  ['温州机电', '三年合计学时', ['三年270够吗', '三年一共270学时行不行', '学时可以三年合起来算吗']],
  ['温州机械', '专家推荐', ['破格要专家吗', '要专家推荐吗', '破格是不是要找专家', '专家要找几个']],
  ['温州机械', '通知下载', ['表在哪下', '表去哪里下', '表格哪里下载']],
  ['温州机械', '社保', ['我8月才来温州交社保，能评不', '8月才交社保能报吗', '社保才两个月够吗']],
  ['浙江', '事业单位评聘结合', ['老师能报吗 高校的', '高校老师可以评吗', '大学老师能报高级吗']],
  ['浙江', '范围·系统集成', ['工程监理算哪类', '监理能报吗', '做机电安装的能报吗', '机电施工的算哪类']],
  [
    '浙江',
    '范围·技术服务',
    ['做质检的能报吗', '做检验的能不能报', '物流经理能报不', '搞环保的能评吗', '设备维修算哪类'],
  ],
  ['浙江', '范围·生产制造', ['工艺员能不能报', '仪器仪表厂能报吗', '技术改造算哪类']],
  ['浙江', '业绩什么时候的', ['业绩材料要跟专业有关吗', '业绩要和专业相关不', '跟专业没关系的业绩能用吗']],
  ['浙江', '单位首次登录', ['法人账号登陆先交什么', '法人账号登录要交啥', '单位账号第一次登录交什么']],
  ['浙江', '委托书和花名册', ['委托评审书要几份', '评审委托书要几份']],
  ['浙江', '业绩档案', ['档案要补什么先', '要先完善什么档案', '先填什么档案']],
  ['浙江', '八十分', ['高工自评几分', '自评要几分', '自评多少分能报']],
]

describe('what was refused though it is written', () => {
  for (const [plan, entry, ways] of WAYS)
    it.each(ways)(`${plan}: %s → ${entry}`, (asked) => {
      expect(ask(asked, plan)).toMatchObject({ kind: 'answer', entry })
    })

  it('tells 事业单位 of 评聘结合 whichever way it is asked', () => {
    for (const asked of ['事业单位可以报不', '事业单位能报吗', '事业单位的人能评吗'])
      expect(ask(asked, '浙江').text).toContain('评聘结合')
  })

  it('says nothing of what a document that is not held leaves out', () => {
    expect(ask('用哪个评价标准', '浙江').text).not.toContain('没有另外的破格')
    expect(ask('那大专呢', '浙江', '2024-08-01', '几年').text).toMatch(/外部/)
  })

  it('does not ask of 双学位 as if it were one of the levels written', () => {
    for (const plan of ['温州机电', '浙江'] as const) expect(ask('双学位几年', plan)).toMatchObject({ kind: 'silent' })
  })
})

/** 原文 shows the first clause: the day has to stand in it. */
describe('the clause of a day', () => {
  it.each([
    ['温州机电', '14号 七'],
    ['温州机械', '15号 七'],
    ['温岭', '2号 四'],
    ['上虞', '43号 五（四）'],
    ['浙江', '022号 一'],
  ] as const)('%s', (plan, clause) => {
    const answer = ask('什么时候截止', plan)
    expect('sources' in answer ? answer.sources[0] : '').toContain(clause)
    expect('sources' in answer ? answer.sources.length : 0).toBe(1)
  })
})
