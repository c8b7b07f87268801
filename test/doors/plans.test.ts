import { describe, expect, it } from 'vitest'
import { zhicheng } from './command.ts'

describe('zhicheng plans', () => {
  it('gives id, title, number, windows and the state on a day', async () => {
    const { status, out } = await zhicheng(['plans', '--json', '--as-of', '2022-10-21'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({
        id: 'wenzhou-jidian-2022',
        number: '温职改办〔2022〕14号',
        applyFrom: '2022-08-01',
        applyBy: '2022-10-20',
        recommendBy: '2022-11-02',
        state: '已结束',
      }),
    )
  })

  it('takes today when no day is given', async () => {
    const { out } = await zhicheng(['plans'], { today: '2022-08-01' })
    expect(out).toContain('wenzhou-jidian-2022  进行中')
    expect(out).toContain('个人申报 2022年8月1日 到 2022年10月20日；单位推荐到 2022年11月2日')
  })
})
