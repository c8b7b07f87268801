/** Words of the Wu dialects and of the street, each with how the table and the entries say it. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/(?:几多|多少|几)(?:个)?铜?钿|几多(?:铜)?钱|多少铜钱/gu, '多少钱'],
  [/铜钿/gu, '钱'],
  [/几多(?=[^\s])|几多$/gu, '多少'],
  [/(?:啥|什么)(?:个)?辰光|(?:啥|什么)个?时光/gu, '什么时候'],
  [/多少?辰光/gu, '多久'],
  [/辰光/gu, '时间'],
  [/哪搭块?|阿里搭?|啥(?:个)?(?:场化|地界)|何里/gu, '哪里'],
  [/勿(?=[上到了着来要行好能会可])/gu, '不'],
  [/呒没|呒有|冇得/gu, '没有'],
  [/统共|拢共|总归一共|一塌刮子|满打满算|一起总/gu, '一共'],
  [/仨年/gu, '三年'],
  [/截牢|卡牢/gu, '截止'],
  [/衣裳/gu, '衣服'],
  [/(?:头一|第一)桩/gu, '第一'],
  [/(?<=[年月])好(?=报|评|弄|申|考|上|当|拿)/gu, '能'],
  [/(?<=.)(?<!好.{1,6})(?:伐啦|伐|弗啦|噶|咯|勿啦|勒伐)$/gu, '吗'],
  [/纸头(?:材料|的)?/gu, '纸质材料'],
  [/(?<=^| )(?:那[个张])?表(?=[打要弄交送印几])/gu, '评审表'],
  // What the other side of the system is called by those on this one, where a day is asked.
  [
    /(?:单位|公司|企业|厂里|人事|老板娘?)(?:那|这)?[头边端](?=.{0,4}(?:几号|哪天|截|最[晚迟]|什么时候|死线))/gu,
    '单位推荐',
  ],
  [/(?:个人|自己|本人)(?:那|这)?[头边端](?=.{0,4}(?:几号|哪天|截|最[晚迟]|什么时候|死线))/gu, '个人申报'],
  [/破(?=几个?[人名位])/gu, '破格'],
]

/** 评审费几钿 is 评审费多少钱: what is said in dialect, as it is written elsewhere. */
export const asWrittenElsewhere = (text: string): string =>
  SAID.reduce((left, [said, written]) => left.replace(said, written), text)
