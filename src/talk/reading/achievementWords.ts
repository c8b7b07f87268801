import type { Dossier } from '../../dossier/dossier.ts'
import type { Name } from './words.ts'

/** The lists of the dossier that hold achievements. */
export type Category =
  | 'patents'
  | 'publications'
  | 'projects'
  | 'awards'
  | 'standards'
  | 'products'
  | 'honours'
  | 'skillHonours'
  | 'competitions'
  | 'engineeringAwards'
  | 'paperAwards'
  | 'firstSets'
  | 'teams'

/** Achievements by list, each shaped as the dossier's items. An empty list: said to be none. */
export type Achievements = { readonly [C in Category]?: NonNullable<Dossier[C]> }

/** What a word tells: the list, and of the item what the word alone makes sure. */
export interface Head {
  readonly category: Category
  /** `kind`, or `name` of a skill honour. */
  readonly kind?: string
  readonly level?: string
  /** The word is the list's general name: denying it denies the list. */
  readonly general?: true
}

function heads(category: Category, kinds: Readonly<Record<string, readonly string[]>>): Name<Head>[] {
  return Object.entries(kinds).flatMap(([kind, words]) =>
    [kind, ...words].map((word) => ({ word, of: { category, kind } })),
  )
}

function general(category: Category, words: readonly string[]): Name<Head>[] {
  return words.map((word) => ({ word, of: { category, general: true as const } }))
}

function hidden(words: readonly string[]): Name<Head>[] {
  return words.map((word) => ({ word }))
}

/** Words that open an item. The longest at a place wins; those without a meaning hide shorter ones. */
export const HEADS: readonly Name<Head>[] = [
  ...heads('patents', {
    发明: ['发明专利', '国家发明专利'],
    实用新型: ['实用新型专利', '新型专利', '实新'],
    软件著作权: ['软著', '软件著作', '计算机软件著作权'],
    外观设计: ['外观设计专利', '外观专利', '外观'],
  }),
  ...general('patents', ['专利', '授权专利']),
  ...hidden(['发明人', '发明家', '软件开发']),
  ...heads('publications', {
    核心期刊: ['核心期刊论文', '中文核心', '北大核心', '南大核心', '核心论文', '核心'],
    其他正式刊物: ['一般期刊', '普通期刊', '普刊', '正式期刊', '正式刊物', '公开期刊'],
    会议论文: ['学术会议论文', '会议宣读', '宣读论文', '学术会议'],
    译作: ['译著', '译文'],
    未公开发表: ['内部刊物', '内刊', '未发表论文', '未发表'],
    专著: ['著作', '学术专著'],
  }),
  ...general('publications', [
    '论文',
    '文章',
    '论文著作',
    'SCI论文',
    'EI论文',
    'SCI',
    'EI',
    '期刊',
    '刊物',
    '期刊论文',
  ]),
  { word: '省级期刊', of: { category: 'publications', kind: '其他正式刊物', level: '省部级' } },
  { word: '省级刊物', of: { category: 'publications', kind: '其他正式刊物', level: '省部级' } },
  { word: '省刊', of: { category: 'publications', kind: '其他正式刊物', level: '省部级' } },
  { word: '国家级期刊', of: { category: 'publications', kind: '其他正式刊物', level: '国家级' } },
  { word: '国家级刊物', of: { category: 'publications', kind: '其他正式刊物', level: '国家级' } },
  { word: '国刊', of: { category: 'publications', kind: '其他正式刊物', level: '国家级' } },
  ...general('projects', [
    '科研项目',
    '科技项目',
    '技术项目',
    '课题',
    '项目',
    '科技计划',
    '技改项目',
    '研发项目',
    '立项',
    '科研',
  ]),
  ...general('awards', [
    '科技进步奖',
    '科学技术进步奖',
    '科技进步',
    '科学技术奖',
    '科技奖',
    '科技成果奖',
    '技术发明奖',
    '自然科学奖',
    '星火奖',
    '科研奖',
  ]),
  ...heads('engineeringAwards', {
    '优秀工业新产品（新技术）奖': [
      '优秀工业新产品奖',
      '优秀工业新产品',
      '工业新产品奖',
      '优秀新产品奖',
      '新技术奖',
      '新产品奖',
    ],
    工程设计奖: ['优秀工程设计奖', '优秀工程设计'],
    工程咨询成果奖: ['优秀工程咨询成果奖', '工程咨询奖', '咨询成果奖'],
    工程建设奖: ['优秀工程建设奖'],
  }),
  ...general('paperAwards', ['优秀论文奖', '论文奖', '优秀论文']),
  ...general('firstSets', ['首台套', '首台(套)', '首台']),
  ...heads('teams', {
    企业技术中心: ['技术中心'],
    重点技术创新团队: ['企业重点技术创新团队', '技术创新团队', '创新团队'],
  }),
  ...heads('standards', {
    国家标准: ['国标'],
    行业标准: ['行标'],
    省级地方标准: ['省地方标准', '省地标', '省级地标', '省标准', '省级标准', '省标'],
    市级地方标准: ['市地方标准', '市地标', '市级地标', '市标准', '市级标准'],
    团体标准: ['团标'],
    企业标准: ['企标'],
  }),
  ...general('standards', ['标准', '地方标准', '地标']),
  ...general('products', ['新产品']),
  ...heads('honours', {
    劳动模范: ['劳模'],
    五一劳动奖章: ['五一奖章', '"五一"劳动奖章', '五一劳动奖'],
    科技先进工作者: ['科技先进个人'],
    专业先进工作者: [],
    '科技（生产）先进工作者': ['生产先进工作者', '科技(生产)先进工作者', '先进工作者', '生产先进个人', '先进个人'],
    优秀共产党员: ['优秀党员'],
    其他表彰: ['表彰', '嘉奖', '记功', '表扬', '先进'],
  }),
  ...general('honours', ['荣誉', '荣誉称号']),
  ...heads('skillHonours', {
    省级技能大师工作室领办人: ['省技能大师工作室领办人', '省技能大师工作室'],
    省首席技师: [],
    全国技术能手: ['国家技术能手'],
    世界技能大赛优胜奖: ['世赛优胜奖'],
    省百千万拔尖技能人才: ['拔尖技能人才'],
    省百千万优秀技能人才: ['优秀技能人才'],
    浙江省技术能手: ['省技术能手', '省级技术能手'],
    市首席技师: [],
    市名师名家: ['名师名家'],
    县级技术能手: ['县技术能手', '区技术能手', '县区技术能手'],
  }),
  ...hidden(['市技术能手', '市级技术能手', '首席技师', '技术能手']),
  ...general('competitions', [
    '技能竞赛',
    '职业技能竞赛',
    '技能大赛',
    '职业技能大赛',
    '竞赛',
    '大赛',
    '比赛',
    '技能比武',
    '比武',
  ]),
]

