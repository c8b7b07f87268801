import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { runGolden } from '../talk/golden.ts'
import { allPlaces, type Place, placeOf } from './places.ts'
import { act, BLANK, type Screen, soundAt, TODAY, types, world } from './walk.ts'

const OPENINGS = [
  '温州机电 报中级',
  '温州机械 报中级',
  '温岭机电 报中级',
  '上虞 报中级',
  '浙江高级 报高级',
  '温岭 报初级',
]
/** At the result there is more to ask. */
const FURTHER = ['评审条件', '接着算分', '看别的路', '问明']
const LENGTH = 36

/** Ways to places that are seldom come to by answering alone. `/` begins a command, `@` answers until it is reached, `#` is a golden dialogue to its first result. */
const WAYS: Readonly<Record<Place, readonly string[]>> = {
  'plan, a question waiting': ['你好', '材料'],
  target: ['温州机电'],
  'publications.similarity': ['温岭机电 报中级', '我有论文1篇，独著', '@publications.similarity'],
  counting: ['温岭机电 报中级', '改学时', '算学时'],
  stopped: ['温州机电 报中级', '大专', '取消', '是'],
  'confirm restart': ['温州机电 报中级', '大专', '重来'],
  'confirm cancel': ['温州机电 报中级', '大专', '取消'],
  'confirm delete': ['温州机电 报中级', '大专', '/delete'],
  'sure of a vague answer': ['温州机电 报中级', '@titles.appointments', '干了六年左右吧'],
  'which day it came': ['上虞 报中级', '大专', '收到短信了'],
  'letters on offer': ['温州机电 报中级', '证明'],
  change: ['温州机电 报中级', '大专', '改'],
  'education.also': ['温州机电 报中级', '本科，2015年毕业。另外还有中专，2009年毕业，机电专业', '改另外的学历'],
  'titles.also': ['温州机电 报中级', '我是助理工程师，2013年还评了技术员', '改另外的职称'],
  'education.graduated': ['上虞 报中级', '本科', '@education.graduated'],
  jobChange: ['温州机电 报中级', '大专', '改岗位变动'],
  'sanctions.detail': ['温岭机电 报中级', '@sanctions', '受过行政处罚', '@sanctions.detail'],
  'violations.kind': [
    '温州机电 报中级',
    '助工，2016年12月评的，2017年1月1日聘到现在，大专机械，2010年毕业，考核都合格，学时都够',
    '@violations',
    '2021年',
  ],
  'hours.together': ['上虞 报中级', '三年一共专业180 公需54 总共270', '改累计学时'],
  honours: ['上虞 报中级', '我2021年得过县级先进工作者', '改荣誉'],
  firstSets: ['浙江高级 报高级', '我有省内首台套1项', '改首台套'],
  teams: ['浙江高级 报高级', '我是省级企业技术中心骨干', '改技术团队'],
  projects: ['浙江高级 报高级', '我做过市级科研项目第3名', '改项目'],
  'employer.revenue': ['上虞 报中级', '单位年营收3000万', '改年营收'],
  'selfScore.struck': ['浙江高级 报高级', '自评分80分', '改要扣的分'],
  standards: ['浙江高级 报高级', '我参与制定过行业标准1项，排第3', '改标准'],
  paperAwards: ['浙江高级 报高级', '我有市级优秀论文二等奖', '改论文奖'],
  'insurance.current': ['上虞 报中级', '社保现在正常缴着', '改正常参保'],
  'insurance.employerSince': ['上虞 报中级', '社保在本单位从2020年3月缴起', '改本单位社保起始'],
  'what the office said': ['#问明不行', '问明', '1'],
}

/** Places found, each with a few screens that show it. */
export type Found = Map<Place, Screen[]>

/**
 * Places as talks come to them: `walks` of chance with sound answers, and by the ways above to the rest.
 */
export function gather(walks: number, kept = 1): { readonly found: Found; readonly steps: number } {
  const found: Found = new Map([['new', [BLANK]]])
  let steps = 0
  const note = (screen: Screen): Screen => {
    const place = placeOf(screen.state)
    const so = found.get(place) ?? []
    if (so.length < kept) found.set(place, [...so, screen])
    steps += 1
    return screen
  }
  const say = (screen: Screen, text: string) => note(types(screen, text))

  const numbers = fc.tuple(
    fc.constantFrom(...OPENINGS),
    fc.array(fc.nat(1000), { minLength: LENGTH, maxLength: LENGTH }),
  )
  const sampled = fc.sample(numbers, { numRuns: walks, seed: walks })
  for (const [opening, picks] of sampled) along(say(BLANK, opening), picks, say)

  for (const [place, way] of Object.entries(WAYS)) {
    if ((found.get(place)?.length ?? 0) >= kept) continue
    let screen = BLANK
    for (const deed of way) {
      if (deed.startsWith('/'))
        screen = note(act(screen, { kind: 'command', name: deed.slice(1), argument: '', today: TODAY }))
      else if (deed.startsWith('@')) screen = until(screen, deed.slice(1), say)
      else if (deed.startsWith('#')) screen = note(afterGolden(deed.slice(1)))
      else screen = say(screen, deed)
    }
  }
  return { found, steps }
}

/** Answers what is asked, by chance; `say` gives null to leave off. */
function along(from: Screen, picks: readonly number[], say: (screen: Screen, text: string) => Screen | null): void {
  let screen: Screen | null = from
  let results = 0
  for (const pick of picks) {
    if (screen === null) return
    const sound = soundAt(screen.state)
    if (screen.state?.stage !== 'result') screen = say(screen, sound[pick % sound.length] ?? '')
    else if (results < FURTHER.length) {
      screen = say(screen, FURTHER[(pick + results) % FURTHER.length] ?? '')
      results += 1
    } else return
  }
}

function until(from: Screen, place: Place, say: (screen: Screen, text: string) => Screen): Screen {
  let screen = from
  for (let left = 60; left > 0 && placeOf(screen.state) !== place && screen.state?.stage !== 'result'; left -= 1)
    screen = say(screen, soundAt(screen.state)[0] ?? '不知道')
  return screen
}

function afterGolden(name: string): Screen {
  const text = readFileSync(join(import.meta.dirname, '../../conversations', `${name}.chat`), 'utf8')
  const [first = ''] = text.split(/^用户: 好$/m)
  const last = runGolden(world, name, `${first}用户: 好\n`).at(-1)
  if (!last) throw new Error(`${name}: nothing is said there`)
  return { state: last.state, said: last.said, choices: last.said.flatMap(({ choices }) => choices ?? []) }
}

/** Questions and places that were not found. */
export function missing(found: Found): Place[] {
  return allPlaces(world).filter((place) => !found.has(place))
}
