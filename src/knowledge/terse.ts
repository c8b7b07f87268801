/** A question in so many characters may leave out what a longer one says. */
const SHORT = 9

/** 论文要吗, 加分有没有, 模具的行不, 表几份: each with the ways it is asked in full. */
const FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.{2,5}?)(?:要吗|要不|要不要|要伐|需要吗|用吗)$/u, ['要不要$1', '$1必须要吗', '需要$1吗']],
  [/^(.{2,5}?)(?:有吗|有没|有没有|有伐|有不)$/u, ['有没有$1', '要不要$1', '有$1吗']],
  [
    /^(?:(?=.{2,5}(?:开发|设计|维修|编程))|做|搞|干|管)(.{2,6}?)的?(?:行吗|行不|行不行|可以吗|可以不|能报吗|能报不|能评吗|能评不|收不收|收吗|报得了吗)$/u,
    ['$1能报吗', '做$1的能报吗'],
  ],
  [/^(?:非得|非要|硬要|是不是非得?)要?有?(.{2,5}?)(?:不可|不行)?[吗么嘛]?$/u, ['一定要$1吗', '$1必须要吗']],
  [/^(.{2,5}?)非(?:得|要)要?有?(?:不可|不行)?[吗么嘛]?$/u, ['一定要$1吗', '$1必须要吗']],
  [/^(.{1,4}?)(几[份个篇字张分年])$/u, ['$1要$2', '$1写$2', '评审$1要$2']],
  [/^(?:往)?哪里?[交送]$/u, ['材料交到哪里', '评审表送到哪里']],
]

/** 要准备啥: words without weight alone, and all that is to be got ready. */
const PREPARED =
  /^(?:那|我|都|还|要|得|需要|该|应该|提前)*(?:准备|备)(?:些|点|好)?(?:什么|啥|哪些|什么东西|哪些东西)(?:呢|啊|呀)?$/u

/** 机电工程师怎么报: nothing but the title and how. */
const HOW =
  /^((?:那|我|请问|这个|机电|机械|专业|职称|助理|初级|中级|高级|工程师|助工|高工|副高|技术员)*)(?:怎么|咋|怎样|如何)个?(?:申报|报名|报|申请)(?:法|的)?(?:呢|啊|呀)?$/u

/** 机械的几号, 今年是什么时候: nothing but whose days. */
const DAYS_ALONE =
  /^((?:那|请问|这个|机电|机械|职称|专业|评审|申报|报名|今年|的|是|到底|中级|初级|工程师|助工)*)(?:几月几号|几号|几月份?|哪天|哪一天|什么时候|啥时候|何时)(?:的|到|呢|啊|呀)*$/u

/** 学历是中专的咋办, 只有高中怎么评: nothing but a schooling, and what becomes of it. */
const SCHOOLED =
  /^(?:那么?|请问|要是|如果|万一|员工|工人|师傅|厂里|最高|学历|文凭|只|就|才|仅|有|是|个|的)*(初中|高中|中专|大专|专科|本科|硕士|研究生|博士)(?:学历|文凭|毕业|生)?(?:的|的话|的人|的员工)?(?:该|要|又|应该)?(?:(?:怎么|咋|如何)(?:办|整|弄|搞|评|报|申报|评职称|算)|(?:能|可以|好)(?:不能|不可以)?(?:评|报|申报|评职称)(?:吗|么|不|伐|没)?)(?:呢|啊|呀|好)?$/u

/** 我是老板，厂里五个人想评，要什么条件: who asks for others asks for the conditions of the level, or of all. */
const FOR_OTHERS =
  /^(?:我们?(?:是|做)?(?:老板|厂长|人事|hr|行政|负责人|管人事的?))?(?:我们?|咱们?)?(?:厂里?|公司里?|单位里?|车间里?)?(?:里|有|的)*[一二两三四五六七八九十几\d]+来?个(?:人|员工|工人|师傅|职工|同事)?(?:都|也)?(?:想|要|准备|打算)(?:评|报|申报|弄)(?:职称|(中级|工程师|助工|高工|助理工程师|技术员))?(?:的话)?(?:都|各|分别)?(?:需要|要|得|有)?(?:具备)?(?:什么|啥|哪些)条件(?:呢|啊)?$/u

/** The same in words that have weight; any other question as it is. */
export function withWeight(text: string): string {
  const bare = text.replaceAll(' ', '')
  const schooling = SCHOOLED.exec(bare)?.[1]
  if (schooling !== undefined) return `${schooling}学历可以报吗`
  const others = FOR_OTHERS.exec(bare)
  if (others) return others[1] === undefined ? '要什么条件' : `评${others[1]}要什么条件`
  if (PREPARED.test(bare)) return '要交哪些材料'
  const [, whose] = DAYS_ALONE.exec(bare) ?? []
  if (whose !== undefined && whose !== '') return `${whose.replace(/[的是]|到底|今年|这个|申报|报名/gu, '')}几号截止`
  return HOW.test(bare) ? bare.replace(HOW, '$1申报流程是什么') : text
}

/** What a question of a few words (as compared) may ask in full, the likeliest first; none where it is not so short. */
export function saidInFull(text: string): readonly string[] {
  const bare = text.replaceAll(' ', '')
  if (bare.length > SHORT) return []
  return FORMS.flatMap(([form, full]) => (form.test(bare) ? full.map((way) => bare.replace(form, way)) : []))
}
