import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

describe('another plan by its name alone', () => {
  it.each(['高工在哪报|温州机电', '温州机械|温州机电', '温岭机电|中级|温州机电'])('is turned to: %s', (lines) =>
    expect(talk(lines, '2022-09-15').state?.plan).toBe('wenzhou-jidian-2022'),
  )

  it.each(['温州机电|中级|助工|大专|机械', '温州机电|中级|上虞', '温州机电|中级|助工|大专|机电'])(
    'a place or a field of study is none: %s',
    (lines) => expect(talk(lines, '2022-09-15').state?.plan).toBe('wenzhou-jidian-2022'),
  )
})

describe('who wants a person before a plan is chosen', () => {
  it.each(['你好|转人工', '你好|人工客服', '你好|电话'])('has whom to call: %s', (lines) => {
    const { state, text } = talk(lines, '2022-09-15')
    expect(text).toContain('88879706')
    expect(text).toContain('0576-89965795')
    expect(state?.pending?.question).toBe('plan')
  })
})
