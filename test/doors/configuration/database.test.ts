import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BadInput } from '../../../src/doors/badInput.ts'
import { secretsOf } from '../../../src/doors/configuration/configuration.ts'
import { configurationOf, databaseOf, readConfiguration } from '../../../src/doors/configuration/read.ts'
import { freshFolders } from '../../store/folder.ts'

const freshFolder = freshFolders()
const ADDRESS = 'postgres://zhicheng:Geheim%40nis9@db.example.org:5433/zhicheng?sslmode=verify-full'

async function folderWith(text: string | null): Promise<string> {
  const folder = await freshFolder()
  if (text !== null) await writeFile(join(folder, 'zhicheng.yaml'), text)
  return folder
}

describe('the address of the database', () => {
  it.each([
    ['the environment alone', null, { ZHICHENG_DATABASE: ADDRESS }],
    ['the file, which takes it from the environment', `数据库: { 地址: "\${DB}" }`, { DB: ADDRESS }],
    ['the environment rather than the file', '数据库: { 地址: "postgres://other/x" }', { ZHICHENG_DATABASE: ADDRESS }],
  ])('comes out of %s', async (_, text, env) => {
    const surroundings = { env, folder: await folderWith(text) }
    const configuration = configurationOf({}, surroundings)
    expect(configuration.database).toBe(ADDRESS)
    expect(databaseOf({}, surroundings)).toBe(ADDRESS)
    expect(secretsOf(configuration)).toEqual(expect.arrayContaining([ADDRESS, 'Geheim%40nis9', 'Geheim@nis9']))
  })

  it('is none unless somebody set one', async () => {
    const surroundings = { env: {}, folder: await folderWith('数据: x') }
    expect(configurationOf({}, surroundings).database).toBeUndefined()
    expect(databaseOf({}, surroundings)).toBeNull()
  })

  it('is found for itself where a token is set only for the service', async () => {
    const text = `telegram: { 令牌: "\${ELSEWHERE}" }\n数据库: { 地址: "${ADDRESS}" }`
    expect(databaseOf({}, { env: {}, folder: await folderWith(text) })).toBe(ADDRESS)
  })

  it.each([
    ['mysql://me:Geheimnis9@host/x', 'ZHICHENG_DATABASE：应像 postgres://'],
    ['postgres://me:Geheim nis9@host/x', 'ZHICHENG_DATABASE：应像 postgres://'],
    ['postgres://me:Geheimnis9@host:port/x', 'ZHICHENG_DATABASE：应像 postgres://'],
  ])('that is none (%s) is told without a word of it', async (address, words) => {
    const surroundings = { env: { ZHICHENG_DATABASE: address }, folder: await folderWith(null) }
    const { problems } = readConfiguration({}, surroundings)
    expect(problems.join()).toContain(words)
    expect(problems.join()).not.toMatch(/Geheim|nis9|host/)
    expect(() => databaseOf({}, surroundings)).toThrow(BadInput)
  })

  it('that is not set where the file asks for it keeps everything from starting', async () => {
    const surroundings = { env: {}, folder: await folderWith(`数据库: { 地址: "\${DB}" }`) }
    expect(() => databaseOf({}, surroundings)).toThrow('环境变量 DB 没有设')
    expect(() => configurationOf({}, surroundings)).toThrow('环境变量 DB 没有设')
  })
})
