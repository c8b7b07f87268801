import { describe, expect, it } from 'vitest'
import { diffPlans } from '../../../src/rules/diff/diff.ts'
import { CRITERIA, madeRules, PLAN, POINTS } from '../madeRules.ts'
import { changed, diffWith, NEXT_YEAR, packOf } from './made.ts'

describe('a year later with nothing but the dates moved', () => {
  const diff = diffWith({ plans: [NEXT_YEAR] })

  it('shows dates and years side by side, and marks what is the same', () => {
    expect(diff.facts.filter(({ same }) => !same).map(({ what, a, b }) => [what, a, b])).toEqual([
      ['年度', '2022', '2023'],
      ['个人申报起', '2022年8月1日', '2023年8月1日'],
      ['个人申报止', '2022年10月20日', '2023年10月20日'],
      ['单位推荐止', '2022年11月2日', '2023年11月2日'],
      ['资历算到', '2022年12月31日', '2023年12月31日'],
      ['业绩算到', '2022年7月31日', '2023年7月31日'],
      ['考核年度', '2020、2021', '2021、2022'],
    ])
    expect(diff.facts.filter(({ same }) => same).map(({ what }) => what)).toEqual([
      '文号',
      '评价条件',
      '评的级别',
      '咨询',
    ])
  })

  it('finds no condition changed, though their wording names the new dates', () => {
    expect(diff.gates).toEqual({ same: 1, changed: [], onlyA: [], onlyB: [] })
    expect(diff.paths).toEqual({ same: 3, changed: [], onlyA: [], onlyB: [] })
    expect(diff.points).toEqual({ held: { a: true, b: true }, caps: [], rows: [] })
    expect(diff.notes).toMatchObject({ same: 4, changed: [] })
  })

  it('tells a step by its days', () => {
    expect(diff.steps.changed).toEqual([
      {
        name: '网上申报',
        parts: [
          { what: '从', a: '2022年8月1日', b: '2023年8月1日' },
          { what: '到', a: '2022年10月20日', b: '2023年10月20日' },
        ],
      },
    ])
  })
})

describe('days that are counted', () => {
  const row =
    '  - { 事: 网上申报, 谁: 个人, 起: 2022-08-01, 止: 2022-10-20, 说明: \'平台 "选" 一|二\', 依据: 通知 二 }\n'
  const days = (more: string) => [changed(PLAN, [row, `${row}  - { 事: 公示, 谁: 单位, ${more}, 依据: 通知 二 }\n`])]

  it.each([
    ['工作日: 5, 赶在: 网上申报', '工作日: 7, 赶在: 网上申报', [{ what: '工作日', a: '5 个', b: '7 个' }]],
    [
      '赶在: 网上申报',
      '起: 2022-08-01',
      [
        { what: '从', a: '没有', b: '2022年8月1日' },
        { what: '赶在', a: '网上申报', b: '没有' },
      ],
    ],
    [
      '随: 网上申报',
      '收到后: 短信',
      [
        { what: '随', a: '网上申报', b: '没有' },
        { what: '收到后', a: '没有', b: '短信' },
      ],
    ],
  ])('%s against %s', (a, b, parts) => {
    const diff = diffPlans(packOf({ plans: days(a) }), packOf({ plans: days(b) }), { sameFamily: true, people: [] })
    expect(diff.steps).toEqual({ same: 1, changed: [{ name: '公示', parts }], onlyA: [], onlyB: [] })
  })
})

describe('a new telephone of those to ask', () => {
  const notes = madeRules().find(({ path }) => path.endsWith('/存疑.yaml'))?.text ?? ''
  const plans = [changed(NEXT_YEAR, ['咨询: 协会 88880000', '咨询: 协会 99990000'])]

  it('is told once, not with every note', () => {
    const open = changed(notes, [', 问谁: 协会 88880000', ''])
    const diff = diffPlans(packOf({ notes: open }), packOf({ notes: open, plans }), { sameFamily: true, people: [] })
    expect(diff.facts.filter(({ what, same }) => what === '咨询' && !same)).toHaveLength(1)
    expect(diff.notes).toMatchObject({ same: 4, changed: [] })
  })

  it('is told of the notes that still name the old one', () => {
    expect(diffWith({ plans }).notes.changed[0]?.parts).toEqual([{ what: '问谁', a: '咨询的单位', b: '协会 88880000' }])
  })
})

