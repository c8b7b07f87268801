import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

describe('whether this is the time for it', () => {
  const NOW = ['现在能报吗', '现在可以报名了吗', '还能报吗', '今天能报吗', '现在能报中级吗', '能报了吗', '开始报了吗']
  it.each(NOW)('is plainly denied before the first day: %s', (words) => {
    for (const lines of [`温州机电|${words}`, `温州机电|中级|${words}`]) {
      const { text } = talk(lines, '2022-06-01')
      expect(text).toContain('还不能报，2022年8月1日才开始')
    }
  })

  it('says that the first day is not written', () =>
    expect(talk('上虞|现在能报吗', '2023-06-01').text).toContain('从哪天开始报没有写，到2023年9月8日截止'))

  it.each(['还能报吗', '今天交还来得及吗', '还来得及吗', '现在报还来得及吗', '现在还能申报吗', '还可以提交吗'])(
    'is told of the last day and of its being over: %s',
    (words) => {
      expect(talk(`温州机电|中级|${words}`, '2022-10-20').text).toContain('今天是最后一天')
      const { text } = talk(`温州机电|中级|${words}`, '2022-10-21')
      expect(text).toContain('报不了了：个人申报到10月20日为止，已经过了')
      expect(text).not.toContain('问完就有答案')
    },
  )

  it('of a level the plan never has, the days are not the answer', () => {
    expect(talk('温州机电|中级|现在能报高级吗', '2022-10-21').text).not.toContain('报不了了')
  })

  it.each(['我能报吗', '大专能报吗', '现在能报吗', '还能报吗'])('while it lasts it hangs on the person: %s', (words) =>
    expect(talk(`温州机电|中级|${words}`, '2022-09-15').text).not.toContain('还不能报'),
  )
})

describe('what was forgotten to be done', () => {
  it.each([
    ['温州机电|中级|我忘记密码了怎么登录', 'titles'],
    ['温州机电|中级|密码忘了怎么登录', 'titles'],
    ['温州机电|中级|昨天忘记提交了怎么办', 'titles'],
    ['温州机电|中级|我忘记带社保卡了怎么办', 'titles'],
    ['温州机电|中级|助工|大专|模具|聘书忘记盖章了可以吗', 'titles.appointments/助理工程师'],
  ])('is asked about, and no 不知道: %s', (lines, open) => {
    const { state, text } = talk(lines)
    expect(state?.pending?.question).toBe(open)
    expect(told(state, open)).toBeNull()
    expect(text).toMatch(/可以问|依据：/)
  })

  it.each(['忘了', '忘记了，要去翻', '聘书忘记放哪了', '忘记交没交了', '忘了发了几次', '忘了哪年签的'])(
    'cannot be told: %s',
    (words) =>
      expect(told(talk(`温州机电|中级|助工|大专|模具|${words}`).state, 'titles.appointments/助理工程师')).toBe(
        'unknown',
      ),
  )
})
