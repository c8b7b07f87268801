import { saysUnknown } from '../stance.ts'
import { placeOf } from './around.ts'
import type { Found, Message } from './found.ts'
import { fieldName } from './names.ts'

/** What is spoken of without being told: `of` is what it would have been, `where` what else the message has to speak of. */
interface HalfSaid {
  readonly of: string
  readonly said: RegExp
  readonly where?: RegExp
  /** Asked for even where something of it was taken. */
  readonly always?: true
  /** Asked for unless this very side of it was taken. */
  readonly side?: true
}

const VAGUE =
  '(?:[一二三四五六七八九]?十[一二三四五六七八九]{2}|[一二三四五六七八九]{2}十|[\\d一二两三四五六七八九]?(?:十|0)?[来几]|十?几)'
const PATENT = /专利|实用新型|实新|软著|发明|外观/

/** So long ago, and no year: 零几年, 十年多, 好些年. */
const LONG =
  '(?:[零〇一二八九\\d]几年|几几年|(?:好)?[几多些]年|[一二三四五六七八九]?十[几来多]?年(?:多)?|[二三四五六七八]?[三四五六七八九]年(?:多)?)'
const SINCE = '(?:了|有|已经?|都|快|也|差不多|大概|满|,|\\s)*'
const PAPER = '(?:证书?|本子|本)?(?:也|都|就)?'

const HALF_SAID: readonly HalfSaid[] = [
  {
    of: 'education.0.graduated',
    said: new RegExp(
      `${LONG}(?:前|以前|之前)?(?:的)?[^,。;\\d]{0,6}毕(?:的)?业|(?:毕业|读完|出校门)${SINCE}(?:[零〇一二八九]几年|几几年|(?:好)?[几多些]年|十[几来多]年|十年多)`,
    ),
    side: true,
  },
  {
    of: 'skills.0.obtained',
    said: new RegExp(
      `(?:高级工|中级工|高级技师|技师|初级工)${PAPER}(?:考|拿|评|有)(?:出来|到手|到|了|出|的)*${SINCE}(?:(?:好)?[几多些]年|十[几来多]年|[零〇一二八九]几年)`,
    ),
    side: true,
  },
  {
    of: 'selfScore.total',
    said: /(?:自评|打分|打下来|评分|总分|得分|打了|算了)[^,。;\d]{0,8}(?:[一二三四五六七八九]?十[几来多]|\d0[几来多]|七八十|八九十|六七十|[六七八九][几多])/,
    where: /自评|分/,
  },
  { of: 'work', said: /(?:[做干搞]|工作|上班)(?:到现在|了|有|快|,|\s)*[廿卅一二三四五六七八九十\d]{1,3}[几来]年/ },
  { of: 'work', said: /[五六七八九〇零]几年(?:就|才)?(?:进|入|参加|开始|上班|到厂)/ },
  {
    of: 'income.yearly',
    said: new RegExp(
      `(?<!(?:公司|厂里?|产值|营业|营收)[^,。;]{0,8})(?:工资|年薪|收入|到手|[挣赚拿])[^,。;\\d]{0,6}${VAGUE}(?:个)?万`,
    ),
  },
  { of: 'hours', said: /(?:专业科目|专业课|公需|学时)[^,。;]{0,8}差(?:了)?(?:几|一点|一些|好几|好多)/ },
  { of: 'hours', said: /(?:专业科目|专业课|公需|学时)[^,。;]{0,10}(?:没(?:考)?(?:及格|过|通过)|不及格)/ },
  {
    of: 'employer.staff',
    said: /(?:就|才|只有?|总共|一共|拢共)(?:我们|咱们)?(?:[两二三四五六七八][三四五六七八九]|十[几来]|几十?|几)(?:来)?个(?:人|员工)/,
    where: /企业|公司|厂|单位|作坊|个体|个独/,
  },
  {
    of: 'work',
    said: /(?:合起来|加起来|合计|前后|一共|总共|拢共)[^,。;\d]{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,4})(?:多|来|几)?年/,
    where: /换|厂|单位|公司/,
  },
  {
    of: 'insurance.arrangement',
    said: /社保[^,。;]{0,4}挂(?:靠)?(?:在)?(?:朋友|别人|人家|亲戚|外面|中介|老乡|代理)/,
  },
  { of: 'insurance', said: /社保(?:也|都|的话|情况|:)*(?:同上|照旧|跟上面一样|和上面一样)/ },
  {
    of: 'insurance.place',
    said: /灵活就业[^。;]{0,16}转到?(?:公司|单位|厂)/,
  },
  {
    of: 'skills',
    said: /(?<![没无][^,。;]{0,4})(?:特种作业|特种设备|低压电工|高压电工|电工|焊工)(?:作业)?(?:操作|作业|上岗)证(?![^,。;]{0,3}[没无])/,
  },
  {
    of: 'skills',
    said: /(?:只有|(?<!没)有|就)(?:一?[本个张])?(?:职业)?技能(?:等级)?证(?:书)?(?!没(?:有)?(?:$|[,。;\s拿考过]))/,
  },
  {
    of: 'titles',
    said: /(?<=证[^。;]{0,12})没(?:有)?(?:给|下|发)(?:过)?(?:我)?聘(?:文|书)|注册[\p{Script=Han}]{0,4}工程师/u,
  },
  { of: 'skillHonours', said: /(?<![省国])(?:市|县|区)级?技术能手/ },
  { of: 'competitions.0.grade', said: /优胜奖/, where: /竞赛|比赛|比武|大赛/, always: true },
  {
    of: 'patents',
    said: /(?:发明人|著作权人|设计人)(?:里|上|中)?面?(?:都|也)?没(?:有)?(?:写|署|列)?我/,
    where: PATENT,
  },
  { of: 'patents.0.rank', said: /排名[^,。;\d]{0,8}(?:[要得]去?(?:翻|查|看|找)|乱)/, where: PATENT, always: true },
  {
    of: 'publications.0.kind',
    said: /(?:参编|编写?|主编)(?:了|过|的)?[^,。;]{0,8}(?:教材|教程)|教材[^。;]{0,20}(?:主编|参编|编委)/,
  },
  {
    of: 'awards.0.level',
    said: /[省市区县][里级]?的?还是[省市区县国][里级]?的?[^,。;]{0,2}(?:忘|记不|不记|不清)/,
    where: /科技(?:进步)?奖|科学技术奖/,
    always: true,
  },
  {
    of: 'awards',
    said: /(?:协会|联合会|学会|商会)(?:评|发|颁)?的?[^,。;]{0,4}(?:科技进步|科学技术)|科技进步[^。;]{0,12}(?:协会|联合会|学会|商会)/,
    always: true,
  },
  {
    of: 'engineeringAwards',
    said: /(?:拿|得|获|评)(?:到|过|了|得)*(?:一个)?(?:钱江杯|鲁班奖|瓯江杯|国优|国家优质工程)/,
  },
  {
    of: 'employment.field',
    said: /专业[^,。;]{0,3}(?:归|算|属于|是)[^,。;]{1,10}还是[^,。;]{1,10}(?:搞不清|不清楚|不知道|不晓得|吃不准)/,
  },
  { of: 'awards.0.grade', said: /[四五六]等奖/, where: /科技(?:进步)?奖|科学技术奖/, always: true },
  {
    of: 'work',
    said: /(?:前面?|开始|起初|以前|刚进来)(?:头)?(?:[几两三]|好几)?(?:年|的时候)?[^,。;]{0,6}(?:是)?(?:[干做搞跑当]|在)(?:业务|销售|操作|行政|仓库|文员|后勤|普工|内勤|司机|采购|跟单)[^,。;]{0,4}[,。;\s](?:后面|后来|这几年|近几年|现在)才/,
  },
  { of: 'reviews', said: /是?\d{2,4}年?还是\d{2,4}年?[^。;]{0,6}(?:问|查|翻|看)/, where: /合格|称职|考核/ },
]