describe('paths and public conditions', () => {
  it('tells a threshold by its figures and by the words of both', () => {
    const { paths } = diffWith({
      plans: [NEXT_YEAR],
      criteria: changed(CRITERIA, ['任职: { 职称: 助理工程师, 满: 4年 }', '任职: { 职称: 助理工程师, 满: 3年 }']),
    })
    expect(paths.same).toBe(2)
    expect(paths.changed).toHaveLength(1)
    expect(paths.changed[0]).toMatchObject({
      id: { a: '工程师·正常·大专', b: '工程师·正常·大专' },
      conditions: [
        {
          kind: 'threshold',
          operator: '任职',
          args: [{ key: '满', a: '4年', b: '3年' }],
          words: {
            a: expect.stringContaining('满 4 年（算到 2022年12月31日）'),
            b: expect.stringContaining('满 3 年（算到 2023年12月31日）'),
          },
        },
      ],
    })
  })

  it('tells a condition that only one has, with the word it is joined by', () => {
    const { paths } = diffWith({
      criteria: changed(
        CRITERIA,
        [
          '          存疑: [任现职起点, 聘期中断]\n',
          '          存疑: [任现职起点, 聘期中断]\n        - 推荐专家: { 人数: 2名 }\n',
        ],
        ['        - 专业工作: { 满: 3年 }\n', ''],
      ),
    })
    expect(paths.changed.map(({ id, conditions }) => [id.a, conditions])).toEqual([
      ['工程师·正常·大专', [expect.objectContaining({ kind: 'only', side: 'b', join: '全部' })]],
      ['助理工程师·正常·大专', [expect.objectContaining({ kind: 'only', side: 'a', join: '任一' })]],
    ])
  })

  it('tells how many are asked for out of a list, and what joins it', () => {
    const { paths } = diffWith({
      criteria: changed(
        CRITERIA,
        ['至少2项', '至少3项'],
        ['      任一:\n        - 专业工作', '      全部:\n        - 专业工作'],
      ),
    })
    expect(paths.changed.map(({ conditions }) => conditions)).toEqual([
      [expect.objectContaining({ kind: 'join', about: '三项里的两项', words: { a: '至少2项', b: '至少3项' } })],
      [expect.objectContaining({ kind: 'join', words: { a: '任一', b: '全部' } })],
    ])
  })

  it('says in which group a threshold stands', () => {
    const inGroup = (years: string) =>
      changed(CRITERIA, [
        '        - 专业工作: { 满: 3年 }\n',
        `        - 全部:\n            - 专业工作: { 满: ${years} }\n            - 岗位变动: {}\n          概要: 干满几年又换了岗\n`,
      ])
    const { paths } = diffPlans(packOf({ criteria: inGroup('3年') }), packOf({ criteria: inGroup('5年') }), {
      sameFamily: true,
      people: [],
    })
    expect(paths.changed.flatMap(({ conditions }) => conditions)).toMatchObject([
      { kind: 'threshold', within: '干满几年又换了岗', args: [{ key: '满', a: '3年', b: '5年' }] },
    ])
  })

  it('takes a condition to which another way out was added for the same', () => {
    const alone = changed(CRITERIA, [
      '      任一:\n        - 专业工作: { 满: 3年 }\n        - 文件未写: { 存疑: 旧题, 问: 不到三年的 <能> 不能报 }\n',
      '      专业工作: { 满: 3年 }\n    存疑: [旧题]\n',
    ])
    const { paths } = diffWith({ criteria: alone })
    expect(paths.changed.flatMap(({ conditions }) => conditions)).toMatchObject([
      { kind: 'only', side: 'a', join: '任一', condition: { silent: true } },
    ])
  })

  it('is not misled by another order', () => {
    const [education, tenure] = [
      '        - 学历: { 层次: [大专, 本科], 专业: 对口 }\n',
      '        - 任职: { 职称: 助理工程师, 满: 4年 }\n          存疑: [任现职起点, 聘期中断]\n',
    ]
    const { paths } = diffWith({ criteria: changed(CRITERIA, [education + tenure, tenure + education]) })
    expect(paths).toMatchObject({ same: 3, changed: [] })
  })

  it('tells public conditions that one has alone or that changed', () => {
    const { gates } = diffWith({
      plans: [
        changed(PLAN, [
          '      编制: { 不得: [行政编制] }\n',
          '      编制: { 不得: [行政编制, 事业编制] }\n  - 条件名: 推荐\n    依据: 通知 二\n    概要: 两名专家\n    条件:\n      推荐专家: { 人数: 2名 }\n',
        ]),
      ],
    })
    expect(gates.changed).toMatchObject([
      { id: { a: '编制' }, conditions: [{ args: [{ key: '不得', a: '行政编制', b: '行政编制、事业编制' }] }] },
    ])
    expect(gates.changed).toMatchObject([{ levels: null }])
    expect(gates.onlyB).toEqual([{ id: '推荐', summary: '两名专家', clause: '试〔2022〕2号 二' }])
  })

  it('tells a public condition that is asked of fewer levels', () => {
    const { gates } = diffWith({
      plans: [changed(PLAN, ['    概要: 没有行政编制\n', '    概要: 没有行政编制\n    只管: [工程师]\n'])],
    })
    expect(gates.changed).toMatchObject([{ levels: { a: '各级', b: '工程师' }, conditions: [] }])
  })

  it('pairs the paths of another family by level, method and name', () => {
    const { paths } = diffWith(
      {
        folder: '别家',
        criteria: changed(
          CRITERIA,
          ['路径: 工程师·正常·大专', '路径: 工程师·正常申报·大专'],
          ['路径: 工程师·直接晋升', '路径: 工程师·直接晋升·两项'],
          ['路径: 助理工程师·正常·大专', '路径: 助理工程师·初定·大专'],
          ['级别: 助理工程师\n    方式: 正常申报', '级别: 助理工程师\n    方式: 初定'],
          ['满: 4年', '满: 5年'],
        ),
      },
      { sameFamily: false },
    )
    expect(paths.changed.map(({ id }) => id)).toEqual([{ a: '工程师·正常·大专', b: '工程师·正常申报·大专' }])
    expect(paths.same).toBe(1)
    expect([paths.onlyA, paths.onlyB].map((list) => list.map(({ id }) => id))).toEqual([
      ['助理工程师·正常·大专'],
      ['助理工程师·初定·大专'],
    ])
  })
})

