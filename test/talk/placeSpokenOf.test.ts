import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const offered = (lines: string) => talk(lines).state?.pending?.offered.map(({ label }) => label)
const WENZHOU = [/^温州·机械/, /^温州·机电/, /^别的地方/].map((name) => expect.stringMatching(name))

describe('the place of several plans, spoken of while the plan is asked for', () => {
  it.each([
    '温州的，做电气的',
    '在温州正泰上班，民营的',
    '我温州的 做电工的 想评中级 不知道咋弄',
    '你好|我大专，在温州一家厂做设备',
  ])('%s: they are on offer', (lines) => expect(offered(lines)).toEqual(WENZHOU))

  it('and what is told besides is kept', () => {
    const { state } = talk('你好|在温州正泰上班，民营的')
    expect(told(state, 'employer')).toBe('民营企业')
    expect(talk('你好|在温州正泰上班，民营的|机电').state?.plan).toBe('wenzhou-jidian-2022')
  })

  it.each(['你好|我大专毕业干了六年', '你好|做设备的，民营的'])('%s: all are', (lines) =>
    expect(offered(lines)?.length ?? 6).toBeGreaterThan(3),
  )
})
