import type { Rewriting } from './rewriting.ts'

/** Results and hours told in passing, in the words certificates use. */

const PATENT = '发明专利|发明|实用新型|外观设计|外观|软著|专利'
const N = '[一二三四五六七八九1-9]'
const SIGNED = new RegExp(
  `(?:老板|公司|单位|领导|厂里?|师傅|总工|别人)(?:去|来|自己|牵头)?(?:申请|报|弄|搞|写)的?(?:那个|一?个)?(${PATENT})[,\\s]?(?:也|就|是|都|有)*把我(?:的)?(?:名字)?(?:也|都|给)?(?:写|加|挂|署|列|带)(?:上|进|在)?(?:去)?(?:了|在)?(?:排)?(?:第?(${N})(?:个|位|名)?)?(?:了|的)?(?=$|[,。;\\s])`,
  'g',
)
/** A line that ends with what kind they all are. */
const TOLD_LAST =
  /(?<=^|\n)[^\n]{8,400}?[。;,\s](?:这)?(?:[两二三四五2-5]个)?(?:都|全|均)(?:是|为)(发明专利|发明|实用新型|外观设计|软著)(?:专利)?(?=$|[。;\n])/g
const GRANTED = /授权|登记|下证/
const NO_SHARE =
  /(?:政府(?:立项)?的)?(科研项目|项目|课题|专利|论文|标准|科技奖|新产品|首台套|竞赛|专著)(?:这块|方面|之类的?|什么的)?(?:我)?(?:也|都|从来|一直|压根)*(?:没(?:有)?沾过?边|沾不上边?|没(?:有)?沾过|没(?:有)?份|轮不(?:到|上)(?:我)?)/g
const SECOND_PRIZE =
  /(?:后来|然后|接着|又|还|再|也){1,3}(?:拿|得|获|评)(?:了|过|到|上)*(?:个|一个)?(国家|[省市县区])(?:里|级)?的?([一二三]等)奖?/g
const BOTH_KINDS =
  /公需(?:课|科目)?\s?\d{1,2}\s?(?:个)?(?:学时)?\s?\((?=一般(?:公需)?\s?\d{1,2}[,、\s]?行业(?:公需)?\s?\d{1,2})([^()]*)\)/g

export const IN_PASSING: readonly Rewriting[] = [
  // 老板申请的实用新型，把我名字写上第二个
  [
    SIGNED,
    (found) => {
      const [, kind = '', rank] = new RegExp(SIGNED.source).exec(found) ?? []
      return `有1个${kind}${rank === undefined ? '' : `,我排第${rank}`}`
    },
  ],
  // 2021年9月授权的，…，我排二；2022年5月授权的，…。都是实用新型
  [
    TOLD_LAST,
    (found) => {
      const kind = new RegExp(`(${PATENT})(?:专利)?$`).exec(found)?.[1] ?? ''
      const pieces = found.split(';').map((piece) => piece.split(/[。\n]/)[0] ?? '')
      const told = pieces.every((piece) => GRANTED.test(piece) && !new RegExp(PATENT).test(piece))
      return told && pieces.length > 1 ? pieces.map((piece) => `1个${kind},${piece}`).join(';') : found
    },
  ],
  [
    /(项目|课题)(?:都|全部?|基本上?|也|就)*是(?:厂里|公司|单位|我们厂|我们公司|企业)(?:里)?(?:自己|内部)?(?:立|定|搞|弄|下达)(?:项)?的/g,
    '公司自立项目',
  ],
  [
    NO_SHARE,
    (found) => `没有${/科研项目|项目|课题|专利|论文|标准|科技奖|新产品|首台套|竞赛|专著/.exec(found)?.[0] ?? ''}`,
  ],
  // 县科技进步一等奖，后来又拿了市里三等奖
  [
    new RegExp(`(?<=科技(?:进步)?[^。\\n]{0,40})${SECOND_PRIZE.source}`, 'g'),
    (found) => {
      const [, level = '', grade = ''] = new RegExp(SECOND_PRIZE.source).exec(found) ?? []
      return `${level}${level === '国家' ? '' : '级'}科技进步${grade}奖`
    },
  ],
  [BOTH_KINDS, (found) => `(${found.slice(found.indexOf('(') + 1, -1).replace(/(一般|行业)(?!公需)/g, '$1公需')})`],
  // 会议论文一篇，学术年会上宣读的
  [
    /(?<=会议论文[^,。;\n]{0,6}[,\s])(?:在)?(?:学术)?(?:年会|会议|研讨会|交流会)(?:上)?面?(?:宣读|交流|发言|报告)(?:的|过)?(?=[,。;\s]|$)/g,
    '',
  ],
  // 去年做了一个亿
  [
    /(?<=去年|前年|今年|\d年|每年)(?:能|大概|差不多)?(?:做|搞|干)了?(?=(?:[一两二三四五六七八九几]|\d{1,3}(?:\.\d)?)(?:个)?(?:多|来)?(?:个)?(?:亿|千万))/g,
    '产值',
  ],
]
