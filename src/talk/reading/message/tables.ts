import type { LocalDate } from '../../../dossier/date.ts'
import type { Letters } from './even.ts'
import { type Rewriting, rewritten } from './rewriting.ts'

/** What a column is of, and how a value in it is said. */
interface Column {
  readonly of: 'year' | 'yearly' | 'result' | 'name' | 'aside'
  readonly say: (value: string) => string
}

const columns = (of: Column['of'], names: string, say: Column['say']): [string, Column][] =>
  names.split(' ').map((name) => [name, { of, say }])
const PATENT = /发明|实用新型|外观/
/** 智能阀门研发 in a column of projects */
const ofKind = (value: string, kind: string) => (KINDS.test(value) ? value : `${value}${kind}`)
const KINDS =
  /奖|专利|论文|著作|项目|课题|标准|新产品|大赛|竞赛|比武|劳模|劳动模范|能手|工匠|先进|软著|软件著作权|首台套|团队/
const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ...columns('year', '年度 年份 学时年度 考核年度', (value) => `${value.replace(/年度?$/, '')}年`),
  ...columns('yearly', '专业 专业科目 专业课 专业学时 专业科目学时 专业课学时', (value) => `专业科目${value}`),
  ...columns('yearly', '一般 一般公需 一般公需科目 一般公需学时 一般公需课', (value) => `一般公需${value}`),
  ...columns('yearly', '行业 行业公需 行业公需科目 行业公需学时 行业公需课', (value) => `行业公需${value}`),
  ...columns('yearly', '公需 公需科目 公需学时 公需课', (value) => `公需${value}`),
  ...columns('yearly', '考核 考核结果 考核等次 年度考核 考核情况 年度考核结果 等次', (value) => `年度考核${value}`),
  ...columns('result', '类型 种类 专利类型 专利种类 类别', (value) => `${value}1个`),
  ...columns(
    'result',
    '排名 位次 本人排名 署名 发明人排名 作者排名',
    (value) => `排名第${value.replace(/^第|[名位]$/g, '')}`,
  ),
  ...columns('result', '日期 时间 获得时间 获奖时间 发表时间', (value) => value),
  ...columns('result', '授权日 授权日期 授权时间', (value) => `${value}授权`),
  ...columns('result', '级别 等级 获奖级别 获奖等级 奖励级别 项目级别 立项级别 奖项级别', (value) =>
    PATENT.test(value) ? `${value}1个` : value,
  ),
  ...columns('result', '刊物 期刊 发表刊物 刊物名称 期刊名称', (value) => `发表在${value}`),
  ...columns('name', '名称 成果名称 奖项名称 奖项 荣誉名称 荣誉 获奖项目 成果 内容', (value) => value),
  ...columns('name', '项目名称 项目 课题名称 课题', (value) => ofKind(value, '项目')),
  ...columns('name', '论文名称 论文题目 论文 题目', () => '论文1篇'),
  ...columns('name', '标准名称 标准', (value) => ofKind(value, '标准')),
  ...columns(
    'aside',
    '序号 专利名称 专利号 证书号 编号 备注 合计 总计 总学时 学时 单位 颁发单位 授予单位 发证单位',
    () => '',
  ),
])
const ASIDE: Column = { of: 'aside', say: () => '' }
const CELL = /[^\s|,、]+/g
const NOTHING = /^(?:[-—/\\_*]+|略|空)$/

/** A head of at least two columns that are known, and what is told below it: rows of years, or of results. */
function headOf(line: string): readonly Column[] | null {
  const names = line.match(CELL) ?? []
  const found = names.flatMap((name) => COLUMNS.get(name) ?? [])
  if (names.length < 2 || found.length !== names.length) return null
  const has = (of: Column['of']) => found.filter((column) => column.of === of).length
  const ofYears = has('year') === 1 && has('yearly') > 0 && has('result') === 0
  const typed = /类型|种类|类别/.test(line)
  const ofResults = has('yearly') === 0 && (typed ? has('result') > 1 : has('name') === 1 && has('result') > 0)
  if (!ofYears && !ofResults) return null
  // What a result is called tells what it is only where nothing else does.
  return typed ? found.map((column) => (column.of === 'name' ? ASIDE : column)) : found
}

/** The rows under a head, each as a sentence; lines that do not fit it stay. */
function inSentences(): Rewriting {
  let head: readonly Column[] = []
  return [
    /[^\n]+/g,
    (line) => {
      const next = headOf(line)
      if (next) {
        head = next
        return ' '
      }
      const cells = line.match(CELL) ?? []
      if (cells.length === 0 || cells.length !== head.length) {
        head = []
        return line
      }
      const told = (named: boolean) =>
        cells
          .map((cell, at) =>
            NOTHING.test(cell) || (!named && head[at]?.of === 'name') ? '' : (head[at]?.say(cell) ?? ''),
          )
          .filter((piece) => piece !== '')
          .join(',')
          .replace(/年,/, '年')
      if (!head.some(({ of }) => of === 'name')) return told(true)
      // A patent's kind stands in another cell; what else it is, its name says, or nothing is known of it.
      if (PATENT.test(told(false))) return told(false)
      return KINDS.test(told(true)) ? told(true) : ' '
    },
  ]
}

/** 19 20 21, 19/20/21: three years that follow each other, and no amounts. */
const ROW =
  /(?<![\d.年月-])(?<!\d[ 、/,.])(\d{2})([ 、/,.])(\d{2})\2(\d{2})(?![\d%.]|\2\d| ?[分个学课万元岁])(?:年(?:度)?)?/g

function yearRow(today: LocalDate): Rewriting {
  const last = Number(today.slice(2, 4))
  return [
    ROW,
    (found) => {
      const [first = 0, second = 0, third = 0] = (found.match(/\d{2}/g) ?? []).map(Number)
      const step = second - first
      const fits =
        Math.abs(step) === 1 &&
        third - second === step &&
        Math.max(first, third) <= last &&
        Math.min(first, third) > last - 12
      return fits ? `20${first}年、20${second}年、20${third}年` : found
    },
  ]
}

/** 2022 | 专业 60 | 一般公需 18 */
const INLINE: readonly Rewriting[] = [
  [/(?<=(?:^|[\s,;])20[012]\d)[ :](?=\d{2,3}\s?([+/])\s?\d{1,2}\s?\1\s?\d{1,2}(?!\d))/g, '年'],
  [/(?<=(?:^|\n) ?20[012]\d)年?度? ?[|:,]? ?(?=(?:专业(?:科目|课)?|一般公需|公需|行业公需)[ :|]{0,3}\d)/g, '年'],
  [/(?<=(?:专业|一般公需|行业公需|公需)(?:科目|课)?(?:学时)?)(?: ?\| ?| )(?=\d{1,3}(?![\d年.级岁人月]))/g, ''],
]

/** Tables with a head as sentences, and 19 20 21 as years. */
export function tablesPlainly(letters: Letters, today: LocalDate): Letters {
  const lines = letters.text.includes('\n') ? [inSentences()] : []
  return rewritten(letters, [...lines, ...INLINE, yearRow(today)])
}
