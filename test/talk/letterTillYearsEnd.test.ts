import { expect, it } from 'vitest'
import { talk, told } from './lines.ts'

it.each(['19年1月1号起 到今年底', '2019年1月1日到2022年底', '2019年1月1日至22年年底'])(
  '%s: a letter lasts till the last day of the year',
  (words) => {
    const { state } = talk(`温州机电|中级|助工|大专|模具|2018年12月|${words}`)
    expect(told(state, 'titles.appointments/助理工程师')).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
  },
)
