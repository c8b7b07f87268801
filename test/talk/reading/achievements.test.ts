import { describe, expect, it } from 'vitest'
import { readDossier } from '../../../src/dossier/read.ts'
import { readAchievements } from '../../../src/talk/reading/achievements.ts'

const TODAY = '2022-09-15'
const newModel = { kind: '实用新型', rank: 1 }

const ROWS: [string, object][] = [
  ['发明专利第2名，实用新型第一2项', { patents: [{ kind: '发明', rank: 2 }, newModel, newModel] }],
  ['1个发明（排第三）、3个实用新型都是第一', { patents: [{ kind: '发明', rank: 3 }, newModel, newModel, newModel] }],
  ['发明第2实用新型第1', { patents: [{ kind: '发明', rank: 2 }, newModel] }],
  ['软著第1', { patents: [{ kind: '软件著作权', rank: 1 }] }],
  ['发明专利1项，排第三', { patents: [{ kind: '发明', rank: 3 }] }],
  ['2020年6月授权发明专利1项 排名第2', { patents: [{ kind: '发明', rank: 2, date: '2020-06', granted: true }] }],
  ['专利2项', { patents: [{}, {}] }],
  [
    '3个实用新型，分别排第1、2、3',
    { patents: [newModel, { kind: '实用新型', rank: 2 }, { kind: '实用新型', rank: 3 }] },
  ],
  [
    '核心期刊第一作者1篇，省级期刊2篇第二作者',
    {
      publications: [
        { kind: '核心期刊', rank: 1 },
        { kind: '其他正式刊物', rank: 2, journal: '省部级' },
        { kind: '其他正式刊物', rank: 2, journal: '省部级' },
      ],
    },
  ],
  ['一作核心1篇', { publications: [{ kind: '核心期刊', rank: 1 }] }],
  ['论文3篇，其中核心1篇第一作者', { publications: [{ kind: '核心期刊', rank: 1 }, {}, {}] }],
  [
    '省级课题第3；企业自己立项2个都是第一',
    {
      projects: [
        { level: '省部级', rank: 3 },
        { level: '企业', rank: 1 },
        { level: '企业', rank: 1 },
      ],
    },
  ],
  ['国家级项目1项', { projects: [{ level: '国家级' }] }],
  ['市科技进步三等奖第2', { awards: [{ level: '市厅级', grade: '三等奖', rank: 2 }] }],
  ['乐清市科技进步奖一等奖第一', { awards: [{ level: '县区级', grade: '一等奖', rank: 1 }] }],
  ['国标第3，团标1项', { standards: [{ kind: '国家标准', rank: 3 }, { kind: '团体标准' }] }],
  ['省地标', { standards: [{ kind: '省级地方标准' }] }],
  [
    '省级新产品2项，都通过鉴定，排第2',
    {
      products: [
        { level: '省部级', appraised: true, rank: 2 },
        { level: '省部级', appraised: true, rank: 2 },
      ],
    },
  ],
  [
    '市劳模、县级先进工作者、优秀党员',
    {
      honours: [
        { kind: '劳动模范', level: '市厅级' },
        { kind: '科技（生产）先进工作者', level: '县区级' },
        { kind: '优秀共产党员' },
      ],
    },
  ],
  [
    '省级一类技能竞赛第三名、市一等奖',
    {
      competitions: [
        { level: '省部级', class: '一类', rank: 3 },
        { level: '市厅级', grade: '一等奖' },
      ],
    },
  ],
  ['浙江省技术能手', { skillHonours: [{ name: '浙江省技术能手' }] }],
  ['2个实用新型，一个第一，一个第二', { patents: [newModel, { kind: '实用新型', rank: 2 }] }],
  ['1个发明排第二，2个实用新型，实用新型都是第一', { patents: [{ kind: '发明', rank: 2 }, newModel, newModel] }],
  ['發明專利1項，排名2/5', { patents: [{ kind: '发明', rank: 2 }] }],
  ['论文专利都没有', { publications: [], patents: [] }],
  [
    '2020、2021年各一个实用新型',
    {
      patents: [
        { kind: '实用新型', date: '2020' },
        { kind: '实用新型', date: '2021' },
      ],
    },
  ],
  ['省级课题1项，技术骨干，还没验收', { projects: [{ level: '省部级', role: '技术骨干', accepted: false }] }],
  ['没有论文，专利2项', { publications: [], patents: [{}, {}] }],
  ['没有发明，实用新型第1', { patents: [newModel] }],
]

describe('readAchievements', () => {
  it.each(ROWS)('%j', (text, found) => {
    expect(readAchievements(text, TODAY)).toEqual({ kind: 'value', value: { found, unclear: [] } })
  })

  it('gives what the dossier takes', () => {
    for (const [text, found] of ROWS) expect([text, readDossier(found).ok]).toEqual([text, true])
  })

  it('a prize without a name belongs to the list that was asked', () => {
    expect(readAchievements('县/区二等奖', TODAY, 'awards')).toMatchObject({
      value: { found: { awards: [{ level: '县区级', grade: '二等奖' }] } },
    })
    expect(readAchievements('市一等奖', TODAY, 'competitions')).toMatchObject({
      value: { found: { competitions: [{ level: '市厅级', grade: '一等奖' }] } },
    })
    expect(readAchievements('市一等奖', TODAY).kind).toBe('unreadable')
  })

  it('never guesses a rank, a level or a number', () => {
    expect(readAchievements('发明专利', TODAY)).toMatchObject({ value: { found: { patents: [{ kind: '发明' }] } } })
    expect(readAchievements('专利多项', TODAY)).toMatchObject({ kind: 'vague', candidate: { found: {} } })
    expect(readAchievements('3个实用新型，分别排第1、2', TODAY)).toMatchObject({
      value: { found: { patents: [{}, {}, {}] }, unclear: [expect.stringContaining('分别')] },
    })
  })

  it('a patent applied for is no patent', () => {
    expect(readAchievements('发明专利受理中', TODAY)).toMatchObject({ kind: 'vague', candidate: { found: {} } })
    expect(readAchievements('软著第1，发明专利实审', TODAY)).toMatchObject({
      value: { found: { patents: [{ kind: '软件著作权', rank: 1 }] }, unclear: ['发明专利实审'] },
    })
  })

  it('hands back what it did not understand', () => {
    expect(readAchievements('软著第1，厂里那台数控设备改造', TODAY)).toMatchObject({
      value: { unclear: [expect.stringContaining('数控设备改造')] },
    })
  })

  it.each([
    ['没有', 'none'],
    ['什么都没有', 'none'],
    ['不知道', 'unknown'],
    ['跳过', 'skip'],
    ['哈哈哈哈', 'unreadable'],
    ['', 'unreadable'],
    ['好像有发明专利1项', 'vague'],
  ])('%j is %s', (text, kind) => {
    expect(readAchievements(text, TODAY).kind).toBe(kind)
  })
})
