import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../src/channels/wechat/failure.ts'
import { chatOf, keyOfPerson, keyOfRoom } from '../../../src/channels/wechat/key.ts'
import { addressed } from '../../../src/channels/wechat/mention.ts'
import { partsOf as allParts } from '../../../src/channels/wechat/parts.ts'
import { aboutWhat } from '../../../src/channels/wechat/reading.ts'
import type { SeenPerson } from '../../../src/channels/wechat/seen.ts'

const ann: SeenPerson = { id: '@a/1', name: '安', handle: 'wx_a', alias: null, official: false, friend: true }

const partsOf = (...given: Parameters<typeof allParts>) =>
  allParts(...given).map((part) => ('text' in part ? part.text : '<paper>'))

describe('who is addressed in a room', () => {
  const names = ['职称助手', '小助']
  it.each([
    ['@职称助手\u2005几点截止', true, '几点截止'],
    ['@职称助手 几点截止', true, '几点截止'],
    ['几点截止？@职称助手', true, '几点截止？'],
    ['@本\u2005@小助\u2005几点截止', true, '@本\u2005 几点截止'],
    ['@职称助手', true, ''],
    ['@职称助手，几点', true, '，几点'],
    ['@职称助手二号\u2005几点', false, '@职称助手二号\u2005几点'],
    ['邮箱是 a@小助理.com', false, '邮箱是 a@小助理.com'],
    ['「小助：二十日」\n- - - - - - -\n几点', true, '几点'],
    ['「本：二十日」\n- - - - - - -\n@小助\u2005对吗', true, '对吗'],
    ['「本：@小助 二十日」\n- - - - - - -\n好的', false, '好的'],
  ])('%s', (said, ours, text) => {
    expect(addressed(said, names, false)).toEqual({ ours, text })
    expect(addressed(said, names, null).ours).toBe(ours)
  })

  it('believes the puppet, but not about @所有人', () => {
    expect(addressed('@助手\u2005几点', names, true)).toEqual({ ours: true, text: '几点' })
    expect(addressed('几点', names, true)).toEqual({ ours: true, text: '几点' })
    expect(addressed('@所有人\u2005开会', names, true).ours).toBe(false)
    expect(addressed('@所有人 @小助 开会', names, true).ours).toBe(true)
  })

  it('takes a name as it is written, whatever signs are in it', () => {
    expect(addressed('@助手(温州)*\u2005几点', ['助手(温州)*'], null)).toEqual({ ours: true, text: '几点' })
    expect(addressed('@任何人\u2005几点', [''], false).ours).toBe(false)
  })
})

describe('what a friend request is about', () => {
  it.each([
    ['', ''],
    ['我是安', ''],
    ['我是小安', ''],
    ["I'm Ann", ''],
    ['我是张博士', ''],
    ['我是群聊"博士联谊会"的安', ''],
    ['我是温州机电的', '我是温州机电的'],
    ['问问温州机电', '问问温州机电'],
    ['我是做机械的，想问中级', '我是做机械的，想问中级'],
  ])('“%s” → “%s”', (hello, about) => {
    expect(aboutWhat({ kind: 'Receive', person: ann, hello, at: null })).toBe(about)
  })
})

describe('keys', () => {
  it('lead back to their chat', () => {
    expect(chatOf(keyOfPerson(ann, 'id'))).toEqual({ kind: 'person', by: 'id', value: '@a/1' })
    expect(chatOf(keyOfPerson(ann, 'handle'))).toEqual({ kind: 'person', by: 'handle', value: 'wx_a' })
    expect(chatOf(keyOfPerson(ann, 'alias'))).toEqual({ kind: 'person', by: 'id', value: '@a/1' })
    expect(chatOf(keyOfRoom('@@r'))).toEqual({ kind: 'room', id: '@@r' })
    expect(chatOf('telegram:1')).toBeNull()
  })
})

describe('the texts of a message', () => {
  const choices = ['是', '不是', '说不清'].map((label) => ({ label, data: label }))
  it('list the choices by number, unless the text does', () => {
    expect(partsOf({ text: '**学历**对口吗？', choices }, '')).toEqual(['学历对口吗？\n1. 是\n2. 不是\n3. 说不清'])
    expect(partsOf({ text: '一、二', choices, unlisted: true }, '')).toEqual(['一、二'])
    expect(partsOf({ text: ' \n' }, '')).toEqual([])
  })

  it('are cut at line ends, nothing lost', () => {
    const lines = Array.from({ length: 120 }, (_, index) => `第${index}条 ${'字'.repeat(40)}`)
    const parts = partsOf({ text: lines.join('\n') }, '')
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.join('\n').split('\n')).toEqual(lines)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(2000)
  })

  it('say how to go on in private', () => {
    expect(partsOf({ text: '私下说', privately: { label: '私聊', start: 'x' } }, '：加好友')).toEqual([
      '私下说\n私聊：加好友',
    ])
  })
})

describe('what an error means', () => {
  it('is not what it quotes', () => {
    expect(failureOf(new Error('失败：你们不是好友时先加'), '你们不是好友时先加')).toBe('unknown')
  })

  it.each([
    ['not logged in', 'offline'],
    ['request to x failed, reason: connect ECONNREFUSED', 'unsent'],
    ['消息已发出，但被对方拒收了。', 'gone'],
    ['你还不是他（她）朋友', 'gone'],
    ['socket hang up', 'unknown'],
    ['ETIMEDOUT', 'unknown'],
    ['cannot send “回答”', 'unknown'],
  ])('%s: %s', (words, failure) => {
    expect(failureOf(new Error(words), '回答')).toBe(failure)
  })
})
