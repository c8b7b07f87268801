import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'

const read = (text: string, asked: string) => readMessage(text, { today: '2022-09-15', asked })

describe('a message read for a question of today', () => {
  it.each([
    ['employer.staff', '200人，想扩到500人', { employer: { staff: 200 } }],
    ['employer.staff', '300人，明年招到500人', { employer: { staff: 300 } }],
    ['employer', '民企，准备改成国企', { employer: { kind: '企业', ownership: '民营' } }],
    ['insurance.place', '温州，想转到杭州', { insurance: { place: '温州', arrangement: '在温缴纳' } }],
  ])('%s: of %s only what is so now', (asked, text, facts) => expect(read(text, asked).dossier).toEqual(facts))

  it.each([
    ['employer.staff', '想扩到500人'],
    ['insurance.place', '下个月转到温州缴'],
    ['employment', '下个月去做销售'],
    ['employer', '国企，去年改制了'],
  ])('%s: %s tells nothing, and is asked', (asked, text) => {
    expect(read(text, asked).dossier).toEqual({})
    expect(read(text, asked).asks).toHaveLength(1)
  })

  it('takes it where something else is asked', () => {
    expect(read('高级工，想评工程师', 'skills').dossier.skills).toEqual([{ grade: '高级工' }])
  })
})
