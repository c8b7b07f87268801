import { writeFile } from 'node:fs/promises'
import type { impls } from 'wechaty-puppet'
import { WechatStopped } from './failure.ts'

export type Puppet = impls.PuppetInterface
/** wechaty itself: about 330 packages and more than a second to load, hence only when WeChat is wanted. */
export type Wechaty = typeof import('wechaty')

/** A puppet by the name of its package and what its maker wants to know (token, address), or ready made. */
export type PuppetChoice =
  | { readonly name: string; readonly options?: Readonly<Record<string, unknown>> }
  | { readonly make: () => Promise<Puppet> | Puppet }

/** What npm takes for a package; nothing that could be a path or an address. */
const PACKAGE = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/

/** Throws {@link WechatStopped} when it cannot be loaded. */
export async function loadWechaty(): Promise<Wechaty> {
  try {
    return await import('wechaty')
  } catch (error) {
    throw new WechatStopped(`微信：wechaty 加载不了（${shortCode(error)}）。请在程序目录重新运行 npm ci`)
  }
}

/**
 * The file where wechaty keeps a login, made readable by nobody else: whoever has it can be logged in as our account. `memory`
 * is its path without the ending. Throws {@link WechatStopped} when it cannot be made.
 */
export async function makeMemory(memory: string): Promise<void> {
  const file = `${memory}.memory-card.json`
  try {
    await writeFile(file, '{}', { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (shortCode(error) !== 'EEXIST')
      throw new WechatStopped(`微信：登录状态存不进 ${file}（${shortCode(error)}），请检查文件夹`)
  }
}

/** A new puppet. Throws {@link WechatStopped}, saying what the operator can do, when there is none to be had. */
export async function makePuppet(choice: PuppetChoice): Promise<Puppet> {
  if ('make' in choice) return await choice.make()
  const { name } = choice
  if (!PACKAGE.test(name))
    throw new WechatStopped(`微信：“${name}”不是一个包名。应写 wechaty-puppet-service 这样的名字`)
  const Maker = constructorIn(await importPuppet(name))
  if (!Maker) {
    throw new WechatStopped(`微信：${name} 里没有 wechaty 的 puppet，请核对包名，参见 docs/wechat.md`)
  }
  try {
    return new Maker({ ...choice.options })
  } catch (error) {
    // Its words may hold the token.
    throw new WechatStopped(
      `微信：${name} 建不起来（${shortCode(error)}），多半是令牌没有设或不对，请检查它要的环境变量`,
    )
  }
}

async function importPuppet(name: string): Promise<unknown> {
  try {
    return await import(name)
  } catch (error) {
    const words = error instanceof Error ? error.message : ''
    const missing = shortCode(error) === 'ERR_MODULE_NOT_FOUND' && words.includes(`'${name}'`)
    throw new WechatStopped(
      missing
        ? `微信：没有装 ${name}。在程序目录运行 npm install ${name}，或换一个装好的 puppet（自带 wechaty-puppet-service、wechaty-puppet-wechat4u）`
        : `微信：${name} 装了，但加载不了（${shortCode(error)}），多半是版本不合或少了它自己的依赖，请重装它`,
    )
  }
}

type Maker = new (options: object) => Puppet

/** The default export; behind one or two more `default` in packages that are not ES modules. */
function constructorIn(module: unknown): Maker | null {
  let found: unknown = module
  for (let depth = 0; depth < 4; depth += 1) {
    if (typeof found === 'function') return found as Maker
    found = (found as { default?: unknown } | undefined)?.default
  }
  return null
}

function shortCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown'
}