/** What was spoken of and is still to be told: 做了廿几年, 有操作证, 工资十来万. Nothing of what some extractor has taken. */
export function halfSaid(message: Message, told: readonly Found[]): readonly Found[] {
  const taken = new Set(
    told.flatMap((entry) => ('item' in entry ? [entry.list] : 'field' in entry ? [entry.field] : [])),
  )
  const asked = new Set(told.flatMap((entry) => ('about' in entry ? [entry.about.split('.')[0] ?? ''] : [])))
  const holds = (path: string) => [...taken].some((name) => name === path || name.startsWith(`${path}.`))
  const sides = new Set(
    told.flatMap((entry) => ('item' in entry ? Object.keys(entry.item).map((key) => `${entry.list}.0.${key}`) : [])),
  )
  return HALF_SAID.flatMap(({ of, said, where, always, side }): Found[] => {
    const [list = of] = of.split('.0')
    if (side && sides.has(of)) return []
    if (
      (!always && !side && (holds(list) || asked.has(fieldName(list).split('.')[0] ?? ''))) ||
      (where && !where.test(message.text))
    )
      return []
    const place = placeOf(message.text, said)
    if (!place) return []
    const why = saysUnknown(message.text.slice(place.from, place.to)) ? 'unknown' : 'incomplete'
    return [{ about: fieldName(of), leaf: { ...place, why }, ...(side ? { unlessAsked: true as const } : {}) }]
  })
}
