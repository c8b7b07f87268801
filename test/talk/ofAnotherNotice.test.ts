import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

const TODAY = '2022-09-15'

describe('a question of another notice than the one talked about', () => {
  it.each([
    ['温州机电|2023年机械的截止是几号', '2023年9月30日截止'],
    ['温州机电|机械2023什么时候截止', '2023年9月30日截止'],
    ['温州机电|2023年的截止是几号', '2023年的文件没有收进来'],
    ['温州机电|温岭助工几年|那温州的呢', '温州机电 2022：对口大专'],
    ['温岭|温州机电助工几年|那温州机械呢', '温州机械 2023：助工的学历'],
    ['温岭|上虞中级要社保几个月|那温州的呢', '您问的是哪个计划'],
    ['温州机电|我想问下上虞的社保要几个月，我报温州的', '上虞 2023：要不要交在上虞'],
    ['温州机电|上虞的社保要几个月，我是报温州的', '上虞 2023：要不要交在上虞'],
  ])('is answered by that one: %s', (lines, says) => expect(talk(lines, TODAY).text).toContain(says))

  it.each([
    ['温州机电|什么时候截止|明年呢', '2023年的文件没有收进来'],
    ['温州机电|什么时候截止|那明年呢', '2023年的文件没有收进来'],
    ['温州机电|要多少学时|明年呢', '以后哪年评、条件变不变没写'],
    ['温州机电|明年呢', '以后哪年评、条件变不变没写'],
    ['温州机械 2023|去年呢', '以前的年份没有收进来'],
  ])('of the next year: %s', (lines, says) => expect(talk(lines, TODAY).text).toContain(says))
})

describe('the rule of another place, asked for', () => {
  it.each(['我想问下上虞的社保要几个月，我报温州的', '我想知道温岭的社保怎么算'])(
    'tells no place of one’s own: %s',
    (words) => expect(talk(`温州机电|${words}`, TODAY).state?.answers).not.toHaveProperty('insurance.place'),
  )
})
