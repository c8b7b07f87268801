import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Broadcast } from '../../src/delivery/ports.ts'
import { keepPlanChange, readPlanChanges } from '../../src/store/planChanges.ts'
import { openDatabase } from '../../src/store/postgres/open.ts'
import { conversation } from '../store/contract.ts'
import { filesIn } from '../store/folder.ts'
import { withPostgres } from '../store/postgres/database.ts'
import { processesAndTelegram } from './endToEnd/processes.ts'

const PATIENT = 240_000
const ANN = 70331159
const BEN = 70331160
const [ann, ben] = [`telegram:${ANN}`, `telegram:${BEN}`]
const PLAN = 'wenzhou-jidian-2022'
const WORDS = ['齐桓岫', '13577778888', '瓯越岫云']

const past = { open: 0, sent: 7, uncertain: 0, refused: 0, failed: 0, skipped: 0 }
const broadcast = (id: string, by: string): Broadcast => ({
  format: 1,
  id,
  by,
  plan: PLAN,
  audience: 'people',
  text: '改到月底',
  madeAt: 1,
  startAt: null,
  round: 1,
  past,
  orders: [],
  told: true,
  state: 'done',
  recipients: [ann, ben],
  fates: 'uf',
})

withPostgres('删除我的数据 through a service on a database', ({ fresh, ask }) => {
  const { start, folder, fake, happens } = processesAndTelegram()

  /** Every row of every table, as text. */
  async function tables(url: string): Promise<string> {
    const named = await ask<{ name: string }>(
      url,
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    )
    const rows: string[] = []
    for (const { name } of named)
      for (const { row } of await ask<{ row: string }>(url, `SELECT row_to_json(t)::text AS row FROM ${name} t`))
        rows.push(`${name} ${row}`)
    return rows.join('\n')
  }

  describe('删除我的数据, while serve runs on PostgreSQL', { timeout: PATIENT }, () => {
    it('leaves nothing of them in any table, nor in the data folder, and everything of the others', async () => {
      const url = await fresh()
      const { store, broadcasts } = await openDatabase(url)
      for (const one of [broadcast('aa', ben), broadcast('bb', ann), broadcast('cc', ben)]) await broadcasts.save(one)
      await store.commit(ben, conversation())
      await store.commit(ann, conversation())
      await store.close()
      // What broken disks leave: her record, another put aside before, and a broadcast that cannot be read.
      await ask(url, `UPDATE conversations SET body = body || '齐桓岫' WHERE key = $1`, [ann])
      await ask(url, `INSERT INTO damaged (key, body, sum) VALUES ($1, $2, '')`, [ann, `${ann} 齐桓岫`])
      await ask(url, `UPDATE broadcasts SET body = left(body, -1) WHERE id = 'cc'`)
      const kept = join(folder(), 'kept')
      const edits = [{ key: '个人申报.止', before: '2022-10-20', after: '2022-10-31' }]
      const { mark } = await readPlanChanges(kept)
      await keepPlanChange(kept, mark, { at: '2022-09-01T10:00', by: ann, plan: PLAN, edits, why: '' })

      writeFileSync(
        join(folder(), 'zhicheng.yaml'),
        `数据: kept\ntelegram: { 令牌: "${fake().token}", 接口: "${fake().url}" }\n管理员: [${ann}]\n`,
      )
      const serving = start(['serve'], { cwd: folder(), env: { ZHICHENG_DATABASE: url } })
      const heard = (person: number) =>
        fake()
          .messagesTo(person)
          .map(({ text }) => text ?? '')
      const says = async (person: number, text: string) => {
        const before = heard(person).length
        fake().user(person).says(text)
        await happens(serving, () => heard(person).length > before, text)
      }
      await says(ANN, '温州机电 工程师')
      for (const text of ['温州机电 工程师', '大专2010年毕业', '提醒我']) await says(ANN, text)
      await says(ANN, '我叫齐桓岫，手机13577778888，在瓯越岫云机械厂')
      for (const text of [`群发 ${PLAN}`, '取消']) await says(ANN, text)
      for (const text of ['温州机电 工程师', '提醒我']) await says(BEN, text)
      const before = await tables(url)
      for (const word of [ann, ben, '齐桓岫']) expect(before).toContain(word)

      const told = (words: string) => happens(serving, () => heard(ANN).some((text) => text.includes(words)), words)
      fake().user(ANN).says('删除我的数据')
      await told('回“是”删除')
      fake().user(ANN).says('是')
      await told('删掉了')
      // The word of it goes out before the last of the record is gone.
      let after = await tables(url)
      for (const until = performance.now() + 60_000; after.includes(ann) && performance.now() < until; )
        after = await tables(url)
      for (const word of [String(ANN), ...WORDS]) expect(after).not.toContain(word)
      expect(after).toContain(ben)
      serving.kill('SIGTERM')
      await serving.ended

      const ended = await tables(url)
      const files = [...(await filesIn(kept))].join('\n')
      for (const word of [String(ANN), ...WORDS]) expect(`${ended}\n${files}`).not.toContain(word)
      expect(files).toContain('（已删除）')
      const again = await openDatabase(url)
      const { broadcasts: left, damaged } = await again.broadcasts.all()
      expect(left.find(({ id }) => id === 'aa')).toMatchObject({ recipients: [ben], fates: 'f', past: { sent: 7 } })
      expect(damaged).toHaveLength(1)
      expect((await again.store.load(ben))?.state).not.toBeNull()
      await again.store.close()
    })
  })
})
