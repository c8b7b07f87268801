import { describe, expect, it } from 'vitest'
import { atQuestion } from './atQuestion.ts'

const at = (text: string) => atQuestion('insurance.agreed', text).taken

describe('what the head office says to it', () => {
  it.each([
    '总部开会同意了',
    '董事会同意了',
    '总部研究同意了',
    '总部商量过同意了',
    '总部会上同意了',
    '总部研究后同意了',
  ])('has been said: %s', (text) => expect(at(text)).toEqual(['insurance.agreed=同意']))

  it.each([
    '总部会同意的',
    '总部还在研究',
    '总部要开会同意才行',
    '等总部开会同意',
    '总部下周开会研究',
    '总部研究了，还没同意',
    '总部应该会同意',
  ])('is still to come, and asked: %s', (text) => expect(at(text)).toEqual([]))
})
