import type { Configuration } from '../configuration/configuration.ts'
import { type Finding, note, well, wrong } from './finding.ts'

/** Asks the service beside us how it is. */
export async function runningFindings({ health }: Configuration): Promise<Finding[]> {
  if (!health || health.port === 0) return [note('ready', '没有开健康检查，不知道服务好不好', '在配置里写“健康:”就开')]
  const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }
  const bare = everywhere[health.host] ?? health.host
  const host = bare.includes(':') && !bare.startsWith('[') ? `[${bare}]` : bare
  try {
    const response = await fetch(`http://${host}:${health.port}/readyz`, { signal: AbortSignal.timeout(10_000) })
    const { ready, problems } = (await response.json()) as { ready?: unknown; problems?: unknown }
    if (ready === true) return [well('ready', '服务说一切正常（/readyz）')]
    const told = Array.isArray(problems) ? problems.join('；') : ''
    return [wrong('ready', `服务说有问题：${told}`, '看服务的日志：journalctl -u zhicheng')]
  } catch {
    const what = '占着数据文件夹的进程没有回答健康检查'
    return [note('ready', what, '它可能是 zhicheng chat，或者用的是另一份配置；是 serve 的话重新启动它')]
  }
}
