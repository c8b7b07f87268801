import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Broadcast, Conversation } from '../../src/delivery/ports.ts'
import { recordFindings } from '../../src/doors/doctor/records.ts'
import { keep } from '../../src/doors/originals/keep.ts'
import { readOriginals } from '../../src/doors/originals/read.ts'
import { openBroadcasts } from '../../src/store/broadcasts.ts'
import { realDisk } from '../../src/store/disk.ts'
import { openStore } from '../../src/store/embedded.ts'
import { FolderInUse } from '../../src/store/errors.ts'
import { keepPlanChange, readPlanChanges } from '../../src/store/planChanges.ts'
import { openQuestionBox, openSalt, readQuestions } from '../../src/store/questionBox.ts'
import { eventually } from '../eventually.ts'
import { freshFolders } from '../store/folder.ts'
import { chance } from './fates.ts'

const freshFolder = freshFolders()
/** Places tried in each file, besides its ends. */
const TRIED = 14

const record = (person: number): Conversation => ({
  format: 1,
  state: { version: 1, plan: 'wenzhou-jidian-2022', answers: { education: `大专${person}` } },
  handled: ['1', '2'],
  turn: 2,
  outbox: person % 2 === 0 ? [] : [{ id: '2.0', message: { text: `您好${person}` }, status: 'waiting' }],
  ...(person % 3 === 0 ? { wake: { at: '2022-10-13T09:00', stamp: 's' } } : {}),
})
const broadcast: Broadcast = {
  format: 1,
  id: '0123456789abcdef',
  by: 'telegram:99',
  plan: 'wenzhou-jidian-2022',
  audience: 'all',
  text: '考试时间：10月30日上午9点。',
  madeAt: 1_665_730_800_000,
  startAt: null,
  state: 'running',
  round: 1,
  recipients: ['telegram:1', 'telegram:2'],
  fates: 's.',
  past: { open: 0, sent: 0, uncertain: 0, refused: 0, failed: 0, skipped: 0 },
  orders: ['1/0'],
  told: false,
}

/** A folder that was closed, and one whose process was killed: its journal is there. */
let whole: string
let left: string
beforeAll(async () => {
  whole = await freshFolder()
  const store = await openStore(whole)
  for (const person of [1, 2, 3, 4, 5, 6]) await store.commit(`telegram:${person}`, record(person))
  const journal = await freshFolder()
  cpSync(join(whole, 'journal'), journal, { recursive: true })
  await store.close()
  await openBroadcasts(whole).save(broadcast)
  await openSalt(whole)()
  const box = openQuestionBox(whole)
  for (const id of ['1', '2', '3']) await box.keep({ id, question: `第${id}问`, plan: null, on: '2022-09-15' })
  for (const day of ['2022-10-31', '2022-11-02']) {
    const edits = [{ key: '个人申报.止', before: '2022-10-20', after: day }]
    const { mark } = await readPlanChanges(whole)
    const about = { at: '2022-10-12T09:30', by: '协会', plan: 'wenzhou-jidian-2022', edits, why: '延期' }
    await keepPlanChange(whole, mark, about)
  }
  const document = { family: '某家', short: null, number: '甲〔2022〕1号', title: '通知', clauses: null }
  await keep(whole, [{ ...document, text: '一、申报时间到十月二十日。' }], { file: '通知.txt', day: '2022-09-15' })
  left = await freshFolder()
  cpSync(whole, left, { recursive: true })
  cpSync(journal, join(left, 'journal'), { recursive: true })
})

/** What a program finds in a folder when it starts, and what it complains of. */
async function started(folder: string, expected?: Found): Promise<Found & { told: readonly string[] }> {
  const told: string[] = []
  const findings = await recordFindings(folder, false)
  const store = await openStore(folder, realDisk, (complaint) => told.push(complaint))
  const records: Record<string, unknown> = {}
  for await (const { key, conversation } of store.records()) records[key] = conversation
  if (expected && !isDeepStrictEqual(records, expected.records)) await eventually(() => told.length > 0, 'it is told')
  await store.close()
  const { broadcasts, damaged } = await openBroadcasts(folder).all()
  const questions = await readQuestions(folder)
  const plans = await readPlanChanges(folder)
  const originals = readOriginals(folder, [])
  if (questions.damaged > 0) told.push('questions.jsonl')
  told.push(...damaged, ...plans.told, ...originals.problems)
  // The doctor tells changes of plans with the rules, and originals by themselves.
  const elsewhere = plans.told.length + originals.problems.length > 0
  const named = findings.filter(({ state, check }) => check !== 'unsent' && state !== 'well').map(({ what }) => what)
  expect(named.length > 0 || elsewhere, named.join()).toBe(told.length > 0)
  return {
    records,
    broadcasts,
    questions: questions.questions,
    changes: plans.changes,
    originals: [...originals.records.values()],
    told,
  }
}

