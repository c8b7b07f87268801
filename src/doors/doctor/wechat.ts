import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { WechatSettings } from '../configuration/configuration.ts'
import { type Finding, note, well, wrong } from './finding.ts'

const SERVICE = 'wechaty-puppet-service'

/** The packages and the login kept, without loading or connecting anything. */
export async function wechatFindings(
  { puppet }: WechatSettings,
  data: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finding[]> {
  const absent = ['wechaty', puppet.name].filter((name) => !isInstalled(name))
  const findings =
    absent.length === 0
      ? [well('wechat', `微信要的包都在：wechaty、${puppet.name}`)]
      : [wrong('wechat', `微信要的包没有装：${absent.join('、')}`, `在程序目录运行 npm install ${absent.join(' ')}`)]
  const token = puppet.options?.token ?? env.WECHATY_PUPPET_SERVICE_TOKEN
  if (puppet.name === SERVICE && !token)
    findings.push(wrong('wechat', `${SERVICE} 没有令牌`, '写上 微信.令牌，或设环境变量 WECHAT_PUPPET_TOKEN'))
  const login = await stat(join(data, 'wechat', 'login.memory-card.json')).catch(() => null)
  if (!login)
    findings.push(note('login', '微信还没有登录过', `serve 启动后扫码：码在 ${join(data, 'wechat', 'scan.txt')}`))
  else if (process.platform !== 'win32' && (login.mode & 0o077) !== 0)
    findings.push(
      wrong('login', '微信的登录状态别人也能读', `chmod 600 ${join(data, 'wechat', 'login.memory-card.json')}`),
    )
  else findings.push(well('login', '微信的登录状态存着；还有没有效，serve 启动后看 /readyz'))
  return findings
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch (error) {
    // There, but not to be had by `require`.
    return (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND'
  }
}