/** Levels; a county-level city counts as 县区级, whatever its name says. */
export const LEVEL_WORDS: readonly (readonly [string, RegExp])[] = [
  ['国家级', /国家级?(?!标)|全国|国字号/g],
  ['省部级', /省部级?|[省部]级|省(?![力电时钱略心事直])|(?<![内全本干外])部(?=科技|优)/g],
  [
    '县区级',
    /县\/区级?|县区级?|县(?:\(市,?区\))?级?|(?<![园发山地社小校厂灾])区级?(?![域间别块分])|(?:乐清|瑞安|龙港|温岭|临海|玉环|余姚|慈溪|海宁|桐乡|平湖|诸暨|嵊州|义乌|东阳|永康|兰溪|江山|龙泉|建德)市?级?/g,
  ],
  ['市厅级', /市厅级?|[市厅]级|市(?![场面值民])|(?<![客餐大])厅/g],
  ['科级', /科级|乡镇级?|镇级/g],
  [
    '企业',
    /企业(?:级|内部|自立|自己|立项|自主)?|公司(?:级|内部|自立|自己|立项)?|单位(?:自立|自己|内部|级)|厂(?:级|里|内)|自立|自己立项/g,
  ],
]

export const GRADE_WORDS: readonly (readonly [string, RegExp])[] = [
  ['一等奖', /一等奖?|1等奖?/g],
  ['二等奖', /二等奖?|2等奖?/g],
  ['三等奖', /三等奖?|3等奖?/g],
  ['优秀奖', /优秀奖|优胜奖/g],
]
