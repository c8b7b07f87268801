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
  /**
   * In a message about anything the word alone tells no result: `some` wants a verb of having or a figure (有论文), `figure` a
   * number, rank, level or the like (核心1篇, but not 核心).
   */
  readonly needs?: 'some' | 'figure'
  /** A prize of which only 奖 is said: the list has to be asked. */
  readonly unnamed?: true
}

type Needs = Pick<Head, 'needs'>
const SOME: Needs = { needs: 'some' }
const FIGURE: Needs = { needs: 'figure' }

function heads(
  category: Category,
  kinds: Readonly<Record<string, readonly string[]>>,
  needs: Needs = {},
): Name<Head>[] {
  return Object.entries(kinds).flatMap(([kind, words]) => more(category, kind, [kind, ...words], needs))
}

/** Further words of one kind. */
function more(category: Category, kind: string, words: readonly string[], needs: Needs = {}): Name<Head>[] {
  return words.map((word) => ({ word, of: { category, kind, ...needs } }))
}

function general(category: Category, words: readonly string[], needs: Needs = SOME): Name<Head>[] {
  return words.map((word) => ({ word, of: { category, general: true as const, ...needs } }))
}

function hidden(...words: readonly string[]): Name<Head>[] {
  return words.map((word) => ({ word }))
}

