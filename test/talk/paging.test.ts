import { describe, expect, it } from 'vitest'
import { namesFor } from '../../src/talk/clauses.ts'
import { pageOf } from '../../src/talk/paging.ts'
import { saidIn } from './lines.ts'
import { realWorld } from './world.ts'

const { wording } = realWorld()
const line = (index: number) => `${index} ${'字'.repeat(98)}`
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index)).join('\n')

describe('a long text', () => {
  it('that fits is shown whole', () => {
    expect(pageOf(wording, lines(5), 0)).toEqual({ text: lines(5), more: false })
  })

  it('is cut between lines and says how many are left; a small remnant is not left over', () => {
    const first = pageOf(wording, lines(9), 0)
    expect(first.more).toBe(true)
    expect(first.text.split('\n')).toHaveLength(7)
    expect(first.text).toContain('还有 3 条，回“更多”')
    expect(pageOf(wording, lines(9), 1)).toEqual({ text: [line(6), line(7), line(8)].join('\n'), more: false })
    expect(pageOf(wording, lines(7), 0)).toEqual({ text: lines(7), more: false })
  })

  it('keeps what hangs on a line with it, and a heading with what it heads', () => {
    const text = [...lines(5).split('\n'), `**头**`, line(5), `  ${line(6)}`, line(7), line(8)].join('\n')
    expect(pageOf(wording, text, 0).text).not.toContain('**头**')
    expect(pageOf(wording, text, 1).text).toMatch(/^\*\*头\*\*\n5 /)
  })

  it('past its end is its last page', () => {
    expect(pageOf(wording, lines(9), 5)).toEqual(pageOf(wording, lines(9), 1))
  })

  it('goes on with 更多, page by page, and starts anew when asked for again', () => {
    const asks = ['材料', '更多', '更多', '材料'].map((ask) => `用户: ${ask}`)
    const said = saidIn('今天: 2022-09-15', '用户: 温岭机电 报中级', ...asks).slice(-4)
    expect(said[0]).toContain('1. 学时登记证明')
    expect(said[0]).toContain('回“更多”接着看')
    expect(said[1]).not.toContain('1. 学时登记证明')
    expect(said[1]).toContain('代表论文（纸质）')
    expect(said[3]).toEqual(said[0])
  })
})

describe('clauses in a list', () => {
  const pack = realWorld().packs.find(({ plan }) => plan.id === 'wenling-jidian-2022')
  it('name the commonest document above and the others by their short names', () => {
    if (!pack) throw new Error('没有温岭机电')
    const names = namesFor(pack, [
      '温机工协创〔2022〕1号 第三条（一）；温机工协创〔2022〕1号 第四条',
      '温机工协创〔2022〕2号附件1 一',
      '温机工协创〔2022〕2号 三',
      '外部依据 浙人社发〔2019〕31号 全文',
    ])
    expect(names.main).toBe('温机工协创〔2022〕1号')
    expect(names.legend.map(({ short }) => short)).toEqual(['通知'])
    expect(names.name('温机工协创〔2022〕1号 第三条（一）；温机工协创〔2022〕2号附件1 一')).toBe(
      '第三条（一）；附件1 一',
    )
    expect(names.name('温机工协创〔2022〕2号 三')).toBe('通知 三')
    expect(names.name('外部依据 浙人社发〔2019〕31号 全文')).toBe('另据浙人社发〔2019〕31号 全文')
  })
})

describe('the papers while no way is settled', () => {
  it('are those of the level aimed at', () => {
    const said = saidIn('今天: 2022-09-15', '用户: 温州机电 报中级', '用户: 材料').at(-1)
    expect(said).toContain('助理工程师证书和聘书（工程师·正常申报')
    expect(said).not.toContain('技术员证书')
  })
})
