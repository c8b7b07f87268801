import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { eraseAll } from '../delivery/erasing.ts'
import { isPrivate } from '../delivery/expiry.ts'
import type { ConversationKey } from '../delivery/ports.ts'
import { forgetBesides } from '../store/besides.ts'
import { openBroadcasts, sweepBroadcasts } from '../store/broadcasts.ts'
import { openStore } from '../store/embedded.ts'
import { FolderInUse } from '../store/errors.ts'
import { glanceAt } from '../store/glance.ts'
import { readPlanChanges } from '../store/planChanges.ts'
import { keptIn } from '../store/postgres/glance.ts'
import { openDatabase } from '../store/postgres/open.ts'
import { makeWorld } from '../talk/world.ts'
import { answering } from './answering.ts'
import { type DataOptions, databaseTold, folderThere, houseWith, withData } from './dataFolder.ts'
import { BadInput, type Door } from './door.ts'
import { readLines } from './input.ts'
import { type KeptOf, personalData } from './personalData.ts'
import { diskOf, sealTold } from './sealing.ts'

interface Options extends DataOptions {
  readonly data: string
  readonly who: string
  readonly to?: string
  readonly yes?: boolean
  readonly json?: boolean
}

const WHO = '会话编号，如 telegram:12345、wechat:…、terminal:1'
const SURE = '删除'

/** `zhicheng data export` and `data delete`: what is kept of one person, for whoever runs the program and is asked for it. */
export function addDataOfPerson(data: Command, door: Door): void {
  withData(data.command('export'), '数据存在哪里')
    .description('导出一个人的全部数据；服务运行着也可以')
    .usage('--who <编号> [选项]')
    .requiredOption('--who <编号>', WHO)
    .option('--to <文件夹>', '存成两个文件：my-data.txt 给人看，my-data.json 给程序读')
    .option('--json', '输出 JSON')
    .addHelpText(
      'after',
      `
本人在私聊里说“导出我的数据”也能拿到。里面是个人信息，只交给本人。
读不出来的坏文件会说在哪里、怎么办。
退出码：0 导出了；1 没有这个人的数据；2 写错了，打不开，或只有坏的。

例：
  zhicheng data export --who telegram:12345 --data /var/lib/zhicheng --to /root/export`,
    )
    .action((options: Options) => exportData(options, door))
  withData(data.command('delete'), '数据存在哪里')
    .description('删除一个人的全部数据，找不回来')
    .usage('--who <编号> [选项]')
    .requiredOption('--who <编号>', WHO)
    .option('--yes', '不问，直接删')
    .addHelpText(
      'after',
      `
最好请本人在私聊里说“删除我的数据”。用数据文件夹的要先停服务；用数据库的不用停。
不通知本人。备份里的不归它管。正在进行的群发照样发给别人，他那一份只留一个数。
退出码：0 删了；1 没有确认，或没有这个人的数据；2 写错了，或打不开。

例：
  zhicheng data delete --who telegram:12345 --data /var/lib/zhicheng`,
    )
    .action((options: Options) => deleteData(options, door))
}

async function exportData(options: Options, door: Door): Promise<void> {
  const where = await whereOf(options)
  const { kept, complaints } = await keptOf(options)
  const house = houseWith(door, options.data)
  const { text, json } = personalData(kept, makeWorld(house.packs, house.wording, answering(house)), Date.now())
  for (const complaint of complaints) door.err(complaint)
  if (!isAnything(kept)) {
    if (complaints.length > 0) return door.end(2)
    door.err(`${where}里没有 ${options.who} 的数据`)
    return door.end(1)
  }
  if (options.to === undefined) return door.out((options.json ? json : text).trimEnd())
  await mkdir(options.to, { recursive: true, mode: 0o700 })
  for (const [name, content] of [
    ['my-data.txt', text],
    ['my-data.json', json],
  ] as const) {
    await writeFile(join(options.to, name), content, { mode: 0o600 })
    door.out(join(options.to, name))
  }
}

/** With what there is besides and cannot be read: where, and what to do. */
async function keptOf(options: Options): Promise<{ readonly kept: KeptOf; readonly complaints: readonly string[] }> {
  const key = keyOf(options)
  const { changes } = await readPlanChanges(options.data)
  const address = databaseTold(options)
  const seal = sealTold(process.env)
  const { unreadable: complaints, ...found } =
    address === null
      ? {
          broadcasts: (await openBroadcasts(options.data).all()).broadcasts,
          ...(await glanceAt(options.data, key, await diskOf(options.data, seal))),
        }
      : await keptIn(address, key, seal)
  return { kept: { key, changes, unreadable: complaints.length, ...found }, complaints }
}

function isAnything({ key, conversation, broadcasts, changes }: KeptOf): boolean {
  const isIn = broadcasts.some(({ by, recipients }) => by === key || recipients.includes(key))
  return conversation !== null || isIn || changes.some(({ by }) => by === key)
}

async function deleteData(options: Options, door: Door): Promise<void> {
  const key = keyOf(options)
  const where = await whereOf(options)
  if (!options.yes && !(await sure(key, door))) {
    door.out('没有删。')
    return door.end(1)
  }
  const { changes } = await readPlanChanges(options.data)
  const address = databaseTold(options)
  const found = address === null ? await deleteInFolder(options.data, key, door) : await deleteInDatabase(address, key)
  await forgetBesides(options.data, key)
  if (found || changes.some(({ by }) => by === key))
    return door.out(`${key} 的数据都删了。备份里的要到备份过期才没有。`)
  door.err(`${where}里没有 ${key} 的数据`)
  door.end(1)
}

async function deleteInFolder(folder: string, key: ConversationKey, door: Door): Promise<boolean> {
  const disk = await diskOf(folder, sealTold(process.env))
  const store = await openStore(folder, disk, door.err).catch((error: unknown) => {
    if (!(error instanceof FolderInUse)) throw error
    throw new BadInput(`${error.message}\n先停掉服务再删；或者请他本人在私聊里说“删除我的数据”，不用停`)
  })
  try {
    await sweepBroadcasts(folder)
    return await eraseAll({ store, box: openBroadcasts(folder) }, key)
  } finally {
    await store.close()
  }
}

async function deleteInDatabase(address: string, key: ConversationKey): Promise<boolean> {
  const { store, broadcasts, orders, presence, forgetBesides } = await openDatabase(address, {
    seal: sealTold(process.env),
  })
  try {
    await forgetBesides(key)
    const leads = await presence.lead()
    return await eraseAll({ store, box: broadcasts, ...(leads ? {} : { orders }) }, key)
  } finally {
    await store.close()
  }
}

/** Where it is looked for, in words. Throws BadInput where that is a folder there is not: it is not made. */
async function whereOf(options: Options): Promise<string> {
  if (databaseTold(options) !== null) return '数据库'
  return `数据文件夹 ${await folderThere(options.data)} `
}

function keyOf({ who }: Options): ConversationKey {
  if (!isPrivate(who)) throw new BadInput(`--who：应是${WHO}；群不行`)
  return who
}

async function sure(key: ConversationKey, door: Door): Promise<boolean> {
  door.out(`要把 ${key} 的数据全部删掉，找不回来。打“${SURE}”就删，别的不删：`)
  const answer = door.line ? await door.line() : ((await readLines(door, '-').catch((): string[] => []))[0] ?? '')
  return answer.trim() === SURE
}
