import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import satori from 'satori'
import { describe, expect, it } from 'vitest'
import type { Task } from '../../src/calendar/task.ts'
import { compose, headlineOf } from '../../src/paper/picture/compose.ts'
import { drawable, loadFont, undrawable } from '../../src/paper/picture/font.ts'
import { actorOf } from '../../src/paper/picture/rows.ts'
import { drawSheet, WIDTH, wordsOn } from '../../src/paper/picture/sheet.ts'
import { type PictureInput, yearPicture } from '../../src/paper/yearPicture.ts'
import { PLAN, TASKS, task } from './sample.ts'

const TODAY = '2022-09-15'
const INPUT: PictureInput = { plan: PLAN, tasks: TASKS, done: ['step/单位注册和授权'], today: TODAY }
const LONG =
  '继续教育公需科目和行业公需科目的学习证明以及历年聘任文件，原件核对后扫描上传，下载地址 www.a-very-long-address.example.cn/path/to/a/document/without/any/blank/2022/10/20/index.html'
const UNBROKEN = 'W'.repeat(180)

describe('yearPicture', () => {
  it('is a PNG for a phone, the same each time', async () => {
    const [first, second] = [await yearPicture(INPUT), await yearPicture(INPUT)]
    if (first.png === null || second.png === null) throw new Error('no picture')
    const png = Buffer.from(first.png)
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, first.height])
    expect(first.height).toBeGreaterThan(2000)
    expect(png.equals(Buffer.from(second.png))).toBe(true)
  })

  const others: Record<string, Partial<PictureInput>> = {
    'one task': { tasks: TASKS.slice(2, 3) },
    'nothing dated': { tasks: TASKS.slice(6) },
    'all done': { done: TASKS.map((one) => one.id) },
    'the plan over': { today: '2023-06-01' },
    'a slip of the pen': { tasks: [task('a', { due: '2022-10-20' }), task('b', { due: '2099-10-20' })] },
    'ends before it begins': { tasks: [task('a', { from: '2022-11-01', due: '2022-10-20', safe: '2022-12-01' })] },
    'forty tasks': { tasks: Array.from({ length: 40 }, (_, i) => task(`事${i}`, { due: '2022-10-20' })) },
    'signs written another way': { tasks: [task('Ⅱ类　材料\n５０㎥', { due: '2022-10-20' })] },
  }
  for (const [name, more] of Object.entries(others))
    it(`is drawn with ${name}`, async () => {
      expect(await yearPicture({ ...INPUT, ...more })).toMatchObject({ width: 1080 })
    })

  it('is not drawn where it would be wrong or unreadable, and says why', async () => {
    const reason = async (more: Partial<PictureInput>) => {
      const picture = await yearPicture({ ...INPUT, ...more })
      return picture.png === null ? picture.reason : null
    }
    expect(await reason({ tasks: [task('网上申报🎉', { due: '2022-10-20' }), task('龘龘')] })).toBe('字体里没有 2 个字')
    expect(await reason({ tasks: [] })).toBe('没有事可画')
    expect(await reason({ today: '今天' })).toBe('今天的日期不对')
    expect(await reason({ tasks: Array.from({ length: 41 }, (_, i) => task(String(i))) })).toBe('多于 40 件事')
    expect(await reason({ tasks: [task('a', { what: '事'.repeat(201) })] })).toContain('超过 200 字')
    const much = {
      what: '事'.repeat(200),
      who: '人'.repeat(200),
      reckoning: '算'.repeat(200),
      clause: '条'.repeat(200),
    }
    expect(await reason({ tasks: Array.from({ length: 14 }, (_, i) => task(String(i), much)) })).toBe(
      '字太多，一张图放不下',
    )
    expect(await reason({ tasks: undefined as unknown as [] })).toBe('图没有画成')
  })

  for (const [name, text] of [
    ['long texts', LONG],
    ['words without end', UNBROKEN],
  ] as const)
    it(`lets ${name} wrap: none leaves the sheet, none lies on another`, async () => {
      const tasks = TASKS.map((one, i) => ({
        ...one,
        what: i % 2 ? text : one.what,
        who: i % 3 ? one.who : text,
        reckoning: i % 2 ? '' : text,
        clause: text,
        after: one.after && { ...one.after, what: text },
      }))
      const { boxes, rightmost } = await textBoxes({ ...INPUT, plan: { ...PLAN, title: text, document: text }, tasks })
      expect(boxes.length).toBeGreaterThan(40)
      expect(rightmost).toBeGreaterThan(900)
      expect(rightmost).toBeLessThanOrEqual(WIDTH - 44)
      for (const box of boxes) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(44)
        expect(box.left + box.width, box.text).toBeLessThanOrEqual(WIDTH - 44)
      }
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1)) expect(overlap(a, b) ? `${a.text} / ${b.text}` : '').toBe('')
    })
})

