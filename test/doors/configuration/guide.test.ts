import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../../src/doors/compose.ts'
import { readConfiguration } from '../../../src/doors/configuration/read.ts'
import { configurationSchema } from '../../../src/doors/configuration/schema.ts'
import { freshFolders } from '../../store/folder.ts'

const freshFolder = freshFolders()
const guide = readFileSync(join(PACKAGE_ROOT, 'docs', 'operating.md'), 'utf8')
const example = /<!-- configuration -->\n```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''

const ENV = {
  TELEGRAM_BOT_TOKEN: '7000000001:AAfake-token_for-tests',
  TELEGRAM_WEBHOOK_SECRET: 'a-phrase-long-enough',
  WECHAT_PUPPET_TOKEN: 'puppet-token-of-the-fixture',
  WECOM_URL: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-key-of-the-fixture',
  DINGTALK_URL: 'https://oapi.dingtalk.com/robot/send?access_token=b0b0token-of-the-fixture',
  DINGTALK_SECRET: 'SECsecret-of-the-fixture',
  ZHICHENG_DATABASE: 'postgres://zhicheng:password-of-the-fixture@db.example.org/zhicheng',
}

async function problemsOf(text: string): Promise<readonly string[]> {
  const folder = await freshFolder()
  await writeFile(join(folder, 'zhicheng.yaml'), text)
  return readConfiguration({}, { env: ENV, folder }).problems
}

describe('the example in docs/operating.md', () => {
  it('is right as it stands, and with everything that is commented out', async () => {
    expect(await problemsOf(example)).toEqual([])
    const all = example.replace(/^( *)# {1,2}(?=[ ]*\S+:)/gm, '$1')
    expect(all).toContain('\n  回调:')
    expect(await problemsOf(all)).toEqual([])
  })

  it('names every key of the first two levels', () => {
    const { shape } = configurationSchema
    for (const key of Object.keys(shape)) expect(example).toMatch(new RegExp(`^${key}:`, 'm'))
    for (const key of [
      '令牌',
      '接口',
      '回调',
      'puppet',
      '选项',
      '身份',
      '每天上限',
      '名字',
      '网址',
      '加签',
      '关键词',
      '呼叫',
      '端口',
      '级别',
    ])
      expect(example).toMatch(new RegExp(`^[ #-]*${key}:`, 'm'))
  })

  it('takes from the environment what is set here, and nothing else', () => {
    const named = new Set([...guide.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name]) => name))
    expect([...named].sort()).toEqual(Object.keys(ENV).sort())
  })
})
