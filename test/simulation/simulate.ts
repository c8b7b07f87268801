import { realWorld } from '../talk/world.ts'
import { TROUBLES } from './troubles.ts'
import { playYear } from './year.ts'

/** `npm run simulate:year -- 10000`: the year of reminders with so many people; says how it came out. */
const people = Number(process.argv[2] ?? 10_000)
const began = Date.now()
let said = ''
const outcome = await playYear({
  world: realWorld(),
  people,
  ...TROUBLES,
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
