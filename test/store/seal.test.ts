import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DamagedRecord } from '../../src/delivery/ports.ts'
import { realDisk } from '../../src/store/disk.ts'
import { openStore } from '../../src/store/embedded.ts'
import { StoreError } from '../../src/store/errors.ts'
import { openDatabase } from '../../src/store/postgres/open.ts'
import { Damage, sha256 } from '../../src/store/record-file.ts'
import { rekey } from '../../src/store/rekey.ts'
import { keyFrom, newKey, openly, openSeal, type Seal, sealedWith } from '../../src/store/seal.ts'
import { checkFolderKeys, noteCurrentKey, noteKeys, sealedDisk } from '../../src/store/sealedDisk.ts'
import { conversation, entry, storeContract } from './contract.ts'
import { filesIn, freshFolders } from './folder.ts'
import { withPostgres } from './postgres/database.ts'

const freshFolder = freshFolders()
const key = () => keyFrom(newKey()) ?? Buffer.alloc(0)
const [OLD, NEW, OTHER] = [key(), key(), key()]
const sealed = (seal: Seal) => sealedDisk(realDisk, seal)
const WORD = '齐桓岫'
const ANN = 'telegram:70331159'
const record = conversation({
  state: { 说: WORD },
  outbox: [entry('1.0', WORD)],
  wake: { at: '2022-10-13T09:00', stamp: 's' },
})

storeContract('an encrypted folder', async () => openStore(await freshFolder(), sealed(openSeal(NEW, []))))

describe('a seal', () => {
  it('opens what it sealed for the same record, never the same twice, and nothing else', () => {
    const seal = openSeal(NEW, [])
    const one = seal.seal(WORD, ANN)
    expect(one).not.toContain(WORD)
    expect(seal.seal(WORD, ANN)).not.toBe(one)
    expect(seal.open(one, ANN)).toBe(WORD)
    expect(() => seal.open(one, 'telegram:1')).toThrow(Damage)
    const turned = `${one.slice(0, -6)}${one.at(-6) === 'A' ? 'B' : 'A'}${one.slice(-5)}`
    expect(() => seal.open(turned, ANN)).toThrow(Damage)
    expect(seal.open('{"plain":1}', ANN)).toBe('{"plain":1}')
  })

  it('reads what an earlier key sealed, and says in Chinese which key is missing', () => {
    const one = openSeal(OLD, []).seal(WORD, ANN)
    expect(openSeal(NEW, [OLD]).open(one, ANN)).toBe(WORD)
    expect(openSeal(null, [OLD]).open(one, ANN)).toBe(WORD)
    expect(() => openSeal(OTHER, []).open(one, ANN)).toThrow(/密钥编号 [0-9a-f]{8}.*没有动/)
    expect(() => openly.open(one, ANN)).toThrow(StoreError)
    expect(sealedWith(one)).toBe(openSeal(OLD, []).current)
  })

  it('takes 32 bytes in base64 and nothing else', () => {
    expect(keyFrom(newKey())).toHaveLength(32)
    for (const text of ['', 'abc', newKey().slice(1), `${newKey()}A`, `${newKey()} `, 'x'.repeat(44)])
      expect(keyFrom(text)).toBeNull()
  })
})

