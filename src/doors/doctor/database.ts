import { StoreError } from '../../store/errors.ts'
import { lookAtDatabase } from '../../store/postgres/glance.ts'
import { type Finding, note, well, wrong } from './finding.ts'

/** The database as the service finds it; never its address. */
export async function databaseFindings(address: string): Promise<Finding[]> {
  try {
    const { version, made, conversations, waiting, damaged, processes } = await lookAtDatabase(address)
    return [
      well('database', `连上了数据库（PostgreSQL ${version}），${processes} 个进程在用`),
      made
        ? well('databaseRecords', `数据库里 ${conversations} 个会话，${waiting} 个有没发完的消息`)
        : note('databaseRecords', '数据库里还没有表', '第一次启动 serve 时会建'),
      ...(damaged > 0
        ? [note('databaseDamaged', `表 damaged 里有 ${damaged} 个读不出来的记录`, '反复出现请检查数据库的磁盘')]
        : []),
    ]
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return [wrong('database', error.message, '照说的改，见 docs/postgres.md')]
  }
}
