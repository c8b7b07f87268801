import { describe, expect, it } from 'vitest'
import { ask, type PLANS } from './real.ts'

type Place = keyof typeof PLANS

/** Who asks of oneself what is nowhere written is told that; how the rules come out is worked out in private. */
describe('asked of oneself', () => {
  it.each<readonly [Place, string]>([
    ['温岭', '买来的发明专利转到我名下算吗'],
    ['温岭', '自己以灵活就业交的社保能不能报'],
    ['上虞', '专利转让给公司了还算我的吗'],
    ['上虞', '我在杭州学的学时能抵吗'],
  ])('%s %s is not written', (place, question) => {
    expect(ask(question, place).kind).toBe('silent')
  })

  it.each<readonly [Place, string]>([
    ['温岭', '我大专毕业，助工满四年了，能报中级吗'],
    ['上虞', '我技师证21年拿的，今年够格评中级不'],
    ['浙江', '我本科，当工程师五年了，能报高工吗'],
  ])('%s %s is for private', (place, question) => {
    expect(ask(question, place).kind).toBe('personal')
  })
})
