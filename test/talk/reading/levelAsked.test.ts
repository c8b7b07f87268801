import { describe, expect, it } from 'vitest'
import { levelAskedIn } from '../../../src/talk/reading/levelAsked.ts'

describe('the level asked for by name', () => {
  it.each([
    ['我能不能报助工', '助工'],
    ['16年大专毕业，我能不能报工程师', '工程师'],
    ['我徒弟报过了，我能不能报工程师', '工程师'],
  ])('%s', (text, level) => {
    expect(levelAskedIn(text)).toBe(level)
  })

  it.each(['我徒弟能不能报工程师', '本科刚毕业，我老婆能不能报助工', '他能报工程师吗', '工程师怎么报'])(
    'is none of the one who asks: %s',
    (text) => {
      expect(levelAskedIn(text)).toBeNull()
    },
  )
})
