import type { Command } from 'commander'
import { realDisk } from '../store/disk.ts'
import { openDatabase } from '../store/postgres/open.ts'
import { rekey } from '../store/rekey.ts'
import { newKey } from '../store/seal.ts'
import { noteKeys } from '../store/sealedDisk.ts'
import { type DataOptions, databaseTold, folderThere, withData } from './dataFolder.ts'
import type { Door } from './door.ts'
import { openSealed, sealTold } from './sealing.ts'

interface Options extends DataOptions {
  readonly data: string
}

/** `zhicheng data key` and `data rekey`: encryption of what people told. */
export function addDataKeys(data: Command, door: Door): void {
  data
    .command('key')
    .description('造一把新的加密密钥')
    .usage('')
    .addHelpText(
      'after',
      `
打印在标准输出上，别处不留。放进只有 root 能读的文件，由环境变量 ZHICHENG_KEY 传给服务。
密钥丢了，加密的会话谁也读不出来：另外存一份，别和备份放在一起。

例：
  (umask 077; echo "ZHICHENG_KEY=\\"$(zhicheng data key)\\"" >> /etc/zhicheng/secrets)`,
    )
    .action(() => door.out(newKey()))
  withData(data.command('rekey'), '数据存在哪里')
    .description('把会话都换成现在的密钥加密；没有设密钥就都解开')
    .usage('[选项]')
    .addHelpText(
      'after',
      `
ZHICHENG_KEY 设成新的，ZHICHENG_OLD_KEYS 里放旧的，跑完旧的就用不着了（备份还要它）。
不设 ZHICHENG_KEY，只放旧的：全部解开，不再加密。断了再跑一遍。
用数据文件夹的要先停服务；用数据库的先把每个进程都换成新钥匙（旧的放在 ZHICHENG_OLD_KEYS）再跑，不用停。

例：
  ZHICHENG_KEY=新的 ZHICHENG_OLD_KEYS=旧的 zhicheng data rekey --data /var/lib/zhicheng`,
    )
    .action((options: Options) => rekeyAll(options, door))
}

async function rekeyAll(options: Options, door: Door): Promise<void> {
  const seal = sealTold(process.env)
  const address = databaseTold(options)
  const told = (done: number) => {
    if (done % 5000 === 0) door.err(`${done} 个会话`)
  }
  const store =
    address === null
      ? await openSealed(await folderThere(options.data), seal)
      : (await openDatabase(address, { seal })).store
  let count: number
  try {
    count = await rekey(store, told)
  } finally {
    await store.close()
  }
  if (address === null) await noteKeys(options.data, seal.current === null ? [] : [seal.current], realDisk)
  door.out(
    seal.current === null
      ? `${count} 个会话都解开了，不再加密`
      : `${count} 个会话都用现在的密钥（编号 ${seal.current}）加密了，旧的可以拿掉；旧的备份还要它`,
  )
}
