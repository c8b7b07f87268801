import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

describe('the former plan', () => {
  it.each(['回温州机电', '换回温州机电', '算了，还是温州机电', '还是温州机电吧', '改成温州机电'])(
    'is gone back to: %s',
    (words) => expect(talk(`温州机电|中级|助工|改计划|上虞|${words}`).state?.plan).toBe('wenzhou-jidian-2022'),
  )

  it.each(['算了还是温州', '换到温州', '回温州的'])('of a place with several is chosen from those: %s', (words) => {
    const { state } = talk(`温州机电|中级|助工|改计划|上虞|${words}`)
    expect(state?.pending?.question).toBe('plan')
    expect(state?.pending?.offered.every(({ label, value }) => value === 'other' || label.startsWith('温州'))).toBe(
      true,
    )
  })

  it.each(['回温州上班了', '还是2018年', '报了温州的培训班', '回去了'])('is no matter of: %s', (words) => {
    const { state } = talk(`温州机电|中级|助工|改计划|上虞|${words}`)
    expect(state?.plan).toBe('shangyu-2023')
    expect(state?.pending?.question).not.toBe('plan')
  })
})

describe('the plan talked about', () => {
  it.each(['还是温州', '报温州', '我回温州了', '还是温州的'])('is not asked for anew by %s', (words) => {
    const { state } = talk(`温州机电|中级|助工|${words}`)
    expect(state?.plan).toBe('wenzhou-jidian-2022')
    expect(state?.pending?.question).not.toBe('plan')
  })

  it.each(['我回上虞了', '我上个月回上虞了', '算了，还是不说上虞', '还是不看上虞'])('is not left for %s', (words) => {
    expect(talk(`温岭|中级|助工|${words}`).state?.plan).toBe('wenling-jidian-2022')
  })
})

describe('a level asked for by name', () => {
  it.each([
    ['16年大专毕业，我能不能报工程师', '工程师', 'education'],
    ['大专，能报助工吗', '助理工程师', 'education'],
    ['助工，能报工程师吗', '工程师', 'titles'],
  ])('is the one looked at, beside what is told: %s', (words, level, key) => {
    const { state } = talk(`温州机电|${words}`)
    expect(state?.target).toBe(level)
    expect(told(state, key)).not.toBeNull()
    expect(state?.pending?.question).not.toBe('target')
  })

  it('of oneself needs no facts', () => expect(talk('温州机电|我能报工程师吗').state?.target).toBe('工程师'))

  it.each(['能报高工吗', '工程师在哪报', '工程师能报几次'])('is not chosen by %s', (words) => {
    expect(talk(`温州机电|${words}`).state?.target).toBeNull()
  })
})
