import { type Dialect, MINUTE_MS, type Verdict } from './dialect.ts'
import type { WecomSettings } from './settings.ts'
import { split } from './split.ts'
import { bytesOf, markdownOf, plainOf, readable } from './text.ts'

/*
 * Where the facts come from; none was tried against the maker's own server. Address, bodies, 4096 and 2048 bytes, mentions, 20
 * a minute: developer.work.weixin.qq.com/document/path/91770 (as of June 2025, in public copies). 45033, 93004, 93008 and -1: the
 * maker's table of global codes, in public copies. 45009, 93000 and 40058 (too long): as robots answered others.
 */
const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send'
const LONGEST_MARKDOWN = 4096
const LONGEST_TEXT = 2048

/** Speaks as a WeCom group robot is to be spoken to. */
export function wecom({ url, key, mentions }: WecomSettings): Dialect {
  const address = new URL(url ?? ADDRESS)
  if (key !== undefined) address.searchParams.set('key', key)
  const userIds = mentions?.userIds ?? []
  const mobiles = mentions?.mobiles ?? []
  const all = mentions?.all ? ['@all'] : []
  // Markdown can call members by user id alone; everybody and mobile numbers only go with plain text.
  const asText = all.length + mobiles.length > 0

  function textBodies(source: string): object[] {
    const words = readable(source)
    const show = plainOf(words)
    const ranges = split(words.text, LONGEST_TEXT, (range) => bytesOf(show(range)))
    return ranges.map((range, index) => ({
      msgtype: 'text',
      text: {
        content: show(range),
        ...(index === ranges.length - 1
          ? { mentioned_list: [...userIds, ...all], mentioned_mobile_list: [...mobiles] }
          : {}),
      },
    }))
  }

  function markdownBodies(source: string): object[] {
    const words = readable(source)
    const show = markdownOf(words)
    const called = userIds.length > 0 ? `\n${userIds.map((id) => `<@${id}>`).join('')}` : ''
    const ranges = split(words.text, LONGEST_MARKDOWN - bytesOf(called), (range) => bytesOf(show(range)))
    return ranges.map((range, index) => ({
      msgtype: 'markdown',
      markdown: { content: show(range) + (index === ranges.length - 1 ? called : '') },
    }))
  }

  return {
    maker: '企业微信',
    webhook: `wecom/${address.searchParams.get('key')}`,
    address: () => address.href,
    bodies: asText ? textBodies : markdownBodies,
    verdict,
  }
}

function verdict(code: number): Verdict {
  switch (code) {
    case 0:
      return { kind: 'sent' }
    case -1:
      return { kind: 'busy', reason: '企业微信系统繁忙' }
    case 45009:
    case 45033:
      return { kind: 'limited', forMs: MINUTE_MS, reason: `企业微信说发得太快（${code}），等一分钟` }
    case 93000:
      return robotFault(
        '企业微信不认这个 key，或者机器人已被移出群（93000）：请在群里的机器人详情中重新复制 webhook 地址',
      )
    case 93004:
      return robotFault('机器人已被停用（93004）：请让群主或管理员重新启用')
    case 93008:
      return robotFault('机器人不在群里（93008）：请重新添加机器人，换上新的 webhook 地址')
    default:
      return { kind: 'refused', fault: 'message', reason: `企业微信不收这条消息（${code}）` }
  }
}

function robotFault(reason: string): Verdict {
  return { kind: 'refused', fault: 'robot', reason }
}
