import { appendFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Clock, realClock } from '../../src/delivery/clock.ts'
import type { ConversationKey, SendOutcome } from '../../src/delivery/ports.ts'
import { newcomer } from '../../src/delivery/record.ts'
import { type Office, openOffice } from '../../src/doors/office.ts'
import { openBroadcasts } from '../../src/store/broadcasts.ts'
import { openStore } from '../../src/store/embedded.ts'
import { keepPlanChange, planChangesFile, readPlanChanges, SOMEBODY } from '../../src/store/planChanges.ts'
import { sha256 } from '../../src/store/record-file.ts'
import type { State } from '../../src/talk/state.ts'
import { fakeLog } from '../delivery/world.ts'
import { eventually } from '../eventually.ts'
import { filesIn, freshFolders } from '../store/folder.ts'
import { familyOver } from './oneFamily.ts'

const PATIENT = 120_000
const ANN = 'telegram:70331159'
const BEN = 'telegram:70331160'
const CAT = 'telegram:70331161'
const ADMIN = 'telegram:70331199'
const OTHER_ADMIN = 'telegram:70331198'
const GROUP = 'telegram:-100223344'
const TODAY = '2022-09-15'
const PLAN = 'wenzhou-jidian-2022'
const clock: Clock = {
  now: () => Date.parse(`${TODAY}T10:00:00+08:00`),
  sleep: (ms, signal) => realClock.sleep(Math.min(ms, 20), signal),
}
const freshFolder = freshFolders()

let number = 0

/** One process over a folder. `answer` is what becomes of a message. */
async function process(folder: string, answer: (key: ConversationKey, text: string) => SendOutcome | null) {
  const out: { readonly key: ConversationKey; readonly text: string }[] = []
  const log = fakeLog()
  const send = async (key: ConversationKey, { text }: { text: string }): Promise<SendOutcome> => {
    const outcome = answer(key, text)
    if (outcome === null) return await new Promise(() => {})
    if (outcome.kind === 'sent') out.push({ key, text })
    return outcome
  }
  const office: Office = await openOffice(familyOver(folder), {
    folder,
    senders: { telegram: { send }, terminal: { send } },
    log,
    clock,
    administrators: new Set([ADMIN, OTHER_ADMIN]),
  })
  await office.desk.resume()
  await office.waker.start()
  const says = async (key: ConversationKey, ...texts: string[]) => {
    for (const text of texts) {
      number += 1
      await office.desk.receive({
        key,
        id: `m${number}`,
        event: { kind: 'text', text, today: TODAY },
      })
      await Promise.race([office.desk.idle(key), realClock.sleep(300, new AbortController().signal)])
    }
  }
  const hears = (key: ConversationKey, words: string) =>
    eventually(() => out.some((one) => one.key === key && one.text.includes(words)), words)
  const stop = async () => {
    await office.waker.stop()
    await office.desk.close(0)
  }
  return { office, out, log, says, hears, stop }
}

const SENT: SendOutcome = { kind: 'sent' }
const erased = async (folder: string) =>
  [...(await filesIn(folder))].map(([path, text]) => `${path}\n${text}`).join('\n')

const WORD = '齐桓岫'

/** Her words in every field of the record that can hold any. */
async function planted(folder: string): Promise<void> {
  const store = await openStore(folder)
  const record = await store.load(ANN)
  const state = record?.state as State
  const entry = { message: { text: WORD, replyTo: WORD }, status: 'uncertain' as const, reason: WORD }
  const unasked = { refs: [WORD], until: null, announcement: WORD }
  await store.commit(ANN, {
    ...(record ?? newcomer),
    handled: [...(record?.handled ?? []), WORD],
    outbox: [
      { ...entry, id: '0.0', unasked },
      { ...entry, id: '1.0', status: 'refused' },
    ],
    announced: [
      { id: 'bb.1', fate: 'uncertain' },
      { id: WORD, fate: 'sent' },
    ],
    state: {
      ...state,
      answers: { ...state.answers, major: { kind: 'value', value: WORD, shown: WORD } },
      activities: [{ name: WORD }],
      wondering: WORD,
      offered: { plan: WORD, choices: [WORD] },
      asked: `${WORD} 13577778888`,
      cited: [WORD],
      arrived: [{ plan: WORD, task: WORD, day: TODAY }],
    } satisfies State,
  })
  await store.close()
}

/** Everything somebody can leave behind, each with words nobody else uses. */
async function lived(folder: string) {
  const at = await process(folder, (key, text) =>
    key === BEN && text.includes('改到') ? { kind: 'uncertain', reason: 'cut' } : SENT,
  )
  await at.says(ANN, '温州机电 工程师', '大专2010年毕业', '提醒我')
  await at.says(ANN, '我叫齐桓岫，手机13577778888，食堂几点开门')
  await at.says(BEN, '温州机电 工程师', '提醒我')
  await at.says(CAT, '温州机电 工程师', '提醒我')
  const question = {
    kind: 'group' as const,
    order: 'ask',
    who: '1f3a9',
    admin: false,
    at: clock.now(),
    message: '5',
    today: TODAY,
  }
  await at.office.desk.receive({ key: GROUP, id: 'g1', event: { ...question, text: '啥时候截止' } })
  return at
}