/** Words that open an item. The longest at a place wins; those without a meaning hide shorter ones. */
export const HEADS: readonly Name<Head>[] = [
  ...more('patents', '发明', ['发明'], SOME),
  ...more('patents', '发明', ['发明专利', '国家发明专利', '国家发明', '职务发明专利']),
  ...more('patents', '实用新型', [
    '实用新型',
    '实用新型专利',
    '新型专利',
    '实新',
    '实用新型的专利',
    '实用型专利',
    '实用专利',
  ]),
  ...more('patents', '实用新型', ['新型', '实用', '实用型'], FIGURE),
  ...heads('patents', {
    软件著作权: ['软著', '软件著作', '计算机软件著作权', '软件著作权登记', '软件著作权证书', '计算机软著'],
  }),
  ...more('patents', '外观设计', ['外观设计专利', '外观专利']),
  ...more('patents', '外观设计', ['外观设计', '外观'], FIGURE),
  ...general('patents', ['专利', '国家专利', '知识产权']),
  ...hidden(
    ...[
      '著作权人',
      '著作权',
      '发明人',
      '职务发明',
      '发明家',
      '发明创造',
      '软件开发',
      '发明了',
      '专利号',
      '专利法',
      '专利代理',
      '专利工程师',
      '专利权人',
      '专利局',
      '专利费',
      '专利奖',
    ],
    ...[
      '新型材料',
      '新型设备',
      '新型冠状',
      '新型农',
      '新型号',
      '新型显示',
      '新型智能',
      '实用性',
      '实用技术',
      '实用工',
      '外观检',
      '外观不',
      '外观件',
    ],
  ),
  ...more('publications', '核心期刊', [
    ...[
      '核心期刊',
      '核心期刊论文',
      '中文核心',
      '北大核心',
      '南大核心',
      '核心论文',
      '中文核心期刊',
      '北大核心期刊',
      '核心刊物',
      '核心文章',
      '中文核心论文',
    ],
    ...['核心期刊文章', '北核'],
  ]),
  ...more('publications', '核心期刊', ['核心'], FIGURE),
  ...heads('publications', {
    其他正式刊物: [
      '一般期刊',
      '普通期刊',
      '普刊',
      '正式期刊',
      '正式刊物',
      '公开期刊',
      '普通刊物',
      '一般刊物',
      '普刊论文',
      '普通期刊论文',
      '非核心',
    ],
    会议论文: [
      '学术会议论文',
      '会议上交流',
      '会议交流',
      '会议论文集',
      '论文集',
      '会议宣读',
      '宣读论文',
      '国际会议论文',
    ],
    译作: ['译著', '译文', '译作'],
    未公开发表: ['内部刊物', '内刊', '未发表论文', '未公开发表的论文', '未公开发表论文'],
    专著: ['学术专著'],
  }),
  ...more('publications', '专著', ['著作'], SOME),
  ...more(
    'publications',
    '会议论文',
    ['学术会议', '宣读', '大会宣读', '会上宣读', '年会论文', '年会宣读', '会议交流'],
    FIGURE,
  ),
  ...more('publications', '未公开发表', ['未发表'], FIGURE),
  ...general('publications', [
    ...['论文', '文章', '论文著作', 'SCI论文', 'EI论文', 'SCI', 'EI', '期刊论文', '学术论文', '专业论文', '技术论文'],
    ...['论文和著作'],
  ]),
  ...general('publications', ['教材', '教程', '技术手册']),
  ...general('publications', ['期刊', '刊物', '杂志'], FIGURE),
  ...journals('省部级', [
    '省级期刊',
    '省级刊物',
    '省刊',
    '省级普刊',
    '省级一般期刊',
    '省级期刊论文',
    '省级正式刊物',
    '省级公开刊物',
  ]),
  ...journals('国家级', [
    '国家级期刊',
    '国家级刊物',
    '国刊',
    '国家级普刊',
    '国家级一般期刊',
    '国家级期刊论文',
    '全国性刊物',
  ]),
  ...journals('市厅级', ['市级期刊', '市级刊物']),
  ...hidden(
    ...[
      '毕业论文',
      '学位论文',
      '硕士论文',
      '博士论文',
      '本科论文',
      '论文答辩',
      '论文格式',
      '论文要求',
      '论文网',
      '技术核心',
      '核心技术',
      '核心部',
      '核心零',
    ],
    ...[
      '核心人',
      '核心骨干',
      '核心成员',
      '核心员工',
      '核心竞争',
      '核心团队',
      '核心岗',
      '核心素',
      '核心产品',
      '核心业务',
      'EIP',
      'EIA',
    ],
    ...['文章来源', '论文发表费', '著作人', '著作者', '教材费', '杂志社', '上教材', '学教材'],
  ),
  ...general('projects', [
    '科研项目',
    '科技项目',
    '技术项目',
    '课题',
    '科研课题',
    '科技计划项目',
    '技改项目',
    '研发项目',
    '技术改造项目',
    '技术创新项目',
    '技术攻关项目',
    '科技攻关项目',
    '新产品试制计划项目',
    '新产品计划项目',
    '新产品开发项目',
    '新产品研发项目',
    '新产品项目',
    '产品开发项目',
    '产品研发项目',
    '工艺改进项目',
    '工艺攻关项目',
    '技术改进项目',
    '技改',
    '重点研发计划',
    '重点研发计划项目',
    '重大专项',
    '重大科技专项',
    '科技专项',
    '自然科学基金',
    '自然科学基金项目',
    '自然基金',
    '自然基金项目',
    '火炬计划',
    '火炬计划项目',
    '星火计划项目',
    '星火计划',
  ]),
  ...general('projects', ['项目', '立项', '科研', '科技计划', '工程项目'], FIGURE),
  ...ofCompany([
    '自立项目',
    '自己立的项目',
    '自己立的课题',
    '自己搞的项目',
    '自己立项的项目',
    '自己定的项目',
    '自立课题',
    '自主立项',
    '自主立项项目',
    '自己立项',
    '自立科研项目',
    '自立科技项目',
    '自立技改项目',
    '自行立项',
    '内部立项',
    '自立研发项目',
  ]),
  ...hidden(
    ...[
      '项目经理',
      '项目部',
      '项目管理',
      '项目工程师',
      '项目主管',
      '项目总监',
      '项目组',
      '项目经验',
      '项目公司',
      '项目助理',
      '项目开发',
      '项目现场',
      '项目工作',
      '项目编号',
      '项目经费',
      '项目金额',
      '课题编号',
      '课题经费',
    ],
    ...[
      '项目实施',
      '项目总工',
      '项目书',
      '项目制',
      '课题组',
      '工程项目管理',
      '科研院',
      '科研所',
      '科研单位',
      '科研机构',
      '科研人员',
      '科研工作',
      '立项书',
      '培训项目',
    ],
    ...['项目调试', '项目安装', '项目设计', '项目建设', '科研处', '科研岗'],
  ),
  ...general('awards', [
    ...[
      '科技进步奖',
      '科学技术进步奖',
      '科技进步',
      '科学技术进步',
      '科学技术奖',
      '科技奖',
      '科技成果奖',
      '技术发明奖',
      '自然科学奖',
      '星火奖',
      '科研奖',
    ],
    ...['科学技术成果奖', '科技成果', '科技奖项', '科技类奖', '科技类奖项', '科技大奖', '科技进步类'],
  ]),
  ...['奖', '奖项', '获奖', '得奖', '奖励'].map((word) => ({
    word,
    of: { category: 'awards' as const, general: true as const, unnamed: true as const, ...FIGURE },
  })),
  ...hidden(
    '奖金',
    '奖状',
    '奖学金',
    '全勤奖',
    '年终奖',
    '奖励金',
    '奖励办法',
    '奖惩',
    '一等奖',
    '二等奖',
    '三等奖',
    '1等奖',
    '2等奖',
    '3等奖',
  ),
  ...hidden('优秀奖', '优胜奖', '特等奖', '金奖', '银奖', '铜奖', '科技进步工作'),
  ...heads('engineeringAwards', {
    '优秀工业新产品（新技术）奖': [
      ...[
        '优秀工业新产品奖',
        '优秀工业新产品',
        '工业新产品奖',
        '优秀新产品奖',
        '新技术奖',
        '新产品奖',
        '优秀工业新产品(新技术)奖',
        '优秀新产品新技术奖',
      ],
      ...['优秀工业新产品新技术奖', '优秀工业新产品新技术', '优秀新产品'],
    ],
    工程设计奖: [
      '优秀工程设计奖',
      '优秀工程设计',
      '工程勘察设计奖',
      '勘察设计奖',
      '优秀勘察设计奖',
      '优秀勘察设计',
      '优秀设计奖',
    ],
    工程咨询成果奖: [
      '咨询成果',
      '优秀咨询成果',
      '优秀咨询成果奖',
      '工程咨询成果',
      '咨询奖',
      '优秀工程咨询成果奖',
      '优秀工程咨询成果',
      '工程咨询奖',
      '咨询成果奖',
    ],
    工程建设奖: ['优秀工程建设奖', '工程建设成果奖', '建设工程奖', '建设工程优质奖', '优质工程奖'],
  }),
  ...general('paperAwards', ['优秀论文奖', '论文奖', '优秀论文', '优秀学术论文奖', '优秀学术论文', '学术论文奖']),
  ...general('firstSets', ['首台套', '首台(套)', '首台', '首台套产品', '首台(套)产品', '首台套装备']),
  ...hidden('首台设备', '首台机'),
  ...heads(
    'teams',
    {
      企业技术中心: ['技术中心'],
      重点技术创新团队: ['企业重点技术创新团队', '重点企业技术创新团队', '技术创新团队', '创新团队'],
    },
    FIGURE,
  ),
  ...general('teams', ['技术团队'], FIGURE),
  ...heads(
    'standards',
    {
      国家标准: ['国标'],
      行业标准: ['行标'],
      省级地方标准: ['省地方标准', '省地标', '省级地标', '省标准', '省级标准', '省标', '浙江省地方标准'],
      市级地方标准: ['市地方标准', '市地标', '市级地标', '市标准', '市级标准'],
      团体标准: ['团标'],
      企业标准: ['企标', '企业标准'],
    },
    SOME,
  ),
  ...general('standards', ['标准', '地方标准', '地标', '浙江制造标准'], FIGURE),
  ...hidden(
    '标准化',
    '标准件',
    '标准工',
    '非标准',
    '非国标',
    '国标线',
    '国标件',
    '标准要求',
    '标准答案',
    '达到标准',
    '标准差',
    '标准间',
    '评分标准',
    '评审标准',
    '评价标准',
    '什么标准',
    '最低标准',
  ),
  ...general('products', ['新产品', '工业新产品'], FIGURE),
  ...more('honours', '劳动模范', ['劳动模范', '劳模']),
  ...heads('honours', {
    五一劳动奖章: ['五一奖章', '"五一"劳动奖章', '五一劳动奖', '“五一”劳动奖章'],
    科技先进工作者: ['科技先进个人'],
    专业先进工作者: [],
    '科技（生产）先进工作者': [
      '生产先进工作者',
      '科技(生产)先进工作者',
      '先进生产工作者',
      '先进生产者',
      '生产工作先进个人',
      '先进工作者',
      '生产先进个人',
      '先进个人',
    ],
    优秀共产党员: ['优秀党员'],
  }),
  ...more(
    'honours',
    '其他表彰',
    [
      ...['优秀员工', '优秀职工', '先进员工', '优秀工作者', '优秀个人', '最佳员工', '优秀技术员工', '年度优秀员工'],
      ...[
        '优秀干部',
        '岗位标兵',
        '生产标兵',
        '技术标兵',
        '标兵',
        '年度标兵',
        '最美工匠',
        '最美职工',
        '最美员工',
        '优秀班组长',
        '优秀技术工人',
      ],
    ],
    FIGURE,
  ),
  ...more('honours', '其他表彰', ['其他表彰', '表彰', '嘉奖', '记功', '表扬', '先进'], FIGURE),
  ...general('honours', ['荣誉', '荣誉称号', '表彰奖励'], FIGURE),
  ...hidden(
    '劳模工作室',
    '劳模创新工作室',
    '劳动模范工作室',
    '劳动模范创新工作室',
    '先进制造',
    '先进设备',
    '先进技术',
    '先进水平',
    '先进性',
    '先进装备',
    '先进材料',
    '先进集体',
    '先进单位',
    '先进企业',
    '先进班组',
  ),
  ...heads('skillHonours', {
    省级技能大师工作室领办人: [
      '省技能大师工作室领办人',
      '省技能大师工作室',
      '省级技能大师工作室',
      '省里的技能大师工作室',
      '省级大师工作室',
      '省大师工作室',
    ],
    省首席技师: ['浙江省首席技师', '省级首席技师'],
    全国技术能手: ['国家技术能手', '国家级技术能手'],
    世界技能大赛优胜奖: ['世赛优胜奖'],
    省百千万拔尖技能人才: ['拔尖技能人才', '浙江省百千万拔尖技能人才'],
    省百千万优秀技能人才: ['优秀技能人才', '浙江省百千万优秀技能人才'],
    浙江省技术能手: ['省技术能手', '省级技术能手'],
    市首席技师: ['市级首席技师', '温州市首席技师', '台州市首席技师'],
    市名师名家: ['名师名家'],
    县级技术能手: ['县技术能手', '区技术能手', '县区技术能手', '县区级技术能手', '区级技术能手'],
  }),
  ...general('skillHonours', ['名师名家称号', '技能称号', '技能类称号', '技能人才称号', '技能类荣誉']),
  ...hidden('市技术能手', '市级技术能手', '首席技师', '技术能手'),
  ...general(
    'competitions',
    [
      ...[
        '技能竞赛',
        '职业技能竞赛',
        '技能大赛',
        '职业技能大赛',
        '技能比武',
        '比武',
        '技术比武',
        '劳动竞赛',
        '劳动和技能竞赛',
        '劳动技能竞赛',
        '创新大赛',
      ],
      ...['世界技能大赛', '职工技能大赛', '职工技能竞赛'],
    ],
    FIGURE,
  ),
  ...general('competitions', ['竞赛', '大赛', '比赛'], FIGURE),
]

