import { join } from 'node:path'
import type { OutboxEntry } from '../../delivery/ports.ts'
import { recordFile } from '../../store/adapter.ts'
import { openBroadcasts } from '../../store/broadcasts.ts'
import { type Disk, realDisk } from '../../store/disk.ts'
import { journalIn, lookAtJournal } from '../../store/journalFiles.ts'
import { recordsIn } from '../../store/listing.ts'
import { readQuestions } from '../../store/questionBox.ts'
import { Damage } from '../../store/record-file.ts'
import { lookAtSending } from '../../store/sending.ts'
import { type Finding, note, well, wrong } from './finding.ts'

const NAMED = 3

/** Every record of a data folder: can it be read, and what was not sent. Reading disturbs no service beside it. */
export async function recordFindings(folder: string, running: boolean, disk: Disk = realDisk): Promise<Finding[]> {
  const home = join(folder, 'conversations')
  const begun = await lookAtSending(folder, disk)
  let count = 0
  const damaged: string[] = []
  const lately = await lookAtJournal(folder, disk)
  const seen = new Set<string>()
  let restorable = 0
  const unreadable: string[] = []
  const unsent: Record<OutboxEntry['status'], number> = { waiting: 0, sending: 0, uncertain: 0, refused: 0 }

  for (const shard of (await disk.list(home)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort())
    for (const name of await recordsIn(join(home, shard), disk)) {
      const file = join(home, shard, `${name}.json`)
      seen.add(name)
      try {
        const stored = await recordFile(file, disk).read()
        // Removed since the folder was listed.
        if (!stored) continue
        count += 1
        const { outbox } = begun.over(name, stored.conversation)
        for (const { status } of outbox) unsent[status] += 1
      } catch (error) {
        if (error instanceof Damage && lately.changes.has(name)) restorable += 1
        else if (error instanceof Damage) damaged.push(`${file}（${error.message}）`)
        else unreadable.push(error instanceof Error ? error.message : file)
      }
    }
  // Of a running service one may be on its way.
  if (!running) restorable += [...lately.changes.keys()].filter((name) => !seen.has(name)).length
  const aside = (await disk.list(join(folder, 'damaged'))).sort()

  const findings: Finding[] = []
  if (damaged.length > 0)
    findings.push(
      wrong(
        'records',
        `${damaged.length} 个会话文件损坏：${damaged.slice(0, NAMED).join('；')}${damaged.length > NAMED ? '…' : ''}`,
        '停掉服务，把备份里的同名文件放回原处；没有备份就不用管，那个人下次发消息时从头开始。反复出现请检查磁盘',
      ),
    )
  const [first] = unreadable
  if (first !== undefined)
    findings.push(
      wrong('records', `${unreadable.length} 个会话文件读不了，如 ${first}`, '照上面说的改好权限、磁盘或版本'),
    )
  if (findings.length === 0) findings.push(well('records', `${count} 个会话，文件都完好`))
  if (restorable > 0) {
    const what = `${restorable} 个会话文件不完整，最近存的那份都在 ${journalIn(folder)} 里`
    findings.push(note('records', what, '不用动：启动时按那份补好。没断过电却反复出现，请检查磁盘'))
  }
  if (lately.damaged.length > 0 && !running) {
    const what = `登记最近保存的会话的文件有坏的地方：${lately.damaged.join('、')}`
    findings.push(note('records', what, '不用动它：启动时会移到 damaged，能读的照样补回。反复出现请检查磁盘'))
  }
  if (begun.isDamaged && !running) {
    const what = `登记正在发的消息的文件 ${join(folder, 'sending.log')} 有坏的地方`
    const todo = '不用动它：启动时会抄一份，停掉时没发出去的一律当作不知道到没到，不再发。反复出现请检查磁盘'
    findings.push(note('records', what, todo))
  }
  if (aside.length > 0) {
    const names = `${aside.slice(0, NAMED).join('、')}${aside.length > NAMED ? '…' : ''}`
    const what = `以前有 ${aside.length} 个坏文件移到了 ${join(folder, 'damaged')}：${names}`
    findings.push(note('aside', what, '有备份可以找回，没有就留着或删掉'))
  }
  return [...findings, ...(await otherFindings(folder, disk)), ...unsentFindings(unsent, running)]
}

/** What is kept beside conversations. */
async function otherFindings(folder: string, disk: Disk): Promise<Finding[]> {
  const broadcasts = (await openBroadcasts(folder, disk).all()).damaged.map((complaint) =>
    wrong('broadcasts', complaint, '停掉服务，有备份的话放回原处；没有就把它移走，没发完的重新发'),
  )
  const { damaged } = await readQuestions(folder, disk)
  if (damaged === 0) return broadcasts
  const what = `没答上的问题 ${join(folder, 'questions.jsonl')} 里有 ${damaged} 处读不出来，其余的都在`
  return [...broadcasts, note('questions', what, '有备份可以找回，没有就不用管')]
}

function unsentFindings(
  { waiting, sending, uncertain, refused }: Record<OutboxEntry['status'], number>,
  running: boolean,
): Finding[] {
  const found: Finding[] = []
  if (waiting > 0)
    found.push(
      note('unsent', `${waiting} 条消息等着发`, running ? '过几分钟再看；一直不少就看日志' : 'serve 启动后会发出去'),
    )
  if (sending > 0 && !running)
    found.push(note('unsent', `${sending} 条消息正发时程序断了，不知道到没到`, '不会重发，免得人收到两遍'))
  if (uncertain + refused > 0) found.push(note('unsent', `${uncertain + refused} 条消息以前没有确认送到，不再重发`))
  return found.length > 0 ? found : [well('unsent', '没有积压的消息')]
}