describe('删除我的数据', () => {
  it('leaves nothing of them in any file, and everything of the others', { timeout: PATIENT }, async () => {
    const folder = await freshFolder()
    const at = await lived(folder)
    await at.stop()
    await planted(folder)
    // What crashes and broken disks leave.
    const name = sha256(ANN)
    const file = join(folder, 'conversations', name.slice(0, 2), `${name}.json`)
    await mkdir(join(folder, 'damaged'), { recursive: true })
    for (const copy of [
      `${file}.tmp`,
      join(folder, 'damaged', `${name}.1.json`),
      join(folder, 'damaged', `${'0'.repeat(64)}.1.json`),
    ])
      await cp(file, copy)
    const box = openBroadcasts(folder)
    const past = { open: 0, sent: 7, uncertain: 0, refused: 0, failed: 0, skipped: 0 }
    const broadcast = {
      format: 1 as const,
      by: OTHER_ADMIN,
      plan: PLAN,
      audience: 'people' as const,
      text: '改到月底',
      madeAt: 1,
      startAt: null,
      round: 1,
      past,
      orders: [],
      told: true,
    }
    await box.save({ ...broadcast, id: 'aa', state: 'done', recipients: [ANN, BEN], fates: 'uf' })
    await box.save({ ...broadcast, id: 'bb', state: 'paused', recipients: [BEN, ANN, CAT], fates: 's..' })
    await box.save({ ...broadcast, id: 'cc', state: 'done', recipients: [ANN, BEN], fates: 'uf' })
    await appendFile(join(folder, 'broadcasts', 'cc.json'), 'x')
    await cp(join(folder, 'broadcasts', 'bb.json'), join(folder, 'broadcasts', 'dd.json.tmp'))
    const before = await erased(folder)
    for (const word of [ANN, WORD, '13577778888']) expect(before).toContain(word)

    const again = await process(folder, () => SENT)
    const kept = await again.office.dataOf(ANN)
    const inFile = (await erased(folder)).split(`{"key":"${ANN}",`)[1]?.split('\n')[0] ?? ''
    expect(kept?.json.split(WORD)).toHaveLength(inFile.split(WORD).length)
    for (const words of [ANN, WORD, '改到月底', '13577778888', '还有 1 份坏了，读不出来'])
      expect(kept?.text).toContain(words)
    for (const key of [BEN, CAT, OTHER_ADMIN]) expect(`${kept?.text}${kept?.json}`).not.toContain(key)
    await again.says(ANN, '导出我的数据', '删除我的数据', '是')
    await again.hears(ANN, '删掉了')
    await again.office.desk.idle()
    await again.says(OTHER_ADMIN, '继续群发', '是')
    await again.hears(OTHER_ADMIN, '发完了')
    await again.stop()

    const after = await erased(folder)
    for (const word of [ANN, ANN.slice(9), name, WORD, '13577778888']) expect(after).not.toContain(word)
    // Others have kept theirs, and got what was under way, once.
    for (const key of [BEN, CAT]) expect(after).toContain(key)
    expect(again.out.filter(({ text }) => text.includes('改到月底')).map(({ key }) => key)).toEqual([CAT])
    const { broadcasts } = await box.all()
    expect(broadcasts.find(({ id }) => id === 'aa')).toMatchObject({
      recipients: [BEN],
      fates: 'f',
      past: { ...past, uncertain: 1 },
    })
    expect(broadcasts.find(({ id }) => id === 'bb')).toMatchObject({
      recipients: [],
      past: { ...past, sent: 9, uncertain: 1 },
    })
    // Of what went without an answer the words stay, and nobody who asked them.
    const questions = (await filesIn(folder)).get('questions.jsonl') ?? ''
    expect(questions).not.toMatch(/7033|齐桓岫/)
    for (const line of [...at.log.lines, ...again.log.lines]) expect(line).not.toMatch(/70331|齐桓岫|瓯越|1357777/)
  })

  it('takes an administrator out of what was changed in plans, and the changes stay', {
    timeout: PATIENT,
  }, async () => {
    const folder = await freshFolder()
    const edits = [{ key: '个人申报.止', before: '2022-10-20', after: '2022-10-31' }]
    for (const by of [ADMIN, OTHER_ADMIN, ADMIN]) {
      const { mark } = await readPlanChanges(folder)
      await keepPlanChange(folder, mark, { at: '2022-09-01T10:00', by, plan: PLAN, edits, why: '' })
    }
    await appendFile(planChangesFile(folder), `{"by":"${ADMIN}","torn`)
    await mkdir(join(folder, 'plans', 'damaged'))
    await writeFile(join(folder, 'plans', 'damaged', 'x.txt'), `{"by":"${ADMIN}"`)
    const before = await readPlanChanges(folder)
    const at = await process(folder, () => SENT)
    await at.says(ADMIN, '删除我的数据')
    await at.hears(ADMIN, '删掉了')
    await at.office.desk.idle()
    await at.stop()
    expect(await erased(folder)).not.toContain(ADMIN)
    const after = await readPlanChanges(folder)
    expect(after.changes.map(({ by }) => by)).toEqual([SOMEBODY, OTHER_ADMIN, SOMEBODY])
    expect(after.changes.map(({ by, ...rest }) => rest)).toEqual(before.changes.map(({ by, ...rest }) => rest))
    expect(after.told).toEqual(before.told)
  })

  it('removes the papers of the terminal', { timeout: PATIENT }, async () => {
    const folder = await freshFolder()
    const at = await process(folder, () => SENT)
    await mkdir(join(folder, 'papers'))
    await writeFile(join(folder, 'papers', `${PLAN}.ics`), 'days')
    await at.says('terminal:1', '温州机电', '删除', '是')
    expect(await readdir(join(folder, 'papers'))).toEqual([])
    await at.stop()
  })
})
