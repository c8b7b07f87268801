import type { Clause, Message, Place } from './found.ts'

/** Names of schools, whole and as they are cut short here; 电大, 函大 name themselves. */
const SCHOOL =
  /(?<=^|[,。;\s我是读念上的了])老?(?:电大|函大|夜大|业大|职大|国开)(?![\p{Script=Han}]{0,2}(?:大专|专科|本科|中专))|[\p{Script=Han}]{2,14}?(?:大学(?!英语|物理|数学)|学院|职院|学校|高专|师专|机专|商专|党校|电大)(?!生|城|路|里的?(?:设备|食堂|后勤))|(?:浙大|温大|宁大|绍大|台大|丽大|嘉大|湖大|杭大|浙工大|浙理工|浙科院|浙师大|杭师大|杭电|计量院|工贸|温职专?|温工校|台职|金职院?|宁职院|绍职院|丽职院?|义职院|杭职院|浙机电|杭轻工|(?:浙|合|哈|西|北|南|安|湖|上|河|华|燕|太|沈)工大|(?:浙江|华东|华南|大连|武汉|昆明|南京|北京|上海|西安|安徽|江西|河南|桂林|长沙|太原)理工|(?:浙|杭|华|北|南|上|西|东|陕|江西|湖南)师大|(?:西|上|北|西南|兰|华东)交大|(?:中|西电|山|青|陕|浙)科大|(?:温|台|宁|杭|省)工校|[\p{Script=Han}]{1,2}城院|(?:南|北|西)航(?!空))(?![\p{Script=Han}]{0,4}(?:公司|集团|厂|电器|机械厂|阀门|路))(?!专)(?:[东西南北]院|城院|分校|校区)?/u
/** A school somebody works for, is sent to or deals with is none they left. */
const NOT_AS_PUPIL =
  /上班|工作|任教|当老师|教书|教师|老师|进修|培训|讲课|上课|合作|后勤|学时|继续教育|公需|项目|课题|论文|专利|单位|公司|对面|旁边|附近|参观|招聘|岗/
const AS_PUPIL = /毕业|出来|出身|[读念学]的?|专业|校友|届|级|系(?:$|[,。;\s的])/

/** The school a piece begins with: 华中科大机械工程. */
export function schoolAt(text: string): string | null {
  const found = SCHOOL.exec(text)
  return found && /^[\s我是在从]*$/.test(text.slice(0, found.index))
    ? text.slice(0, found.index + found[0].length)
    : null
}

/** Where a message names the school somebody left; null when it names none, or deals with one otherwise. */
export function schoolIn({ clauses }: Message): Place | null {
  for (const [index, clause] of clauses.entries()) {
    const found = SCHOOL.exec(clause.text)
    if (!found || NOT_AS_PUPIL.test(clause.text)) continue
    const after = clauses.slice(index + 1, index + 4).some(({ text: next }) => AS_PUPIL.test(next))
    if (!after && !AS_PUPIL.test(clause.text) && !toldAlone(clause, found[0])) continue
    const from = clause.from + found.index
    return { from, to: from + found[0].length }
  }
  return null
}

/** 台州职业技术学院，模具: nothing but its name between commas. */
function toldAlone({ text }: Clause, name: string): boolean {
  return text.replace(name, '').replace(/我|本人|是|在|从|的|:|学校|院校|母校|\s/g, '') === ''
}
