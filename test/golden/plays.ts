/**
 * What somebody does until their conversation stands where it is kept. `answer` goes on answering what is asked until that
 * question, or that stage, is reached; a release that has no such thing yet ends elsewhere, which is as good.
 */
export type Deed =
  | { readonly type: string }
  | { readonly command: string; readonly argument?: string }
  | { readonly group: string; readonly order?: string }
  | { readonly press: number }
  | { readonly answerUntil: string }

const START: readonly Deed[] = [{ type: '温州机电 报中级' }]
const TO_RESULT: readonly Deed[] = [...START, { answerUntil: 'review' }, { type: '好' }]

/** By what is still open in them. Those under `wechat:` have their last answers still to be sent. */
export const PLAYS: Readonly<Record<string, readonly Deed[]>> = {
  'telegram:plan': [{ type: '你好' }],
  'telegram:waiting-question': [{ type: '你好' }, { type: '材料' }],
  'telegram:target': [{ command: 'start', argument: 'wenzhou-jidian-2022' }],
  'telegram:asking': [...START, { answerUntil: 'reviews' }],
  'telegram:vague': [...START, { answerUntil: 'titles.appointments' }, { type: '干了六年左右吧' }],
  'telegram:restart': [...START, { answerUntil: 'reviews' }, { type: '重来' }],
  'telegram:delete': [...START, { answerUntil: 'skills' }, { command: 'delete' }],
  'telegram:review': [...START, { answerUntil: 'review' }],
  'telegram:change': [...START, { answerUntil: 'review' }, { type: '改' }],
  'telegram:result': TO_RESULT,
  'telegram:points': [...TO_RESULT, { type: '接着算分' }, { answerUntil: 'patents' }],
  'telegram:standards': [...TO_RESULT, { type: '评审条件' }],
  'telegram:stopped': [...START, { answerUntil: 'skills' }, { type: '取消' }, { type: '是' }],
  'telegram:counting': [
    { type: '温岭机电 报中级' },
    { answerUntil: 'hours' },
    { type: '算学时' },
    { type: '2022年参加市里的机械专业培训班3天' },
  ],
  'telegram:reminding': [...TO_RESULT, { type: '提醒我' }, { type: '提前20天和2天提醒' }],
  'telegram:dates-shown': [...TO_RESULT, { type: '时间表' }],
  'telegram:other-plan': [{ type: '浙江高级 报高级' }, { answerUntil: 'employment' }],
  'telegram:-100': [{ group: '温州机电 2022', order: 'plan' }, { group: '什么时候截止？' }],
  'wechat:unsent': [...START, { answerUntil: 'skills' }],
}

/** What is answered, by the question's id; 不知道 to any other. */
export const ANSWERS: Readonly<Record<string, string>> = {
  target: '工程师',
  education: '大专',
  'education.major': '模具设计与制造',
  'education.graduated': '2012年7月1日',
  titles: '助理工程师',
  'titles.obtained': '2016年12月20日',
  'titles.appointments': '2017年1月1日至今',
  skills: '没有',
  work: '2012年8月至今',
  reviews: '都合格',
  hours: '2021年专业60 一般公需18 行业公需12，其他都够',
  employer: '民营企业',
  employment: '机械',
  insurance: '在温缴纳',
  'insurance.since': '2015年3月1日',
  screen: '都没有',
  violations: '没有',
}
