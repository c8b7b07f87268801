import type { Task } from '../../src/calendar/task.ts'

/** 温州机电 2022, as rules/温州机电/2022.yaml has it; the counted days are written here by hand. */
export const PLAN = {
  id: 'wenzhou-jidian-2022',
  title: '2022年度温州市企业人员机电专业中、初级评审',
  document: '温职改办〔2022〕14号',
}

/** A task that says only what a test needs. */
export function task(id: string, more: Partial<Task> = {}): Task {
  return {
    id: `step/${id}`,
    what: id,
    who: '个人',
    from: null,
    due: null,
    basis: null,
    safe: null,
    missedAdvice: null,
    lastOpen: null,
    reckoning: '',
    clause: '指南 三.5',
    detail: undefined,
    unpublished: [],
    after: null,
    ...more,
  }
}

export const TASKS: readonly Task[] = [
  task('单位注册和授权', {
    who: '单位',
    due: '2022-10-12',
    basis: '推算',
    reckoning: '业绩档案要单位先审过，个人才能提交',
    clause: '指南 四.2',
    detail: '平台注册后传盖章的委托证明，审过有 12333 短信；不建议用电子营业执照登录',
  }),
  {
    ...task('2022年专业科目还差 12 学时', {
      due: '2022-10-20',
      basis: '文件',
      safe: '2022-09-30',
      clause: '通知 二.5',
    }),
    id: 'need/继续教育/0',
  },
  task('网上申报', {
    from: '2022-08-01',
    due: '2022-10-20',
    basis: '文件',
    safe: '2022-10-09',
    reckoning: '留出一周给退回修改，再避开国庆假期',
    clause: '指南 三.5；通知 七',
    detail: '选编号 2022-00533 的计划，职称名称“机电制造”；学时齐了再交，逾期不受理',
  }),
  task('单位公示', {
    who: '单位',
    from: '2022-10-10',
    due: '2022-11-02',
    basis: '推算',
    safe: '2022-10-27',
    reckoning: '公示满 5 个工作日，从 11月2日往前数，最晚 10月27日开始',
    clause: '指南 三.5；指南 六.1',
  }),
  task('单位推荐', {
    who: '单位',
    from: '2022-10-10',
    due: '2022-11-02',
    basis: '文件',
    clause: '指南 三.5；指南 四.3',
  }),
  task('资格审查', { who: '县级人社、协会、市人社', from: '2022-11-03', clause: '通知 五.1；指南 六.1' }),
  task('盖章送评审表', {
    after: { what: '收到审核通过的短信', workingDays: 5 },
    clause: '通知 四.2；指南 六.2',
  }),
  task('理论考试和面试答辩', { who: '协会', clause: '通知 五.2；评价条件 附件' }),
  task('评审、公示、发文', { who: '评委会、协会、市人社', clause: '通知 五.4；通知 五.5；评价条件 第十六条' }),
]
