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

  it.each(['我在瑞安上班', '我们是乐清的厂', '永嘉做阀门的，想评中级', '温州瑞安的厂'])(
    '%s: a county goes with its city',
    (words) => {
      expect(offered(`你好|${words}`)).toEqual(WENZHOU)
      expect(talk(`你好|${words}`).text).toMatch(/归温州/)
    },
  )

  it.each(['瑞安', '永嘉的', '乐清'])('%s alone is heard, and only those are on offer', (words) => {
    expect(talk(`你好|${words}`).text).toMatch(/归温州/)
    expect(talk(`你好|${words}|机电的`).state?.plan).toBe('wenzhou-jidian-2022')
  })

  it('a question about a county is asked of its city', () => expect(offered('你好|瑞安的企业报哪个')).toEqual(WENZHOU))

  it.each(['我叫李文成', '我不在瑞安', '我在瑞安待过，现在温岭上班'])(
    '%s speaks of no county as where one is',
    (words) => expect(talk(`你好|${words}`).text).not.toContain('归温州'),
  )

  it('and what is told besides is kept', () => {
    const { state } = talk('你好|在温州正泰上班，民营的')
    expect(told(state, 'employer')).toBe('民营企业')
    expect(talk('你好|在温州正泰上班，民营的|机电').state?.plan).toBe('wenzhou-jidian-2022')
  })

  it.each(['你好|我大专毕业干了六年', '你好|做设备的，民营的'])('%s: all are', (lines) =>
    expect(offered(lines)?.length ?? 6).toBeGreaterThan(3),
  )
})
