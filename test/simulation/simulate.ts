import { realWorld } from '../talk/world.ts'
import { movedDeadline } from './moved.ts'
import { playYear } from './year.ts'

/** `npm run simulate:year -- 10000`: the year of reminders with so many people; says how it came out. */
const people = Number(process.argv[2] ?? 10_000)
const began = Date.now()
let said = ''
const outcome = await playYear({
  world: realWorld(),
  people,
  silences: [
    ['2022-09-20T00:00', '2022-09-21T12:00'],
    ['2023-09-01T08:00', '2023-09-01T20:00'],
    ['2024-08-20T00:00', '2024-08-22T00:00'],
  ],
  downtimes: [
    ['2022-10-17T09:00', '2022-10-19T15:00'],
    ['2023-08-25T09:00', '2023-08-25T11:00'],
  ],
  moves: [{ at: '2022-10-08T10:00', change: movedDeadline }],
  until: '2024-11-01T00:00',
  progress: (moment) => {
    const month = moment.slice(0, 7)
    if (month !== said) process.stderr.write(`${month}，用了 ${Math.round((Date.now() - began) / 1000)} 秒\n`)
    said = month
  },
})
const { dues, waiting, wrong, twice, remembered, moved } = outcome
process.stdout.write(
  [
    `${people} 人，五个计划，改了一次日期，渠道断三次，进程死两次，用了 ${Math.round((Date.now() - began) / 1000)} 秒`,
    `应提醒 ${dues.due} = 送到 ${dues.sent} + 不知道到没到 ${dues.uncertain} + 送不到 ${dues.refused} + 错过 ${dues.missed}；还在等 ${waiting}；对话里记着 ${remembered}`,
    `说错日子 ${wrong.length}，说了两遍 ${twice.length}，告诉了日期变动的 ${moved} 人`,
    '',
  ].join('\n'),
)
const sound =
  dues.due === dues.sent + dues.uncertain + dues.refused + dues.missed + waiting &&
  remembered === dues.due &&
  wrong.length + twice.length === 0
process.exit(sound ? 0 : 1)
