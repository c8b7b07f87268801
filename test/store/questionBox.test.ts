import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '../../src/store/disk.ts'
import { openQuestionBox, openSalt, readQuestions } from '../../src/store/questionBox.ts'
import { freshFolders } from './folder.ts'

const folder = freshFolders()
const question = (id: string) => ({ id, question: `问${id}`, plan: null, on: '2022-09-15' })

describe('the box of unanswered questions', () => {
  it('gives back what was kept, in order, each once, to whoever opens it next', async () => {
    const home = await folder()
    const box = openQuestionBox(home)
    await Promise.all([box.keep(question('1')), box.keep(question('2')), box.keep(question('1'))])
    expect(await readQuestions(home)).toEqual({ questions: [question('1'), question('2')], damaged: 0 })
    await openQuestionBox(home).keep(question('3'))
    expect((await readQuestions(home)).questions).toHaveLength(3)
  })

  it('is empty where nothing was kept', async () => {
    expect(await readQuestions(await folder())).toEqual({ questions: [], damaged: 0 })
  })

  it('lets go of a line that a crash tore: nobody was told that it was kept, and its message comes again', async () => {
    const home = await folder()
    const file = join(home, 'questions.jsonl')
    await appendFile(file, '0123456789abcdef {"id":"1","ques')
    expect(await readQuestions(home)).toEqual({ questions: [], damaged: 0 })
    await openQuestionBox(home).keep(question('1'))
    await appendFile(file, '0123456789abcdef {"id":"2","ques')
    expect(await readQuestions(home)).toEqual({ questions: [question('1')], damaged: 0 })
    await openQuestionBox(home).keep(question('3'))
    expect(await readQuestions(home)).toEqual({ questions: [question('1'), question('3')], damaged: 0 })
    expect((await readFile(file, 'utf8')).match(/ques/g)).toHaveLength(2)
  })

  it('lets go of it also where the crash before came between a line and the note of its length', async () => {
    const home = await folder()
    const file = join(home, 'questions.jsonl')
    /** Dies at the note of a length after so many. */
    const dying = (after: number) => {
      let written = 0
      const write: Disk['write'] = (path, text) =>
        ++written > after ? new Promise<never>(() => {}) : realDisk.write(path, text)
      return openQuestionBox(home, undefined, { ...realDisk, write })
    }
    void dying(0).keep(question('1'))
    await expect.poll(async () => (await readQuestions(home)).questions.length).toBe(1)
    const { length } = await readFile(file)
    void dying(1).keep(question('2'))
    await expect.poll(async () => (await readFile(file)).length).toBeGreaterThan(length)
    await truncate(file, length + 20)
    expect(await readQuestions(home)).toEqual({ questions: [question('1')], damaged: 0 })
    await openQuestionBox(home).keep(question('2'))
    expect(await readQuestions(home)).toEqual({ questions: [question('1'), question('2')], damaged: 0 })
  })

  it('notices a line that was kept and lost its end, and does not let it swallow the next', async () => {
    const home = await folder()
    const file = join(home, 'questions.jsonl')
    await openQuestionBox(home).keep(question('1'))
    await openQuestionBox(home).keep(question('2'))
    const whole = await readFile(file, 'utf8')
    await writeFile(file, `${whole.slice(0, -1)}J`)
    expect(await readQuestions(home)).toEqual({ questions: [question('1')], damaged: 1 })
    await openQuestionBox(home).keep(question('3'))
    expect(await readQuestions(home)).toEqual({ questions: [question('1'), question('3')], damaged: 1 })
  })

  it('reads what an earlier release kept without checksums, and goes on after it', async () => {
    const home = await folder()
    await appendFile(join(home, 'questions.jsonl'), `${JSON.stringify(question('1'))}\n`)
    await openQuestionBox(home).keep(question('2'))
    expect(await readQuestions(home)).toEqual({ questions: [question('1'), question('2')], damaged: 0 })
  })

  it('notices lines cut out at the end, also when others came after', async () => {
    const home = await folder()
    const file = join(home, 'questions.jsonl')
    await openQuestionBox(home).keep(question('1'))
    const whole = await readFile(file)
    await openQuestionBox(home).keep(question('2'))
    await writeFile(file, whole)
    expect(await readQuestions(home)).toEqual({ questions: [question('1')], damaged: 1 })
    await openQuestionBox(home).keep(question('3'))
    expect(await readQuestions(home)).toEqual({ questions: [question('1'), question('3')], damaged: 1 })
  })

  it('stays within two files, the newest kept', async () => {
    const home = await folder()
    const box = openQuestionBox(home, 400)
    for (let number = 0; number < 50; number += 1) await box.keep(question(String(number)))
    const files = (await readdir(home)).filter((name) => name.endsWith('.jsonl'))
    expect(files).toEqual(['questions.1.jsonl', 'questions.jsonl'])
    const { questions } = await readQuestions(home)
    expect(questions.length).toBeLessThan(20)
    expect(questions.at(-1)).toEqual(question('49'))
  })

  it('tells no gap where a crash came while the older file gave way', async () => {
    const home = await folder()
    const whole = openQuestionBox(home, 400)
    for (let number = 0; number < 12; number += 1) await whole.keep(question(`${number}${'问'.repeat(number)}`))
    let steps = Number.POSITIVE_INFINITY
    const step =
      <A extends unknown[]>(real: (...args: A) => Promise<void>) =>
      (...args: A) => {
        steps -= 1
        return steps < 0 ? Promise.reject(new Error('made up')) : real(...args)
      }
    const disk = {
      ...realDisk,
      unlink: step(realDisk.unlink),
      write: step(realDisk.write),
      rename: step(realDisk.rename),
    }
    let crashes = 0
    for (let number = 12; number < 80; number += 1) {
      steps = number % 7
      await openQuestionBox(home, 400, disk)
        .keep(question(String(number)))
        .catch(() => {
          crashes += 1
        })
      expect((await readQuestions(home)).damaged, `question ${number}`).toBe(0)
      steps = Number.POSITIVE_INFINITY
      await openQuestionBox(home, 400, disk).keep(question(`${number} again`))
      const { questions, damaged } = await readQuestions(home)
      expect(damaged, `after question ${number}`).toBe(0)
      expect(questions.at(-1)).toEqual(question(`${number} again`))
    }
    expect(crashes).toBeGreaterThan(10)
  })

  it('is private to who runs the program', async () => {
    const home = await folder()
    await openQuestionBox(home).keep(question('1'))
    expect((await stat(join(home, 'questions.jsonl'))).mode & 0o077).toBe(0)
  })

  it('makes ids with the same salt after a restart, so that a message delivered again is no second asking', async () => {
    const home = await folder()
    const salt = await openSalt(home)()
    expect(salt).toMatch(/^[0-9a-f-]{36}$/)
    expect(await openSalt(home)()).toBe(salt)
    expect((await stat(join(home, 'questions.salt'))).mode & 0o077).toBe(0)
  })

  it('says in Chinese which file could not be written', async () => {
    await expect(openQuestionBox(join(await folder(), '没有')).keep(question('1'))).rejects.toThrow(
      /保存没答上的问题失败/,
    )
  })
})
