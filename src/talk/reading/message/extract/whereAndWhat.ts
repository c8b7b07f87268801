import { ofPlan } from '../../../ofPlan.ts'
import { saysOtherWork, tellsNoTrade } from '../../otherPosts.ts'
import { around, hits, placeOf } from '../around.ts'
import type { Extractor, Found, Message } from '../found.ts'
import { TRADES } from '../levels.ts'
import { TOWN } from '../regions.ts'

const HERE = new RegExp(
  `(?:干活|上班|做事|工作)(?:是|都|就|也|一直)*在(?:温州|台州|绍兴)?市?(${TOWN})(?=$|[,。;\\s]|这边|那边|市区|本地|这里)(?![^,。;]{0,8}[到至~-]\\d)|(?:^|现在|目前|人|我|本人|一直|平时|实际上?|平常|主要|[,\\s])(?:都|就|还|是|也|一直|人)?在(?:温州|台州|绍兴)?市?(${TOWN})(?:市区|本地|这边|那边|的)?(?=(?:[^,。;\\d\\s]{0,8}分公司|(?:一家|这家|一个)?[^,。;\\d\\s]{0,4}厂里?)?(?:上班|干活(?![过了])|做事|工作(?![过了证室\\d一二两三四五六七八九十])))|(?:现在|目前|人)(?:都|就|还|是|也)?在(?:温州|台州|绍兴)?市?(${TOWN})(?:这边|那边|的)?(?=[^,。;\\d\\s]{0,8}(?:[做搞干](?![过了])|从事|分公司))|(?:我|人)(?:现在|目前|是|就|被|都)*(?:常年|一直|长期|平时|主要|被?派|外派|常?驻)+(?:在|到)(?:温州|台州|绍兴)?市?(${TOWN})(?:这边|那边|的)?(?=[^,。;\\d\\s]{0,6}(?:办事处|分公司|分厂|分部|分支))|(?:人(?:也|都|就|现在)?在|驻(?:厂)?在)(?:温州|台州|绍兴)?市?(${TOWN})(?:这边|那边)?(?=$|[,。;\\s])`,
  'g',
)
const OVER = /以前|之前|原来|曾|前几年|过去|早先|年?(?:到|至|-|~)\s?(?:19|20)?\d{2}年|毕业[后]?在|读|老家|社保|缴|交/

const FIELDS: readonly (readonly [string, string])[] = [
  ['机电', '机电|机械|电气'],
  ['石油和化学工程', '化工|石油|石化'],
  ['医药工程', '医药|制药'],
  ['材料工程', '材料'],
  ['轻纺工程', '轻纺|纺织|印染'],
]

/** 岗位: the town somebody works in, and the field they were moved to. */
export const whereAndWhat: Extractor = (message) => [...town(message), ...field(message)]

function town(message: Message): Found[] {
  const last = hits(message.text, HERE)
    .filter(
      (place) => !OVER.test(around(message, place).before.slice(-12)) && !OVER.test(around(message, place).behind),
    )
    .at(-1)
  const said = last?.match.slice(1).find((town) => town !== undefined)
  if (last === undefined || said === undefined) return []
  const from = last.from + last.match[0].lastIndexOf(said)
  const value = said.length > 2 ? said.replace(/[市县区]$/, '') : said
  return [{ field: 'employment.place', leaf: { from, to: from + said.length, value } }]
}

const TURNED_TO = FIELDS.map(
  ([value, words]) =>
    [
      value,
      new RegExp(
        `(?:转|调|转岗|换)(?:到|来|去|做|搞|为)+(?:了)?(?:${words})(?:这边|专业|岗位?|方面|这一?块|行业|类|部门|车间|来了)`,
        'g',
      ),
    ] as const,
)

/** 做制剂研发: work on medicines themselves, not on the machines they are made with. */
const ON_MEDICINES =
  /(?:[做搞]|从事|负责)(?:的是|着)?(?:原料药|药物|药品|制药|制剂|中药)(?:的)?(?:合成|工艺|研发|研究|分析|制剂|开发|提取){1,2}(?![^,。;]{0,3}(?:设备|机械|自动化|电气|模具))(?!过)/

/** As far as what is told behind a trade is of it. */
const SENTENCE = 60
const AT_WORK = '(?:在岗(?!位)|在职)(?:的)?[,\\s]?(?:现在|目前|我|就|一直|是)*'
const TRADE = [...TRADES].sort((a, b) => b.length - a.length).join('|')
const OF_FIELD = '机修|机械|机电|电气|自动化|模具|数控|设备|维修'
/** What is done with machines, and not what is done in their trade: 设备安装调试, and not 设备采购. */
const DOING =
  '设备|机械|机电|电气|自动化|模具|数控|控制|技术|设计|工艺|研发|开发|制造|加工|生产|安装|调试|维修|维护|保养|检修|装配|编程|操作|检验|质检|方面|这一?块|工作'
const TOLD_OUT = '(?:工|师傅)?(?:的|了|呢|吧)?(?=$|[,。;!?\\s])'
/** 在岗 做钳工, 在职，搞电气: at work in the one field a plan asks for. A trade needs no verb; a field without one may be the firm's. */
const AT_TRADE = new RegExp(
  `${AT_WORK}(?:[做搞干当](?:的是|的)?(?:${TRADE}|(?:${OF_FIELD})(?:${DOING})*)|(?:的是)?(?:${TRADE}))${TOLD_OUT}`,
)
function field({ text, pack }: Message): Found[] {
  const trade = pack && String(ofPlan(pack).fields) === '机电' ? placeOf(text, AT_TRADE) : null
  const said = trade === null ? '' : text.slice(trade.from, trade.from + SENTENCE)
  if (trade && !saysOtherWork(said) && !tellsNoTrade(said))
    return [{ field: 'employment.field', leaf: { ...trade, value: '机电' } }]
  const medicines = placeOf(text, ON_MEDICINES)
  if (medicines && !/以前|之前|原来|曾|想|打算/.test(text.slice(Math.max(0, medicines.from - 8), medicines.from)))
    return [{ field: 'employment.field', leaf: { ...medicines, value: '医药工程' } }]
  for (const [value, turned] of TURNED_TO) {
    const [place] = hits(text, turned)
    if (place && !/想|打算|准备|要/.test(text.slice(Math.max(0, place.from - 3), place.from)))
      return [{ field: 'employment.field', leaf: { from: place.from, to: place.to, value } }]
  }
  return []
}
