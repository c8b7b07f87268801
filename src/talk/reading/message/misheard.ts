import type { Letters } from './even.ts'
import { type Rewriting, rewritten } from './rewriting.ts'

/** Words of the dialects spoken here, in those of the common tongue. */
const DIALECT: readonly Rewriting[] = [
  [/(?:呒|弗|勿|冇|木)(?:有|得|没)(?!限|问|关)/g, '没有'],
  [/(?:弗|勿)(?=[是会能考评晓要够算行对好用交缴搞做弄来去想给发断停])/g, '不'],
  [/(?<![步砍征讨杀挞])伐(?=$|[,。?!;\n ])/g, '吗'],
  [/侬/g, '你'],
  [/(?<=^|[,。;\s])(?:小弟|鄙人|在下)(?=[是做在有现今搞干学就毕从大本中]|\d)/g, '我'],
  [/阿拉|俺们|咱们|我伲/g, '我们'],
  [/俺(?!家)/g, '我'],
  [/做生活/g, '干活'],
  [/老底子|老早(?=就|以前)/g, '以前'],
]

/** What a telephone writes down for a word of the field, told by what stands beside it. */
const MISHEARD: readonly Rewriting[] = [
  [
    /(?<=(?:学时|专业科目|继续教育|公需)[^。\n]{0,24})(?:工序|供需|公序|工需)(?=(?:也|都|是|有|学了|课|科目|的)*(?:\d|[零一二三四五六七八九十]|没|够|满))/g,
    '公需',
  ],
  [
    /(?<=(?:^|[,。;\s]|没有?|无|没得)(?:任何|什么|评过?|考过?|啥|个)?)(?:支撑|之称|支承|只称)(?=$|[,。;\s也都]|没有?|证)/g,
    '职称',
  ],
  [/(?<=公司|单位|厂里|老板|被)品任|品任(?=书|助|工程师|时间|为|我)/g, '聘任'],
  [/(?<=开始|还在|一直|被|单位|公司|厂里|没有?)品(?=[的了着上]|用|$|[,。;])/g, '聘'],
]

const HOW_STUDIED = '全日制|函授|自考|成人|成教|业余|在职|脱产|统招|网络|电大|夜大|国开|非全日制'

/** Ways of writing that say nothing more than the plain one. */
const PLAINLY: readonly Rewriting[] = [
  [/(?<=20\d\d(?:年度?)?|\d\d年度?) (?=优秀|合格|称职|良好|基本合格|不合格|不称职|未考核)/g, ''],
  [/(?<=[\d月日号]) (?=入职|进厂|参加工作|参工)/g, ''],
  [
    /今年(?:都|已经|刚|刚满|满)*(?:\d{2}|[二三四五六]十[一二三四五六七八九]?)(?:周)?岁?了?(?=[\p{Script=Han}])(?![\d年月号日个级分项多十一二三四五六七八九])/gu,
    (found) => `${found},`,
  ],
  [/(?<=[\d前去今]年)(?:五一|七一|八一|国庆|元旦|春节|中秋|端午)(?:节|前后|那天|的时候)*/g, ''],
  [/(?:发表|见刊|出版)(?:时间|日期)(?:是|为|在|:)?(?=(?:20|19)?\d{2}年|[去前今]年)/g, ''],
  [/(?:哪|哪里|哪儿)有(?:什么|啥)/g, '没有什么'],
  [/(?:哪个|谁)(?:晓得|知道)/g, '不清楚'],
  // 1、 at the head of a line is no figure.
  [
    /(?<=^|\n)\s*(?:\(?\d{1,2}[).、]|\(?[一二三四五六七八九十]{1,2}[)、])(?=\s?[\p{Script=Han}])(?!\s?[年月日号个])/gu,
    '',
  ],
  [/(?<=[至到\-~]) (?=[今现\d])|(?<=[\d年月日号]) (?=[至到\-~]\s?[今现\d])/g, ''],
  [/(?<=[\d年月日号])[-~](?=今|现在|目前)/g, '至'],
  [/(?<=[\d年月日号])[-~]+(?=至)/g, ''],
  [/至(?:现在|目前)/g, '至今'],
  [/(?:到|至|截[止至])(?:今天|今日|目前为止|如今)(?!年)/g, '到现在'],
  [new RegExp(`\\((?:${HOW_STUDIED})\\)`, 'g'), ''],
]

/** (1)…(2)…(3)… on one line. */
const LISTED: Rewriting = [/\(\d{1,2}\)(?=\s?\p{Script=Han})(?!\s?[项个篇年月日号级名位次])/gu, ';']

/** The text with dialect and slips of voice input put into the words everybody uses. */
export function putRight(letters: Letters): Letters {
  const listed: readonly Rewriting[] = /(?:^|[\n:;。])\s*\(1\)/.test(letters.text) ? [LISTED] : []
  return rewritten(letters, [...listed, ...DIALECT, ...MISHEARD, ...PLAINLY])
}
