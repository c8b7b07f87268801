import { numeral } from '../numbers.ts'
import type { Letters } from './even.ts'
import { SPOKEN } from './resultTalk.ts'
import { type Rewriting, rewritten } from './rewriting.ts'

const ENDS = '(?=$|[,。;)\\s])'
const KIND = '(?:发明专利|发明|实用新型专利|实用新型|外观设计|外观专利|外观|软件著作权|软著|核心期刊论文|核心论文|论文)'
const MEASURE = '[个项件篇]'
/** Names of results and honours that are given in a year. */
const GIVEN =
  '技术能手|首席技师|技能大师|工匠|首台|先进[^,。;\\d]{0,6}|劳模|劳动模范|优秀[^,。;\\d]{0,6}|标兵|能手|创新团队[^,。;\\d]{0,6}|技术中心[^,。;\\d]{0,6}|新产品|新技术'
const DONE =
  '(?:政府|单位|省里|市里|县里|区里|镇里|厅里|局里|工会)?(?:给)?(?:才|刚)?(?:评上?的?|认定的?|授予的?|颁的?|颁发的?|发的?(?:文件?|证书?)|的?(?:红头)?(?:文件|发文|批文)|获得的?|拿到?的?|给的?|获评的?|当选的?|授牌的?|挂牌的?|批准的?|评定的?|入选的?|公布的?(?:(?:文件|名单)(?:上|里)?(?:也)?(?:列了?|有)我?)?)'

const NONE_OF = '论文|专著|著作|标准|新产品|专利|科研项目|项目|课题|科技奖|首台套|荣誉|软著|竞赛|创新团队|优秀论文'
/** 论文 专著 标准这些统统没有 */
const ALL_NONE = new RegExp(
  `(?<=^|[,。;\\s])(?:${NONE_OF})(?:[、,/\\s]?(?:和|跟|与|还有)?(?:${NONE_OF})){1,9}(?:[、,\\s]?(?:这些|这几样|这几项|那些|什么的|啥的|等等?))?(?:我)?(?:都|全|统统|全部|一概|通通|均|一样也|一个也)+(?:还)?(?:没有?|无)(?:过|搞过|弄过|发过|做过)?${ENDS}`,
  'g',
)
const TWICE = new RegExp(
  `(?<=^|[,。;\\s有])((?:[全省市县区镇国家级里]{0,3})[^,。;\\s\\d]{0,4}(?:党员|工作者|先进个人|劳模|劳动模范|生产者|优秀员工|标兵|能手))[,\\s]?(?:(?:连着|连续|分别)?(?:两年|2年|两次|2次)?(?:都)?(?:是|评了|评过)?[,:\\s]?)((?:20)?[012]\\d)年?(?:和|、|跟|与|,)((?:20)?[012]\\d)年?(?:度)?(?:的|各一次|都有|都评上了?)?${ENDS}`,
  'g',
)
const EACH_YEAR = new RegExp(
  `(${KIND})(?:专利)?\\s?([2-9]|[二两三四五六])${MEASURE}[(,]([^(),。;\\d]{0,12}),?((?:20\\d\\d年?[、,]){1,5}20\\d\\d)年各(?:1|一)${MEASURE}\\)?`,
  'g',
)
const RANKS = new RegExp(
  `(${KIND})(?:专利)?\\s?(\\d|[一二两三四五六])\\s?${MEASURE}?\\(((?:排名?)?第?\\d{1,2}(?:[、,/ ]第?\\d{1,2}){0,9})\\)`,
  'g',
)

/** 2实用(1,3) */
const COUNT_FIRST = new RegExp(
  `(\\d|[一二两三四五六])\\s?${MEASURE}?(发明专利|发明|实用新型|实用|新型|外观|软著)\\(((?:第?\\d{1,2})(?:[、,/ ]第?\\d{1,2}){0,9})\\)`,
  'g',
)

const parts = (pattern: RegExp, found: string) => new RegExp(pattern.source).exec(` ${found}`) ?? []

const NONE_IN_A_ROW: Rewriting = [
  ALL_NONE,
  (found) =>
    [...found.replace(/[都全统通一均没无].*$/, '').matchAll(new RegExp(NONE_OF, 'g'))]
      .map(([name]) => `没有${name}`)
      .join(','),
]

