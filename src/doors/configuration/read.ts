import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { z } from 'zod'
import { Source } from '../../rules/load/source.ts'
import { BadInput } from '../badInput.ts'
import type { Configuration, TelegramSettings, WechatSettings } from './configuration.ts'
import { withEnvironment } from './environment.ts'
import type { RobotGroup } from './robotGroups.ts'
import { groupsOf, robotsOf, shapeIssues } from './robots.ts'
import { configurationSchema, type Written } from './schema.ts'
import { substitute } from './substitute.ts'
import { harmlessKey } from './values.ts'

/** Read when no other is named, if it is there. */
export const USUAL_FILE = 'zhicheng.yaml'
/** Where conversations are kept unless told otherwise. */
const DATA_FOLDER = 'data'
const LARGEST = 1_000_000

export interface Asked {
  /** As on the command line. */
  readonly config?: string
  readonly data?: string
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** What paths on the command line and in the environment begin at. */
  readonly folder: string
}

export interface Read {
  /** The file read; null without one. */
  readonly file: string | null
  /** Null when anything is wrong. */
  readonly configuration: Configuration | null
  /** Everything that is wrong, in Chinese: file, line, key and what was expected; never a value. */
  readonly problems: readonly string[]
  /** The data folder, and of what is wrong that for which it cannot be told: whatever else is wrong does not matter to it. */
  readonly data: { readonly folder: string; readonly problems: readonly string[] }
  /** The same for the database; null without one. */
  readonly database: { readonly address: string | null; readonly problems: readonly string[] }
  /** What the robots' groups are to hear of, as far as it can be told while something else is wrong. */
  readonly robotGroups: readonly RobotGroup[]
}

type Path = readonly PropertyKey[]

/**
 * The configuration. Throws {@link BadInput} with everything that is wrong; `more` is what else there is to say then, of
 * what could be read.
 */
export function configurationOf(
  asked: Asked,
  surroundings: Surroundings,
  more: (read: Read) => readonly string[] = () => [],
): Configuration {
  const read = readConfiguration(asked, surroundings)
  if (read.configuration) return read.configuration
  const problems = [...read.problems, ...more(read)]
  const [only] = problems
  if (only && problems.length === 1) throw new BadInput(only)
  throw new BadInput(`配置有 ${problems.length} 处要改，没有启动：\n${problems.join('\n')}`)
}

/**
 * The data folder alone, for commands that need nothing else of the configuration: a token that is set only where the service
 * runs is no matter to them. Throws {@link BadInput}. A file nobody named is not opened when the folder is told without it.
 */
export function dataFolderOf(asked: Asked, surroundings: Surroundings): string {
  const told = dataTold(asked, surroundings)
  if (told !== undefined && asked.config === undefined) return told
  const { folder, problems } = readConfiguration(asked, surroundings).data
  if (problems.length > 0) throw new BadInput(problems.join('\n'))
  return folder
}

/** The database's address alone, null without one; as {@link dataFolderOf}. */
export function databaseOf(asked: Asked, surroundings: Surroundings): string | null {
  const { address, problems } = readConfiguration(asked, surroundings).database
  if (problems.length > 0) throw new BadInput(problems.join('\n'))
  return address
}

