import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../src/rules/notices/figures.ts'
import { original } from '../../../src/rules/notices/originals.ts'
import { prints, printsRow } from '../../../src/rules/notices/printed.ts'

describe('the figures in a piece of a rule file', () => {
  it.each([
    ['每年 90 学时，其中专业科目 60', ['90学时', '60']],
    ['前5', ['前5']],
    ['2022-10-20', ['2022-10-20']],
    ['个人的 10 月 20 日', ['10月20日']],
    ['市机电技术协会 88879706、0577-88879705', ['88879706', '0577-88879705']],
    ['www.wzjxjy.cn 或 https://zcps.rlsbt.zj.gov.cn', ['www.wzjxjy.cn', 'https://zcps.rlsbt.zj.gov.cn']],
    ['温职改办〔2022〕14号', ['〔2022〕14号']],
    ['编号 2022-00533', ['2022-00533']],
    ['赞成票到三分之二，不超过 75%', ['三分之二', '75%']],
    ['大于 30K，A4 纸，0.65–0.8', ['30K', 'A4', '0.65', '0.8']],
    ['两名专家，一条路', []],
    ['0年', []],
  ])('%s', (text, expected) => expect(figuresIn(text).map((figure) => figure.text)).toEqual(expected))
})

describe('whether a document prints a figure', () => {
  const printed = (text: string, told: string) => {
    const [figure] = figuresIn(told)
    if (!figure) throw new Error(`no figure in ${told}`)
    return prints(original(text), figure)
  }

  it.each([
    ['满６ 年以上', '6年'],
    ['提前申报不超过二十五\n日', '25日'],
    ['省级一类技能竞赛前五名', '前5'],
    ['须排名第一', '前1'],
    ['由两位专家推荐', '2名'],
    ['时间：8 月 1 日—10 月 20 日（2022 年）', '2022-10-20'],
    ['截止时间：2022-11-02 23:59:59', '11月2日'],
    ['2022年8月1日', '2022-08-01'],
    ['| 0577-88990782 |\n3', '0577-88990782'],
    ['编号2022--00533', '2022-00533'],
    ['温职改办[2022] 14 号', '〔2022〕14号'],
    ['总票数 2/3 以上', '三分之二'],
    ['网址：\nHRSS.wenzhou.gov.cn', 'hrss.wenzhou.gov.cn'],
    ['14-6n', '14'],
    ['年薪达到30万元以上', '300000元'],
    ['不少于 1.5 万元', '15000元'],
    ['分别登记36个、24个、12个、6个学时', '12学时'],
    ['2019—2022年累计', '2019年'],
    ['（第一或第二作者）', '前2'],
    ['1.00\n\t0.80\n\t0.20', '0.8'],
    ['1.00\n\t0.80\n\t0.20', '1'],
    ['大于215*300（宽*高）像素', '300'],
  ])('%s has %s', (text, told) => expect(printed(text, told)).toBe(true))

  it.each([
    ['满 16 年', '6年'],
    ['满 6 个月', '6年'],
    ['排名前15', '前5'],
    ['10 月 20 日', '2022-10-20'],
    ['2022 年 10 月 21 日', '2022-10-20'],
    ['88879706', '8887970'],
    ['12.5', '12'],
    ['0577-889907823', '0577-88990782'],
    ['年薪达到30万元以上', '30000元'],
    ['12个、6个月，18个学时', '12学时'],
    ['2019—2022年累计', '2020年'],
    ['（第二作者）', '前2'],
    ['（第一或第二十作者）', '前2'],
    ['0.805', '0.8'],
    ['1.005', '1'],
  ])('%s has no %s', (text, told) => expect(printed(text, told)).toBe(false))
})

describe('whether a document prints a row of figures', () => {
  const table = original('排名1\n\t排名2\n\t1.00\n\t\n\t0.80\n\t0.20\n\t0.75\n\t0.15\n\t0.10\n\t\n\t0.70')

  it.each([[[0.8, 0.2]], [[0.75, 0.15, 0.1]]])('%j', (row) => expect(printsRow(table, row)).toBe(true))

  it.each([[[0.75, 0.1, 0.15]], [[0.75, 0.1]], [[0.15, 0.15, 0.1]], [[0.75, 0.15, 0.11]]])('not %j', (row) =>
    expect(printsRow(table, row)).toBe(false),
  )
})
