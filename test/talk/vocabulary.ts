import fc from 'fast-check'
import type { Choice, TalkEvent } from '../../src/talk/protocol.ts'
import type { World } from '../../src/talk/world.ts'

/** What a person does, before it is known what is on screen: a press means the n-th button there is. */
export type Deed =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'press'; readonly nth: number }
  | { readonly kind: 'pressOld'; readonly nth: number }
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'picture' }

const STEERING = [
  ...[
    '返回',
    '改',
    '改学历',
    '改3',
    '改99',
    '改级别',
    '改计划',
    '改聘任',
    '为什么问',
    '为什么不问今年的',
    '进度',
    '帮助',
  ],
  ...['重来', '取消', '继续', '是', '不', '好', '不知道', '跳过', '没有', '都没有', '就这样', '问明', '可以', '不行'],
  ...[
    '材料',
    '什么时候截止',
    '依据',
    '详细',
    '算分',
    '接着算分',
    '看别的路',
    '电话',
    '山区县加分 可以',
    '1',
    '２',
    '二',
    '第三个',
  ],
]
const ANSWERS = [
  ...[
    '温州机电 我想评中级',
    '初级',
    '工程师',
    '助工',
    '帮我看',
    '大专毕业干了六年机械，能报中级吗',
    '我高中毕业干了11年 能报助工不',
  ],
  ...[
    '大专',
    '本科',
    '研究生',
    '高中',
    '中专',
    '技师',
    '高级工',
    '模具',
    '会计',
    '国际关系',
    '机电',
    '其他专业',
    '建筑',
  ],
  ...[
    '2019年1月1日至今',
    '2019年1月2号到2022年12月31',
    '17年评的',
    '18年底',
    '干了六年',
    '2012年7月至今',
    '2019年6月',
    '没有聘书',
  ],
  ...['2018-02-30', '2099年1月1日', '2022年1月到2021年1月', '2018年12月20日', '2016年3月到2020年5月'],
  ...['都合格', '2020不合格，其他合格', '2021没考核，其他合格', '都够', '2022年专业48 一般公需18 行业公需12，其他都够'],
  ...['民企', '机关', '个体户', '在岗', '退休', '事业编制', '温州', '总部在外地', '同意', '2022年9月', '2021年'],
  ...[
    '3、4、5',
    '全部',
    '1 2',
    '发明第2名；实用新型第1名2项',
    '省级一类第3名',
    '市级三等奖',
    '2位',
    '13万',
    '13',
    '180人',
    '3000万',
  ],
]
const MAD = [
  '',
  ' ',
  '\u202e反\u202d',
  '👍',
  '👎',
  '？？？',
  '😀😀',
  '\u0000\u0007',
  '/',
  '//start',
  '{哪个}',
  '**',
  'null',
  '__proto__',
  'constructor',
  'toString',
  '0',
  '-1',
  '99999999999999999999',
  '。',
  '1'.repeat(300),
  '改'.repeat(50),
]

/** Sensible words, steering words, nonsense, and random Unicode up to 10 kB. */
export const typedText: fc.Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...ANSWERS) },
  { weight: 25, arbitrary: fc.constantFrom(...STEERING) },
  { weight: 5, arbitrary: fc.constantFrom(...MAD) },
  { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 2000, maxLength: 10_000 }) },
)

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 30, arbitrary: typedText.map((text): Deed => ({ kind: 'type', text })) },
  { weight: 24, arbitrary: fc.nat(9).map((nth): Deed => ({ kind: 'press', nth })) },
  { weight: 3, arbitrary: fc.nat(60).map((nth): Deed => ({ kind: 'pressOld', nth })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      name: fc.constantFrom('start', 'help', 'cancel', 'status', 'delete', 'nonsense'),
      argument: fc.constantFrom('', 'jidian2022', 'nowhere'),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Deed>({ kind: 'picture' }) },
)

/** The deed as the event a channel would make of it, with the buttons now and formerly on screen. */
export function eventOf(done: Deed, now: readonly Choice[], old: readonly Choice[], today: string): TalkEvent {
  switch (done.kind) {
    case 'type':
      return { kind: 'text', text: done.text, today }
    case 'press':
      return { kind: 'button', data: now[done.nth % Math.max(1, now.length)]?.data ?? '1:0:plan:0', today }
    case 'pressOld':
      return { kind: 'button', data: old[done.nth % Math.max(1, old.length)]?.data ?? 'x', today }
    case 'command':
      return { kind: 'command', name: done.name, argument: done.argument, today }
    case 'picture':
      return { kind: 'unreadable', what: '图片', today }
  }
}

/** Sound answers by question, one to choose from each; what is not listed is answered 不知道. */
export function answersOf(world: World): Readonly<Record<string, readonly string[]>> {
  const byOption = world.wording.questions
    .filter(({ options, several }) => options.length > 0 && !several)
    .map(({ id, options }): [string, string[]] => [id, options.map(({ label }) => label)])
  return {
    ...Object.fromEntries(byOption),
    'education.major': ['模具设计与制造', '会计', '国际关系'],
    'titles.appointments': ['2019年1月1日至今', '2019年6月1日到2023年1月1日', '没有聘书', '2016年'],
    'titles.obtained': ['2018年12月20日', '2017年', '18年底'],
    'skills.obtained': ['2019年6月', '2016年3月1日'],
    work: ['2015年7月至今', '干了六年', '2012年3月到2016年5月，2017年1月至今'],
    screen: ['都没有', '1、2', '3、4、5'],
    skillHonours: ['浙江省技术能手', '都没有'],
    competitions: ['省级一类第3名', '市级第1名'],
    awards: ['市级三等奖第2名', '县级一等奖第4名'],
    patents: ['发明第2名', '实用新型第1名2项'],
    publications: ['核心期刊第一作者1篇'],
    projects: ['市级项目第3名'],
    standards: ['行业标准第5名', '企业标准第1名'],
    products: ['省级新产品第2名'],
    honours: ['2021年县级先进工作者'],
    experts: ['2位', '没有'],
    reviews: ['都合格', '2020不合格，其他合格'],
    hours: ['都够'],
    'insurance.since': ['2020年3月', '2022年9月1日'],
    violations: ['没有', '2021年'],
    computerModules: ['没有', '3'],
    'employer.staff': ['180人'],
    'employer.revenue': ['3000万'],
    income: ['13万'],
    mountain: ['没有', '2016年3月到2020年5月'],
  }
}