/** The same as {@link configurationOf} without throwing: an unreadable file is a problem like the others. */
export function readConfiguration(asked: Asked, surroundings: Surroundings): Read {
  const { env, folder } = surroundings
  const name = asked.config ?? USUAL_FILE
  const path = resolve(folder, name)
  const opened = open(path, name, asked.config !== undefined)
  const unread = (file: string | null, problems: readonly string[]): Read => ({
    file,
    configuration: null,
    problems,
    data: { folder: dataFolder(undefined, asked, surroundings, file), problems },
    database: { address: null, problems },
    robotGroups: [],
  })
  if ('problem' in opened) return unread(path, [opened.problem])
  const file = opened.text === null ? null : path
  const source = parsed(name, opened.text ?? '')
  if (source === null) return unread(file, [`配置文件 ${name}：引用（& 和 *）太多，不像配置文件`])
  if (source.problems.length > 0)
    return unread(
      file,
      source.problems.map(({ line, what }) => `${name} 第 ${line} 行：${what}`),
    )

  const { value, missing } = substitute(withEmptySections(source.data), env)
  const { value: whole, variableOf } = withEnvironment(value, env)
  /** One a place: what is told first is the reason for the rest. */
  const problems = new Map<string, { readonly at: Path; readonly line: number; readonly text: string }>()
  const report = (at: Path, what: string) => {
    const place = JSON.stringify(at)
    if (problems.has(place)) return
    const variable = variableOf(at)
    const line = variable ? 0 : source.line(at)
    problems.set(place, { at, line, text: `${variable ?? placeIn(source, name, at)}：${what}` })
  }

  // A variable for the key itself goes before what the file says, whatever that is.
  for (const { path: at, what } of missing) if (!variableOf(at)) report(at, what)
  // What a robot's own channel says of a value is more than that it should be text.
  const written = (whole as { readonly 机器人?: unknown } | null)?.机器人
  const robots = robotsOf(written)
  for (const { path: at, what } of robots.problems) report(['机器人', ...at], what)
  const checked = configurationSchema.safeParse(whole)
  if (!checked.success) for (const issue of checked.error.issues) report(placeOf(issue), wordsOf(issue))
  for (const issue of shapeIssues(written)) report(['机器人', ...placeOf(issue)], wordsOf(issue))
  const known = {
    robots: robots.robots,
    robotGroups: groupsOf(written, (at) => placeIn(source, name, ['机器人', ...at])),
  }
  const configuration = checked.success && configured(checked.data, known, asked, surroundings, file)
  if (configuration) for (const { path: at, what } of contradictions(configuration)) report(at, what)

  const sorted = [...problems.values()].sort((a, b) => a.line - b.line)
  const textsOf = (some: typeof sorted) => some.map(({ text }) => text)
  return {
    file,
    configuration: configuration && sorted.length === 0 ? configuration : null,
    problems: textsOf(sorted),
    data: {
      folder: dataFolder(dataIn(whole), asked, surroundings, file),
      problems: textsOf(sorted.filter(({ at }) => concerns(at, '数据'))),
    },
    database: { address: databaseIn(whole), problems: textsOf(sorted.filter(({ at }) => concerns(at, '数据库'))) },
    robotGroups: known.robotGroups,
  }
}

const dataIn = (whole: unknown) =>
  configurationSchema.shape.数据.safeParse((whole as { 数据?: unknown } | null)?.数据).data

const databaseIn = (whole: unknown) =>
  configurationSchema.shape.数据库.safeParse((whole as { 数据库?: unknown } | null)?.数据库).data?.地址 ?? null

/** A key nobody knows may be the wanted one written wrong; what stands below another key is no matter. */
function concerns([key, ...below]: Path, wanted: '数据' | '数据库'): boolean {
  return key === undefined || key === wanted || (below.length === 0 && !Object.hasOwn(configurationSchema.shape, key))
}

/** `zhicheng.yaml 第 12 行（机器人.第 1 个.计划）`. */
function placeIn(source: Source, name: string, at: Path): string {
  const where = at.map((step) => (typeof step === 'number' ? `第 ${step + 1} 个` : String(step))).join('.')
  return `${name} 第 ${source.line(at)} 行${where === '' ? '' : `（${where}）`}`
}

/** Null when it repeats itself without end. */
function parsed(path: string, text: string): Source | null {
  try {
    return new Source({ path, text })
  } catch {
    return null
  }
}

/** A section with nothing below it is there all the same: `健康:` alone asks for health with everything as usual. */
function withEmptySections(data: unknown): unknown {
  if (data === null || data === undefined) return {}
  if (typeof data !== 'object' || Array.isArray(data)) return data
  const sections = ['telegram', '微信', '健康', '日志']
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, value === null && sections.includes(key) ? {} : value]),
  )
}

