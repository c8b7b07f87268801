import { sayRuleProblem } from '../../rules/load/source.ts'
import type { House } from '../compose.ts'
import { type Finding, note, well, wrong } from './finding.ts'

const LEAST = [20, 19] as const

export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const enough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])
  if (enough) return well('node', `Node ${version}`)
  return wrong('node', `Node ${version} 太旧`, `装 Node ${LEAST.join('.')} 以上（建议 22 或 24），再运行 npm ci`)
}

/** Whether what the program answers from can be read. */
export function ruleFindings(house: () => House): Finding[] {
  const again = '运行 zhicheng rules check 看全部；没有改过规则的话，重新装一遍程序'
  try {
    const { packs, problems: ofRules, wording, knowledge, kept } = house()
    const problems = [...ofRules, ...knowledge.problems]
    const [first] = problems
    void wording
    const told = (kept?.told ?? []).map((line) => note('kept', line, '看数据文件夹里协会自己的计划和改动'))
    if (first)
      return [wrong('rules', `规则或问答文件有 ${problems.length} 处错误，如 ${sayRuleProblem(first)}`, again), ...told]
    if (packs.length === 0) return [wrong('rules', '一个评审计划也没有', again), ...told]
    return [well('rules', `规则和措辞读得出来：${packs.length} 个计划`), ...told]
  } catch (error) {
    return [wrong('rules', `规则或措辞读不出来：${error instanceof Error ? error.message : String(error)}`, again)]
  }
}

/** The program reckons in Shanghai's time whatever the machine's zone is, if Node knows that zone. */
export function zoneFinding(): Finding {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
  if (shown.format(0) !== '08:00')
    return wrong('zone', '这个 Node 没有上海时区的资料', '换成官方的 Node（带完整 ICU），再运行 npm ci')
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const other = own === 'Asia/Shanghai' ? '' : `（本机时区 ${own}，不影响）`
  return well('zone', `日子和提醒按上海时间${other}`)
}