interface Found {
  readonly records: Readonly<Record<string, unknown>>
  readonly broadcasts: readonly unknown[]
  readonly questions: readonly unknown[]
  readonly changes: readonly unknown[]
  readonly originals: readonly unknown[]
}

/** A file of each kind, and what it is called. */
function filesOf(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return all.filter((path) => statSync(join(folder, path)).isFile() && statSync(join(folder, path)).size > 0).sort()
}

/** Part of what was there, in its order. */
const isPartOf = (part: readonly unknown[], all: readonly unknown[]) =>
  part.every((one) => all.some((other) => isDeepStrictEqual(one, other)))

describe('a file of the data folder with a byte turned or its end cut off', () => {
  const random = chance(20_220_915)

  it.each([
    ['closed', () => whole, [] as string[]],
    ['left by a process that was killed', () => left, ['journal/']],
  ])(
    'is named, or makes no difference; nothing else is lost and nothing is altered (%s)',
    async (_, folderOf, more) => {
      const from = folderOf()
      // Looking at it changes it.
      const copy = await freshFolder()
      cpSync(from, copy, { recursive: true })
      const before = await started(copy)
      expect(before.told).toEqual([])
      const files = filesOf(from)
      for (const kind of [
        'conversations/',
        'unsent/',
        'waking/',
        'lock/',
        'broadcasts/',
        'questions',
        'plans/',
        'originals/',
        ...more,
      ])
        expect(
          files.some((file) => file.startsWith(kind)),
          kind,
        ).toBe(true)
      let named = 0
      let tried = 0
      for (const file of files) {
        const bytes = readFileSync(join(from, file))
        const places = new Set([
          0,
          bytes.length - 1,
          ...Array.from({ length: TRIED }, () => Math.floor(random() * bytes.length)),
        ])
        for (const at of places)
          for (const how of ['cut', 'turned'] as const) {
            const folder = await freshFolder()
            cpSync(from, folder, { recursive: true })
            const spoilt = Buffer.from(how === 'cut' ? bytes.subarray(0, at) : bytes)
            if (how === 'turned') spoilt[at] = (spoilt[at] ?? 0) ^ (1 << Math.floor(random() * 8))
            writeFileSync(join(folder, file), spoilt)
            const what = `${file} ${how} at ${at}`
            tried += 1
            let after: Awaited<ReturnType<typeof started>>
            try {
              after = await started(folder, before)
            } catch (error) {
              // The lock of a process that lives, this one: it says so, and nothing is opened.
              expect(error, what).toBeInstanceOf(FolderInUse)
              expect(file, what).toMatch(/^lock/)
              continue
            }
            const same = (['records', 'broadcasts', 'questions', 'changes', 'originals'] as const).filter(
              (part) => !isDeepStrictEqual(before[part], after[part]),
            )
            if (same.length > 0) expect(after.told, what).not.toEqual([])
            // What is left is as it was, and only the one thing is missing.
            expect(isPartOf(Object.entries(after.records), Object.entries(before.records)), what).toBe(true)
            expect(Object.keys(after.records).length, what).toBeGreaterThanOrEqual(5)
            expect(isPartOf(after.broadcasts, before.broadcasts), what).toBe(true)
            expect(isPartOf(after.questions, before.questions), what).toBe(true)
            expect(isPartOf(after.changes, before.changes), what).toBe(true)
            expect(isPartOf(after.originals, before.originals), what).toBe(true)
            // What the journal holds is put back.
            if (more.length > 0 && file.startsWith('conversations/')) expect(same, what).toEqual([])
            if (file.startsWith('conversations/') && same.length > 0)
              expect(readdirSync(join(folder, 'damaged'))).toHaveLength(1)
            if (after.told.length > 0) named += 1
          }
      }
      expect(tried).toBeGreaterThan(200)
      expect(named).toBeGreaterThan(tried / 3)
    },
  )
})