/** Every message of ours is Chinese; what zod says by itself might quote a value. */
function wordsOf({ message }: z.core.$ZodIssue): string {
  return /\p{Script=Han}/u.test(message) ? message : '写法不对，照 docs/operating.md 里的例子改'
}

/** An unknown key has a line of its own. */
function placeOf(issue: z.core.$ZodIssue): Path {
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : []
  return key !== undefined && harmlessKey(key) === key ? [...issue.path, key] : issue.path
}

function open(path: string, name: string, wanted: boolean): { text: string | null } | { problem: string } {
  try {
    const stats = statSync(path)
    if (!stats.isFile()) return { problem: `配置文件 ${name}：这里应是文件。用 --config 写明是哪个文件` }
    if (stats.size > LARGEST) return { problem: `配置文件 ${name}：太大，不像配置文件` }
    return { text: readFileSync(path, 'utf8') }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && !wanted) return { text: null }
    if (code === 'ENOENT') return { problem: `配置文件 ${name}：没有这个文件。核对 --config 后面的路径` }
    return { problem: `配置文件 ${name}：读不了（${code ?? '未知'}）。让运行本程序的用户可以读它` }
  }
}

function configured(
  written: Written,
  robots: Pick<Configuration, 'robots' | 'robotGroups'>,
  asked: Asked,
  surroundings: Surroundings,
  file: string | null,
): Configuration {
  return {
    file,
    data: dataFolder(written.数据, asked, surroundings, file),
    ...(written.数据库 ? { database: written.数据库.地址 } : {}),
    administrators: [...new Set(written.管理员 ?? [])],
    telegram: written.telegram ? telegramOf(written.telegram) : null,
    wechat: written.微信 ? wechatOf(written.微信) : null,
    ...robots,
    health: written.健康 ? { port: written.健康.端口 ?? 8086, host: written.健康.地址 ?? '127.0.0.1' } : null,
    ...(written.保留?.月 === undefined ? {} : { keepMonths: written.保留.月 }),
    logLevel: written.日志?.级别 ?? 'info',
  }
}

function dataFolder(
  written: string | undefined,
  asked: Asked,
  surroundings: Surroundings,
  file: string | null,
): string {
  const told = dataTold(asked, surroundings)
  if (told !== undefined) return told
  if (written !== undefined && file !== null) return resolve(dirname(file), written)
  return join(surroundings.folder, DATA_FOLDER)
}

/** The data folder by the command line or the environment. */
function dataTold(asked: Asked, { env, folder }: Surroundings): string | undefined {
  const told = asked.data ?? (env.ZHICHENG_DATA?.trim() || undefined)
  return told === undefined ? undefined : resolve(folder, told)
}

function telegramOf({ 令牌: token, 接口: apiRoot, 回调: hook }: NonNullable<Written['telegram']>): TelegramSettings {
  const base = { token, ...(apiRoot === undefined ? {} : { apiRoot }) }
  if (!hook) return { ...base, mode: { kind: 'polling' } }
  const { 网址: url, 口令: secret, 端口: port = 8080, 地址: host = '0.0.0.0' } = hook
  return { ...base, mode: { kind: 'webhook', url, path: new URL(url).pathname, port, host, secret } }
}

function wechatOf(written: NonNullable<Written['微信']>): WechatSettings {
  const { puppet, 令牌: token, 选项: more, 身份: identity, 管理员: administrators, 每天上限: perDay } = written
  const options = { ...more, ...(token === undefined ? {} : { token }) }
  return {
    puppet: { name: puppet, ...(Object.keys(options).length > 0 ? { options } : {}) },
    identity: identity ?? 'id',
    administrators: administrators ?? [],
    perDay: perDay ?? null,
  }
}

/** What is right by itself but not together. */
function contradictions({ telegram, health }: Configuration): { readonly path: Path; readonly what: string }[] {
  const mode = telegram?.mode
  if (mode?.kind === 'webhook' && health && mode.port === health.port)
    return [{ path: ['健康', '端口'], what: '和 Telegram 回调的端口一样，换一个' }]
  return []
}
