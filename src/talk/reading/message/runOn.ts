import { replaceMapped } from '../mapped.ts'
import type { Letters } from './even.ts'

/** So much without a mark or a blank was spoken, not typed. */
const RUN = /[^,。;!?:、\n\s"()|/]{22,}/g

/** Words that only hold the place of a pause. */
const PAUSE =
  '[嗯呃啊哦嘛呢喂诶]+|哈哈+|(?:然后|接着)呢?|(?<![报评考升冲])那个(?!时|人|厂|公司|单位)|就是说|反正|对吧|的话呢?|另外|还有(?=[\\p{Script=Han}])|而且|但是|不过|所以'
/** Words that open another matter. */
const OPENS = [
  '(?:我?想)?(?:咨询|问)一?下|(?<![到至])现在(?:能|可以|想|还|是|在|就)|能不能|可不可以|让我|今年(?=[二三四五六]十|\\d{2}(?!年))|还没有?|也没有?|没有?断|就是(?=[干做从在搞])',
  '学的(?:是|专业)|读的是|专业(?:是|学的)|学历是|文化程度|毕业时间|毕业证|拿证时间|职称(?:是|有)|现在职称|(?<![拿考评领得]的)助工(?:是|证|评)|资格证|技能证|(?<![科专师工业历])证书?是|之前(?=是)|(?<=[的了])学的都?是|(?<![有没发给])聘(?:书|任|期)(?=是|从|(?:20|19)?\\d{2}年|时间)|(?<=的)(?<![拿考评领得]的)(?:技师|高级工|中级工|助工|电工|焊工|钳工)证|(?<=[拿考评领得]的)(?:技师|高级工|中级工|助工|电工|焊工|钳工)证(?=[是在]?(?:20|19)?\\d{2}年)',
  '社保|单位(?:是|性质|在)|公司(?:是|在)|工作单位|工作就是|年度考核|继续教育|(?<![\\d个])(?:专业科目|一般公需|行业公需|公需是)|[今去前]年的',
  '(?<!公需|专业|科目|行业|一般|教育|年度|新型|发明|外观|期刊|核心|刊物|个|三年|\\d)(?:学时|考核|社保|论文|专利|编制|处分|聘书|继续教育)(?=(?:都|全|也|每年|均|没|温州|在|\\d|够|满|合格|优秀))|(?<=[日号年])(?:学时|考核)|没(?:有)?(?:受过?|编制|处分|违规|专利|论文)|(?<=\\d[日号月])(?:民企|国企|私企)',
  '(?:最?近|前面|[前这])?三年(?:的)?(?:年度)?考核|考核(?:近|最近)?三年(?=都|全|均)|(?<=第[一二三四五六])(?:省级|国家级|市级|核心|普刊|发明|实用新型|论文)|(?<=到现在|至今)(?:手上|手里|名下)',
  '授权日期|授权时间|发表时间|排名?在?第|已经授权|(?<=人|第[一二三四五六\\d])都(?=授权|已经授权|有证|下证)|一直(?=[到在都做干交缴])|(?<![是期为书])从(?=\\d{2,4}年)|从来|(?<=在聘|聘着|到现在|至今|没断)(?:全日制)?(?:本科|大专|中专|高中|研究生|硕士)',
  '(?<!单位|公司|厂里?|让|帮|给|罚|罚了|罚过|处分|聘任?|老公|老婆)我(?=今年|自己|又|没有?|本科|大专|中专|高中|[是在有从]|\\d)|他(?=[没是说])',
].join('|')
/** 毕业的二零一九年拿的: what is told with a year begins behind 的 and 了. */
const YEAR = '(?<=[的了过]|大专|本科|中专|助工|工程师|技师)(?:20|19)?\\d{2}年(?=\\d|[\\p{Script=Han}])'

const PLACES = new RegExp(`${PAUSE}|(?<=[^,])(?:${OPENS}|${YEAR})`, 'gu')
const PAUSES = new RegExp(`^(?:${PAUSE})$`, 'u')

/** 大专16年毕业学时都够, 高中干了20年: told right behind schooling and titles, and apart from them however short it all is. */
const APART =
  /(?<=毕业|大专|本科|中专|高中|助工|工程师)(?:(?:学时|考核|继续教育)(?=(?:都|全|也|每年|均|年年)?(?:够|满|齐|合格|优秀|称职))|[干做搞]了(?=\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})\s?年))/g

/**
 * A text told in one breath, with commas where a speaker would have paused: before words that open another matter, and for those
 * that only fill a pause. What has marks of its own stays as it is.
 */
export function paused(typed: Letters): Letters {
  const letters = inserted(
    typed,
    replaceMapped(typed, APART, (found) => `,${found}`),
  )
  const runs = [...letters.text.matchAll(RUN)].map((run) => ({ from: run.index, to: run.index + run[0].length }))
  if (runs.length === 0) return letters
  const put = replaceMapped(letters, PLACES, (found, at) => {
    if (!runs.some(({ from, to }) => from <= at && at < to)) return found
    return PAUSES.test(found) ? ',' : `,${found}`
  })
  return inserted(letters, put)
}

function inserted(letters: Letters, put: ReturnType<typeof replaceMapped>): Letters {
  return put === letters ? letters : { typed: letters.typed, ...put }
}