function ofCompany(words: readonly string[]): Name<Head>[] {
  return words.map((word) => ({ word, of: { category: 'projects', general: true, level: '企业' } }))
}

function journals(level: string, words: readonly string[]): Name<Head>[] {
  return words.map((word) => ({ word, of: { category: 'publications', kind: '其他正式刊物', level } }))
}

/** Levels; a county-level city counts as 县区级, whatever its name says. */
export const LEVEL_WORDS: readonly (readonly [string, RegExp])[] = [
  ['国家级', /国家级?(?!标|电网|职业|规定|政策|法|承认|线|税)|全国|国字号/g],
  ['省部级', /浙江省级?|省部级?|[省部]级|省(?![力电时钱略心事直])|(?<![内全本干外])部(?=科技|优)/g],
  [
    '县区级',
    /县\/区级?|县区级?|县(?:\(市,?区\))?级?|(?<![园发山地社小校厂灾])区级?(?![域间别块分])|(?:乐清|瑞安|龙港|温岭|临海|玉环|余姚|慈溪|海宁|桐乡|平湖|诸暨|嵊州|义乌|东阳|永康|兰溪|江山|龙泉|建德|上虞|瓯海|鹿城|龙湾|洞头|永嘉|平阳|苍南|文成|泰顺|椒江|黄岩|仙居|柯桥|越城|新昌|长兴|德清|安吉)[市县区]?级?/g,
  ],
  [
    '市厅级',
    /(?:温州|台州|绍兴|杭州|宁波|嘉兴|湖州|金华|衢州|舟山|丽水)(?:市级?|的?(?=\uE000))|市厅级?|厅局级?|地市级?|地厅级?|[市厅]级|(?<![城上超门都])市(?![场面值民容话电]|政(?!府))|(?<![客餐大])厅(?=级|的)/g,
  ],
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