describe('an encrypted folder', () => {
  async function filled(seal: Seal): Promise<string> {
    const folder = await freshFolder()
    await checkFolderKeys(folder, seal, realDisk)
    const store = await openStore(folder, sealed(seal))
    await noteCurrentKey(folder, seal, realDisk)
    await store.commit(ANN, record)
    await store.close()
    return folder
  }
  const fileOf = (folder: string) => join(folder, 'conversations', sha256(ANN).slice(0, 2), `${sha256(ANN)}.json`)

  it('has no word of anybody on the disk', async () => {
    const files = await filesIn(await filled(openSeal(NEW, [])))
    for (const text of files.values()) expect(text).not.toContain(WORD)
  })

  it('is not opened without its key or with another, and nothing in it is touched', async () => {
    const folder = await filled(openSeal(OLD, []))
    const before = await filesIn(folder)
    for (const seal of [openly, openSeal(OTHER, [])]) {
      await expect(checkFolderKeys(folder, seal, realDisk)).rejects.toThrow(/ZHICHENG_KEY/)
      // Also past that check nothing is taken for damaged.
      const store = await openStore(folder, sealed(seal))
      await expect(store.load(ANN)).rejects.toThrow(StoreError)
      await store.close()
    }
    const after = await filesIn(folder)
    for (const [path, text] of before) if (!path.startsWith('lock')) expect(after.get(path)).toBe(text)
    expect([...after.keys()].filter((path) => path.startsWith('damaged'))).toEqual([])
  })

  it('whose note of the keys is not as it was written says which file that is', async () => {
    const folder = await filled(openSeal(NEW, []))
    const note = join(folder, 'keys.json')
    const whole = await readFile(note, 'utf8')
    for (const broken of [whole.replace(/[0-9a-f]/, 'Z'), whole.slice(0, 4), '{}', '']) {
      await writeFile(note, broken)
      await expect(checkFolderKeys(folder, openSeal(NEW, []), realDisk)).rejects.toThrow(note)
      await expect(checkFolderKeys(folder, openSeal(NEW, []), realDisk)).rejects.toThrow(
        /加密过：先设好 ZHICHENG_KEY.*删掉它/,
      )
    }
    // What is told to do is safe.
    await rm(note)
    await checkFolderKeys(folder, openSeal(NEW, []), realDisk)
    const store = await openStore(folder, sealed(openSeal(NEW, [])))
    await noteCurrentKey(folder, openSeal(NEW, []), realDisk)
    expect(await store.load(ANN)).toEqual(record)
    await store.close()
    expect(await readFile(note, 'utf8')).toBe(whole)
  })

  it('goes over to another key but for damaged records, and says what to do with those', async () => {
    const folder = await filled(openSeal(NEW, []))
    await writeFile(fileOf(folder), 'torn')
    const store = await openStore(folder, sealed(openSeal(NEW, [])))
    await expect(rekey(store)).rejects.toThrow(/放回原处.*移到 damaged\/.*再跑一遍/)
    await store.close()
  })

  it('still notices every damaged place, and puts such a record aside', async () => {
    const folder = await filled(openSeal(NEW, []))
    const whole = await readFile(fileOf(folder))
    const places = [0, 5, 10, 12, 30, whole.length >> 1, whole.length - 3, whole.length - 1]
    for (const place of places) {
      const torn = Buffer.from(whole)
      torn[place] = (torn[place] ?? 0) ^ 1
      await writeFile(fileOf(folder), torn)
      const store = await openStore(folder, sealed(openSeal(NEW, [])))
      await expect(store.load(ANN)).rejects.toThrow(DamagedRecord)
      await store.remove(ANN)
      await store.close()
    }
    await writeFile(fileOf(folder), whole.subarray(0, whole.length >> 1))
    const store = await openStore(folder, sealed(openSeal(NEW, [])))
    await expect(store.load(ANN)).rejects.toThrow(DamagedRecord)
    await store.close()
  })

  it('a record put in the place of another is noticed', async () => {
    const folder = await filled(openSeal(NEW, []))
    const other = 'telegram:1'
    const first = await openStore(folder, sealed(openSeal(NEW, [])))
    await first.commit(other, conversation())
    await first.close()
    const place = join(folder, 'conversations', sha256(other).slice(0, 2), `${sha256(other)}.json`)
    await writeFile(place, await readFile(fileOf(folder)))
    const store = await openStore(folder, sealed(openSeal(NEW, [])))
    await expect(store.load(other)).rejects.toThrow(DamagedRecord)
    await store.close()
  })

  it('goes over to another key, and back to none, and loses nothing', async () => {
    const folder = await filled(openly)
    for (const [seal, next] of [
      [openSeal(OLD, []), openSeal(OLD, [])],
      [openSeal(NEW, [OLD]), openSeal(NEW, [])],
      [openSeal(null, [NEW]), openly],
    ] as const) {
      await checkFolderKeys(folder, seal, realDisk)
      const store = await openStore(folder, sealed(seal))
      expect(await rekey(store)).toBe(1)
      await store.close()
      await noteKeys(folder, seal.current === null ? [] : [seal.current], realDisk)
      await checkFolderKeys(folder, next, realDisk)
      const again = await openStore(folder, sealed(next))
      expect(await again.load(ANN)).toEqual(record)
      await again.close()
    }
    expect(await readFile(fileOf(folder), 'utf8')).toContain(WORD)
  })
})

withPostgres('an encrypted database', ({ fresh, ask }) => {
  it('holds no word of anybody, wants its key, and goes over to another one', async () => {
    const url = await fresh()
    const first = await openDatabase(url, { seal: openSeal(OLD, []) })
    await first.store.commit(ANN, record)
    await first.store.close()
    expect(JSON.stringify(await ask(url, 'SELECT * FROM conversations'))).not.toContain(WORD)
    await expect(openDatabase(url)).rejects.toThrow(/ZHICHENG_KEY/)
    await expect(openDatabase(url, { seal: openSeal(OTHER, []) })).rejects.toThrow(/密钥编号/)
    const both = await openDatabase(url, { seal: openSeal(NEW, [OLD]) })
    expect(await both.store.load(ANN)).toEqual(record)
    expect(await rekey(both.store)).toBe(1)
    await both.store.close()
    const after = await openDatabase(url, { seal: openSeal(NEW, []) })
    expect(await after.store.load(ANN)).toEqual(record)
    await after.store.close()
    expect(await ask(url, 'SELECT * FROM damaged')).toEqual([])
  })
})