/** Ways of telling results, in plain ones. */
const RESULTS: readonly Rewriting[] = [
  [
    TWICE,
    (found) => {
      const [, name = '', first = '', second = ''] = parts(TWICE, found)
      return name === '' ? found : `${name}${first}年;${name}${second}年`
    },
  ],
  [
    EACH_YEAR,
    (found) => {
      const [, kind = '', count = '', rank = '', years = ''] = parts(EACH_YEAR, found)
      const all = years.match(/20\d\d/g) ?? []
      if (all.length !== numeral(count)) return found
      return all.map((year) => `${kind}1件(${rank.replace(/^(?:均|都|全)(?:为|是)?/, '')},${year}年)`).join(';')
    },
  ],
  [
    RANKS,
    (found) => {
      const [, kind = '', count = '', ranks = ''] = parts(RANKS, found)
      const all = ranks.match(/\d{1,2}/g) ?? []
      return all.length === numeral(count) ? all.map((rank) => `${kind}1个排第${rank};`).join('') : found
    },
  ],
  [
    COUNT_FIRST,
    (found) => {
      const [, count = '', kind = '', ranks = ''] = parts(COUNT_FIRST, found)
      const all = ranks.match(/\d{1,2}/g) ?? []
      const name = kind === '实用' || kind === '新型' ? '实用新型' : kind
      return all.length === numeral(count) ? all.map((rank) => `${name}1个排第${rank};`).join('') : found
    },
  ],
  [/第(?=第)/g, ''],
  [/\((?:均|都|全)(?:为|是|排)?(?:名)?第?(?=\d{1,2}\))/g, '(都排第'],
  [/清一色(?:的)?(?:都|全)?是?/g, '都是'],
  // 项目:市级1(骨干)
  [/(?<=(?:项目|课题|科技奖|新产品|期刊):\s?(?:国家|省|市|县|区)级)\d{1,2}(?=[(,;。\s])/g, (found) => `${found}项`],
  // 第五，哦不是，第四; 县里的不是市里的
  [
    /第[一二三四五六七八九\d]{1,2}(?:名|位|作者|发明人|起草人|完成人)?[,\s]*(?:哦|噢|啊|哎)?[,\s]?(?:不是(?=[,\s])|不对|说错了?|写错了?|打错了?|错了|更正)[,\s:]*(?:是|应该是)?(?=第[一二三四五六七八九\d])/g,
    '',
  ],
  [
    /(?<=(?:省|市|县|区|国家)(?:里|级)?的?)[,\s]?(?:而)?不是(?:省|市|县|区|国家|部)(?:里|级)?的?(?=$|[,。;\s])|不是(?:省|市|县|区|国家|部)(?:里|级)?的?[,\s]?(?:而)?是(?=(?:省|市|县|区|国家)(?:里|级)?的?(?:$|[,。;\s]))/g,
    '',
  ],
  [/自己(?:立|搞|定|弄)(?:项)?的(?:研发|技改|技术|科研|小)(?:项目|课题)/g, '自立项目'],
  [/先进生产工作者/g, '先进生产者'],
  [/[,\s](?:认定)?名单(?:里|上)(?:都|也)?有(?:我)?(?:的)?(?:名字?)?(?=[,。;\s]|$)/g, ''],
  [/([一二三四123])类(?:赛事?|竞赛|大赛)(?=$|[,。;)\s])/g, (found) => found.slice(0, 2)],
  [
    new RegExp(
      `(?<=(?:${GIVEN})(?:[^。;\\n职称]|称号){0,18}(?<!\\d)(?:20|19)?\\d{2}年(?:\\d{1,2}月)?)${DONE}${ENDS}`,
      'g',
    ),
    '',
  ],
  [
    /(?:已经?)?(?:受理|申请|提交|公开|实审|初审)(?:了|中|过了?)?[,\s]?(?:但是?)?(?=(?:还|尚)?(?:没|未)(?:有)?授权)/g,
    '',
  ],
  [/(?:挂|列|排|署|写)(?:在|到)?(?:后面|末尾|最后|最末|名单)(?:的)?(?=第)/g, '排'],
  [/(?:我的?)?(?:名字|署名)(?:是|排|在|排在)*(?=第[一二三四五六七八九十\d])/g, '排'],
  [/第([一二三四五六七八九十\d]{1,2})个(?:名字|人)?是我/g, (found) => `排${found.replace(/个.*$/, '')}`],
  [
    /(?:嘛|么|呢)?(?:一堆|一大堆|好多|不少|有不少|好几个)[,\s]?(?:我)?(?:数了?(?:一?下|数)|算了?下|查了?下)[,\s]?(?:有|是|一共|总共)*(?=[\d一二两三四五六七八九十])/g,
    '',
  ],
  [/(?<=省|市|县|区)里(?:的)?(?=技术能手|首席技师|技能大师|金牌|工匠)/g, '级'],
  [
    /(发明专利|实用新型(?:专利)?|外观设计(?:专利)?)授权(\d{1,2}|[一二两三四五六七八九十])([项件个])/g,
    (found) => `${found.replace('授权', '')}已授权`,
  ],
  [/(?<=[一二两三四五六七八九十\d]篇(?:是|发在|发的是)?)普通(?:的)?(?=$|[,。;)\s])/g, '普通期刊'],
]

const SPEAKS_OF =
  /专利|发明|新型|外观|软著|论文|标准|奖|赛|能手|技师|工匠|首台套|先进|劳模|劳动模范|优秀|标兵|团队|技术中心|新产品|党员|课题|项目|刊|著作|比武|技能人才|名师名家|SCI|EI|[登发](?:过|了).{1,2}篇|[本部]书|文章|翻译|译[了过]|[国行团]标|百千万|工作室|(?:技术|专题|工艺)(?:总结|报告)/

/** The text with results told in the plain way: 发明2(1、3) as two patents, 论文专著都没有 as two denials. */
export function resultsPlainly(letters: Letters): Letters {
  return SPEAKS_OF.test(letters.text) ? rewritten(letters, [...SPOKEN, ...RESULTS]) : letters
}

/** 论文、专著、标准都没有: each of them denied, before a form is seen in it. */
export function deniedOneByOne(letters: Letters): Letters {
  return rewritten(letters, [NONE_IN_A_ROW])
}
