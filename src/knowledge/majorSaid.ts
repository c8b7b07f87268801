import { matchMajor } from '../rules/education.ts'
import type { Pack } from '../rules/pack.ts'
import type { Knowledge } from './knowledge.ts'
import type { Piece } from './piece.ts'
import type { WordsRead } from './words.ts'

/** 土木的能评吗, 学机电的对口吗: whether a field of study is recognised. */
const ASKED =
  /^(?:那|请问|我们?|他|员工|同事|是|大专|本科|中专|研究生|硕士|[学读念]的?是?)*([^ ]{2,14}?)(?:专业|系)?(?:毕业|出身)?(?:的|这个|这种|生)*(?:人|员工)?(?:也|都|今年|到底)*(?:能不能|可不可以|可否|行不行|算不算|是不是|对不对口|属不属于|在不在|认不认|是对口|能|可以|算(?!机)|行(?!政)|对口|属于|认)[^ ]{0,10}$/u
/** 在化工厂搞工艺: the job, which is not what was studied. */
const JOB =
  /(?:现在|目前|后来)?(?:在(?!不在)[^ ]{2,8}?(?:厂|公司|单位|企业|车间|部门?))?(?:里|上班)?(?:做|搞|干|从事|负责)[^ ]{1,6}?(?=算|对口|对不|能|可以|行|属)/u
/** What stands in names of fields of study besides. */
const TAIL =
  /工程|工业|农业|机械化|智能|现代|技术|科学|设计|制造|应用|工艺|管理|一体化|装备|设备|维修|控制|系统|信息|自动化|方向|及其?|与|类|学|本|硕|大专|专业/gu
/** These are asked for as such, too: papers, an examination of languages. */
const OTHERWISE: readonly string[] = ['材料', '英语', '日语', '计算机', '软件', '电子', '体育']
/** 信息管理 of 信息管理与信息系统: so much of a listed name is known by. */
const BEGINNING = 4
const STUDIED = /专业|[学读念]|毕业|对口|系(?!统)/u

/** The field of study a question (as compared) asks about; null where it asks of something else. `subjects` are words of their names. */
export function majorAsked({ text }: WordsRead, subjects: readonly string[]): string | null {
  const bare = text.replace(JOB, '').replaceAll(' ', '')
  const name = ASKED.exec(bare)?.[1]?.replace(/专业$/, '')
  // 机电专业报机械还是机电 asks of plans.
  if (name === undefined || bare.includes('还是报') || /报.*还是/u.test(bare)) return null
  const found = subjects.filter((word) => name.includes(word)).toSorted((a, b) => b.length - a.length)
  if (found.length === 0 && name.length >= BEGINNING && subjects.some((word) => word.startsWith(name))) return name
  if (found.length === 0 || (OTHERWISE.includes(name) && !STUDIED.test(text))) return null
  const left = found.reduce((rest, word) => rest.replaceAll(word, ''), name).replaceAll(TAIL, '')
  return left === '' ? name : null
}

const quoted = (name: string) => `“${name}”`

const subjects = new WeakMap<Knowledge, readonly string[]>()

/** Words of fields of study: those of the plans' lists, and of the table. */
export function subjectsOf(knowledge: Knowledge): readonly string[] {
  const made =
    subjects.get(knowledge) ??
    [
      ...knowledge.synonyms.subjects,
      ...knowledge.plans.flatMap(({ pack: { criteria } }) => [
        ...criteria.majors.foreign,
        ...criteria.majors.kinds.flatMap(({ names, words }) => [...names, ...words]),
      ]),
    ].map((word) => word.toLowerCase())
  subjects.set(knowledge, made)
  return made
}

/** What a plan's list says of a field of study; null of `matches`: it leaves it open. Null where there is no list at all. */
export function majorSaid(
  { criteria: { majors } }: Pack,
  name: string,
): (Piece & { readonly matches: boolean | null }) | null {
  if (majors.kinds.length === 0) return null
  const { truth, kind } = matchMajor(name, majors)
  const unlisted = majors.listed === false
  const said = { clauses: [majors.clause], matches: truth === 'unknown' ? null : truth === 'yes' }
  const head = unlisted ? '没有专业名单；' : ''
  const nearly = majors.kinds.flatMap(({ names }) => names.filter((one) => one !== name && one.includes(name)))
  if (truth === 'unknown' && nearly.length > 0)
    return {
      ...said,
      matches: true,
      text: `名单里有${nearly.map(quoted).join('、')}，名称一样的算；只写“${name}”的先问。`,
    }
  if (truth === 'unknown') {
    const kinds = majors.kinds.flatMap((entry) => (entry.words.length > 0 ? [entry.name] : [])).join('、')
    const where = kinds === '' ? '名单里' : `写明的（${kinds}）里`
    return { ...said, text: `${head}“${name}”不在${where}，也看不出是别的行业，算不算对口要问。` }
  }
  if (truth === 'no')
    return {
      ...said,
      text: unlisted
        ? `${head}“${name}”看名称是别的行业，我们按不对口算；拿不准先问。`
        : `“${name}”明显是别的行业，不算对口；最后以审核为准。`,
    }
  if (unlisted) return { ...said, text: `${head}“${name}”看名称属于${kind}，我们按对口算；拿不准先问。` }
  return kind?.includes('相近')
    ? { ...said, text: `“${name}”算相近专业，可以；最后以审核为准。` }
    : { ...said, text: `算，“${name}”在对口的${kind}里；最后以审核为准。` }
}