describe('the points table', () => {
  it('tells caps, rows that differ and rows that one has alone', () => {
    const { points } = diffWith({
      points: changed(
        POINTS,
        ['封顶: 35', '封顶: 40'],
        ['封顶: 20\n        名次分', '名次分'],
        ['名次分: [12, 10]', '名次分: [14, 10]'],
        ['本科: 4', '本科: 5'],
        ['            - { 级别: 国家级, 表中未列: { 至多: 35 } }\n', ''],
      ),
    })
    expect(points.caps).toEqual([
      { group: '业绩', item: null, cap: { a: 35, b: 40 } },
      { group: '业绩', item: '专利', cap: { a: 20, b: null } },
    ])
    expect(points.rows.map(({ item, when, points: { a, b } }) => [item, when, a, b])).toEqual([
      ['学历', '对口 本科', '4 分', '5 分'],
      ['专利', '发明', '第 1 名起依次 12、10 分；其他名次专家酌情', '第 1 名起依次 14、10 分；其他名次专家酌情'],
      ['竞赛', '国家级', '表里没有，专家定，至多 35 分', null],
    ])
  })
})

describe('materials and contacts', () => {
  it('tells copies, telephones and websites', () => {
    const diff = diffWith({
      plans: [
        changed(
          PLAN,
          ['一式 2 份', '一式三份'],
          ["电话: ['0577-88880000']", "电话: ['0577-88881111']"],
          ['https://example.org/?a=1&b="2', 'https://example.org/'],
          ['名: 学历证明', '名: 学位证明'],
        ),
      ],
    })
    expect(diff.materials).toMatchObject({
      changed: [
        {
          name: '评审表',
          parts: [
            { what: '份数', a: '2 份', b: '三 份' },
            { what: '说明', a: '一式 2 份', b: '一式三份' },
          ],
        },
      ],
      onlyA: ['学历证明'],
      onlyB: ['学位证明'],
    })
    expect(diff.contacts.changed).toEqual([
      {
        name: '协会',
        parts: [
          { what: '电话', a: '0577-88880000', b: '0577-88881111' },
          { what: '网址', a: 'https://example.org/?a=1&b="2', b: 'https://example.org/' },
        ],
      },
    ])
  })
})