interface TextBox {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where each text lies on the sheet, and how far to the right the outlines of its characters reach. */
async function textBoxes(input: PictureInput): Promise<{ boxes: TextBox[]; rightmost: number }> {
  const { fonts } = await loadFont()
  const boxes: TextBox[] = []
  const svg = await satori(drawSheet(compose(input)) as Parameters<typeof satori>[0], {
    width: WIDTH,
    fonts,
    onNodeDetected: ({ textContent: text, left, top, width, height }) => {
      if (text !== undefined) boxes.push({ text, left, top, width, height })
    },
  })
  const outlines = [...svg.matchAll(/ d="([^"]+)"/g)].map((match) => match[1] ?? '')
  const across = outlines.flatMap((path) => (path.match(/[\d.-]+ [\d.-]+/g) ?? []).map(Number.parseFloat))
  return { boxes, rightmost: across.reduce((a, b) => Math.max(a, b), 0) }
}

function overlap(a: TextBox, b: TextBox): boolean {
  const apart = (from: number, size: number, other: number, otherSize: number) =>
    from + size <= other + 0.5 || other + otherSize <= from + 0.5
  return !apart(a.left, a.width, b.left, b.width) && !apart(a.top, a.height, b.top, b.height)
}

describe('the sheet', () => {
  const rowNamed = (what: string, today = TODAY, tasks: readonly Task[] = TASKS) =>
    compose({ ...INPUT, tasks, today }).rows.find((row) => row.what === what)

  it('shows the months of the plan and today', () => {
    const { axis, today } = compose(INPUT)
    expect(axis?.cells.map((cell) => cell.label)).toEqual(['8月', '9月', '10月', '11月'])
    expect(axis?.years).toEqual([])
    // the middle of the 46th of 122 days
    expect(today).toBeCloseTo(45.5 / 122)
  })

  it('names the years when there are two', () => {
    const tasks = [...TASKS, task('领取证书', { due: '2023-01-31', basis: '文件', safe: '2022-12-20' })]
    const { axis } = compose({ ...INPUT, tasks })
    expect(axis?.years.map((year) => year.label)).toEqual(['2022年', '2023年'])
    expect(axis?.cells.at(-1)).toMatchObject({ label: '1月', right: 1 })
    expect(rowNamed('领取证书', TODAY, tasks)?.dates).toBe('最晚 2023年1月31日 · 建议 2022年12月20日前')
    expect(rowNamed('网上申报', TODAY, tasks)?.dates).toBe('2022年8月1日 – 10月20日 · 建议 10月9日前')
  })

  it('draws the bar from the first to the end of the last day', () => {
    expect(rowNamed('网上申报')?.bar).toEqual({ left: 0, right: 81 / 122, fades: null })
    expect(rowNamed('资格审查')?.bar).toEqual({ left: 94 / 122, right: 1, fades: 'right' })
    expect(rowNamed('盖章送评审表')?.bar).toBeNull()
  })

  it('tells days left, done, over and open ends apart', () => {
    const said = (today: string) => compose({ ...INPUT, today }).rows.map((row) => `${row.what} ${row.left}`)
    expect(said('2022-10-19').slice(0, 4)).toEqual([
      '单位注册和授权 已办',
      '2022年专业科目还差 12 学时 明天截止',
      '网上申报 明天截止',
      '单位公示 还有 14 天',
    ])
    expect(said('2022-10-20')[2]).toBe('网上申报 今天截止')
    expect(said('2022-10-21')[2]).toBe('网上申报 已截止')
    expect(said('2022-10-21').at(-1)).toBe('评审、公示、发文 日期待定')
    expect(rowNamed('盖章送评审表')?.dates).toBe('收到审核通过的短信后 5 个工作日内')
  })

  it('counts by the calendar whatever the clock of the machine says', () => {
    expect(headlineOf(TASKS, new Set(), TODAY)).toEqual({
      kind: 'next',
      above: '下一件事 · 单位',
      main: '单位注册和授权',
      below: ['10月12日（周三）截止'],
      days: 27,
    })
  })

  it('begins with the first thing in the order of doing, with the day advised for that one', () => {
    const done = new Set(['step/单位注册和授权'])
    expect(headlineOf(TASKS, done, TODAY)).toMatchObject({
      main: '2022年专业科目还差 12 学时',
      days: 35,
      kind: 'next',
      below: ['10月20日（周四）截止', '建议 9月30日前办好'],
    })
    const alike = ['甲', '乙'].map((id) => task(id, { due: '2022-10-20', safe: '2022-10-09' }))
    expect(headlineOf(alike, done, TODAY)).toMatchObject({ main: '甲等 2 件事' })
    expect(headlineOf(TASKS, done, '2022-10-14')).toMatchObject({
      kind: 'urgent',
      days: 6,
      below: ['10月20日（周四）截止'],
    })
    expect(headlineOf(TASKS, done, '2022-11-03')).toMatchObject({ kind: 'over', main: '写明的日期都过了', days: null })
    const all = new Set(TASKS.map((one) => one.id))
    expect(headlineOf(TASKS, all, '2022-11-03')).toMatchObject({ kind: 'done', main: '都办好了' })
    const dated = new Set(TASKS.filter((one) => one.due !== null).map((one) => one.id))
    expect(headlineOf(TASKS, dated, TODAY)).toMatchObject({ main: '有日期的都办好了' })
    expect(headlineOf(TASKS.slice(7), new Set(), TODAY)).toMatchObject({ kind: 'quiet', main: '日期还没有定' })
  })

  it('shows what can still be done when there is too much, and says how much is missing', () => {
    const old = Array.from({ length: 10 }, (_, i) => task(`旧${i}`, { due: '2022-03-01' }))
    const sheet = compose({ ...INPUT, tasks: [...old, ...TASKS] })
    expect(sheet.rows).toHaveLength(14)
    expect(sheet.rows.filter((row) => row.what.startsWith('旧'))).toHaveLength(6)
    expect(sheet.rows.map((row) => row.what)).not.toContain('单位注册和授权')
    expect(sheet.notes[0]).toBe('另有 5 件事没画进来，请看文字的时间表')
  })

  it('ends with where it comes from and what decides', () => {
    const tasks = [task('a', { due: '2022-10-20', unpublished: [2023, 2024] }), task('b', { unpublished: [2023] })]
    expect(compose({ ...INPUT, tasks }).notes).toEqual([
      '2023、2024年的放假安排推算时还没公布，推算的日子可能会变',
      '依据：温职改办〔2022〕14号，2022年9月15日整理',
      '日期以文件为准',
    ])
  })

  it('knows who acts', () => {
    expect(
      ['个人', '个人、单位', '单位', '用人单位', '主管部门', '协会', '县级人社、协会、市人社', '主管单位'].map(actorOf),
    ).toEqual(['applicant', 'applicant', 'employer', 'employer', 'others', 'others', 'others', 'others'])
  })
})

describe('the font', () => {
  it('has every character of the law and of the talk that may get onto the sheet', async () => {
    const { glyphs } = await loadFont()
    const names = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const files = names('rules')
      .filter((name) => /\d{4}\.yaml$/.test(name))
      .map((name) => join('rules', name))
    expect(files.length).toBeGreaterThan(3)
    const text = files
      .map((file) => readFileSync(file, 'utf8'))
      .join('')
      .replace(/\s/g, '')
    expect(undrawable(drawable(text, glyphs), glyphs)).toEqual([])
  })

  it('has what the sheet itself says', async () => {
    const { glyphs } = await loadFont()
    expect(undrawable(wordsOn(drawSheet(compose(INPUT))), glyphs)).toEqual([])
  })

  it('knows what it lacks', async () => {
    const { glyphs } = await loadFont()
    expect(undrawable('职称✔龘职', glyphs)).toEqual(['✔', '龘'])
    expect(drawable('Ⅱ类１２', glyphs)).toBe('II类１２')
  })
})
