import type { Command } from 'commander'
import { eraseAll } from '../delivery/erasing.ts'
import { expiryOf } from '../delivery/expiry.ts'
import type { BroadcastBox, ConversationKey, ConversationStore, OrderBox } from '../delivery/ports.ts'
import { forgetBesides } from '../store/besides.ts'
import { openBroadcasts, sweepBroadcasts } from '../store/broadcasts.ts'
import { openStore } from '../store/embedded.ts'
import { openDatabase } from '../store/postgres/open.ts'
import { readConfiguration } from './configuration/read.ts'
import { type DataOptions, databaseTold, folderThere, withData } from './dataFolder.ts'
import { BadInput, type Door } from './door.ts'
import { diskOf, sealTold } from './sealing.ts'

interface Options extends DataOptions {
  readonly data: string
  readonly months?: string
  readonly json?: boolean
}

/** `zhicheng data tidy`: erases those who have said nothing for so long, and were told of it thirty days ago. */
export function addDataTidy(data: Command, door: Door): void {
  withData(data.command('tidy'), '数据存在哪里')
    .description('删掉很久没有说话、三十天前已经告诉过的人')
    .usage('[选项]')
    .option('--months <月>', '最后一次说话以后留几个月；不写就看配置里的“保留.月”')
    .option('--json', '输出 JSON')
    .addHelpText(
      'after',
      `
serve 每天自己做一次（要在配置里写“保留.月”），并且提前三十天告诉本人；这个命令不发消息，只删告诉过的。
还有提醒没到、还有话没发出的，群，都不动。用数据文件夹的要先停服务。

例：
  zhicheng data tidy --months 24 --data /var/lib/zhicheng`,
    )
    .action((options: Options) => tidy(options, door))
}

async function tidy(options: Options, door: Door): Promise<void> {
  const months = monthsOf(options)
  const today = door.today()
  const { store, box, orders, forget } = await opened(options, door)
  const due: ConversationKey[] = []
  let [kept, untold] = [0, 0]
  try {
    for await (const { key, conversation } of store.records()) {
      const { kind } = expiryOf(key, conversation, today, months)
      if (kind === 'erase') due.push(key)
      else kept += 1
      if (kind === 'tell') untold += 1
    }
    for (const key of due) {
      await forgetBesides(options.data, key)
      await forget(key)
      await eraseAll({ store, box, ...(orders ? { orders } : {}) }, key)
    }
  } finally {
    await store.close()
  }
  if (options.json) return door.out(JSON.stringify({ erased: due.length, untold, kept }))
  door.out(
    `删了 ${due.length} 个会话，留着 ${kept} 个，其中 ${untold} 个到期了还没有告诉过：serve 会告诉，再过三十天删`,
  )
}

async function opened(
  { data, config }: Options,
  door: Door,
): Promise<{
  readonly store: ConversationStore
  readonly box: BroadcastBox
  readonly orders: OrderBox | null
  /** What the store keeps of somebody besides. */
  readonly forget: (key: ConversationKey) => Promise<void>
}> {
  const seal = sealTold(process.env)
  const address = databaseTold(config === undefined ? {} : { config })
  if (address === null) {
    const store = await openStore(await folderThere(data), await diskOf(data, seal), door.err)
    // Only now: the folder is ours.
    await sweepBroadcasts(data)
    return { store, box: openBroadcasts(data), orders: null, forget: async () => {} }
  }
  const { store, broadcasts, orders, presence, forgetBesides: forget } = await openDatabase(address, { seal })
  return { store, box: broadcasts, orders: (await presence.lead()) ? null : orders, forget }
}

function monthsOf({ months, config }: Options): number {
  if (months !== undefined) {
    if (!/^[1-9]\d{0,3}$/.test(months)) throw new BadInput('--months：应是 1 到 9999 的整数')
    return Number(months)
  }
  const asked = config === undefined ? {} : { config }
  const told = readConfiguration(asked, { env: process.env, folder: process.cwd() }).configuration?.keepMonths
  if (told === undefined) throw new BadInput('--months：没有写，配置里也没有“保留.月”，不知道留几个月')
  return told
}
