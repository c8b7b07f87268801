import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { realDisk } from '../../src/store/disk.ts'
import { openMarks } from '../../src/store/markers.ts'
import { sha256 } from '../../src/store/record-file.ts'
import { conversation, entry } from './contract.ts'
import { freshFolders } from './folder.ts'

const freshFolder = freshFolders()
const KEY = 'telegram:1'
const NAME = sha256(KEY)
const WAITS = conversation({ outbox: [entry('1.0')] })

/** A disk that takes its time to remove a file, until it is let. */
function slowDisk() {
  let letGo = () => {}
  const gate = new Promise<void>((open) => {
    letGo = open
  })
  const unlink = async (file: string) => {
    await gate
    await realDisk.unlink(file)
  }
  return { disk: { ...realDisk, unlink }, letGo }
}

/** A marker that is being removed, until it is let. */
async function beingRemoved() {
  const folder = await freshFolder()
  const { disk, letGo } = slowDisk()
  const marks = await openMarks(folder, disk)
  await marks.set(NAME, KEY, WAITS)
  await marks.release(NAME, conversation())
  const tidied = marks.tidy()
  return { folder, marks, tidied, letGo }
}

it('a marker set again while it is being removed stays', async () => {
  const { folder, marks, tidied, letGo } = await beingRemoved()
  const set = marks.set(NAME, KEY, WAITS)
  letGo()
  await Promise.all([tidied, set])
  expect(await readFile(join(folder, 'unsent', NAME), 'utf8')).toBe(KEY)
  expect(marks.unsent.names()).toEqual([NAME])
})

it('a marker is gone once it is erased, also while it was being removed', async () => {
  const { folder, marks, tidied, letGo } = await beingRemoved()
  const left = marks.erase(NAME).then(() => readdir(join(folder, 'unsent')))
  letGo()
  await tidied
  expect(await left).toEqual([])
})
