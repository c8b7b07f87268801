import { createHmac } from 'node:crypto'
import { type Dialect, MINUTE_MS, type Verdict } from './dialect.ts'
import type { DingtalkSettings } from './settings.ts'
import { split } from './split.ts'
import { bytesOf, markdownOf, readable } from './text.ts'

/*
 * Where the facts come from; none was tried against the maker's own server. Address, body, `at` (the text must name whom it
 * calls), 20 a minute and ten minutes of silence after that, 310000, 400013, 400101, 400102, 400106, 410100, 4301xx:
 * open.dingtalk.com/document/orgapp/custom-robots-send-group-messages; signature and its hour:
 * open.dingtalk.com/document/robots/customize-robot-security-settings; both in public copies. As robots answered others: 130101
 * (too fast), 90030 (over the quota), 300001 and 300005 (no such token), 40035 (no token), 460101 (over 20,000 bytes), the words of
 * 310000, and that a line only ends at two blanks or an empty line.
 */
const ADDRESS = 'https://oapi.dingtalk.com/robot/send'
/** Well below the 20,000 bytes of the whole body, and below some 3,500 characters, after which markdown was seen raw. */
const LONGEST = 9000
const LONGEST_TITLE = 40
const BLOCK_MS = 10 * MINUTE_MS
const HOUR_MS = 60 * MINUTE_MS

/** Speaks as a DingTalk custom robot is to be spoken to. */
export function dingtalk({ url, token, secret, keyword, mentions }: DingtalkSettings): Dialect {
  const webhook = new URL(url ?? ADDRESS)
  if (token !== undefined) webhook.searchParams.set('access_token', token)
  const called = [...(mentions?.mobiles ?? []), ...(mentions?.userIds ?? [])]
  const tail = called.length > 0 ? `\n\n${called.map((who) => `@${who}`).join(' ')}` : ''
  const head = keyword === undefined ? '' : `【${keyword}】\n\n`
  const at = {
    atMobiles: [...(mentions?.mobiles ?? [])],
    atUserIds: [...(mentions?.userIds ?? [])],
    isAtAll: mentions?.all ?? false,
  }

  function bodies(source: string): object[] {
    const words = readable(source)
    const raw = markdownOf(words)
    const show = (range: { start: number; end: number }) => raw(range).replace(/(?<!\n)\n(?!\n)/g, '  \n')
    const ranges = split(words.text, LONGEST - bytesOf(head + tail), (range) => bytesOf(show(range)))
    const title = titleOf(words.text)
    return ranges.map((range, index) => {
      const shown = show(range)
      // Each part is looked at by itself, so each must have the word.
      const text = keyword === undefined || shown.includes(keyword) ? shown : head + shown
      return index === ranges.length - 1
        ? { msgtype: 'markdown', markdown: { title, text: text + tail }, at }
        : { msgtype: 'markdown', markdown: { title, text } }
    })
  }

  return {
    maker: '钉钉',
    webhook: `dingtalk/${webhook.searchParams.get('access_token')}`,
    address(now) {
      const address = new URL(webhook)
      if (secret !== undefined) {
        address.searchParams.set('timestamp', String(now))
        address.searchParams.set('sign', signatureOf(now, secret))
      }
      return address.href
    },
    bodies,
    verdict: (code, words) => verdictOf(code, words, secret !== undefined),
  }
}

/** Base64, still to be encoded for a URL. */
function signatureOf(now: number, secret: string): string {
  return createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64')
}

/** What the list of chats shows of a message: its first line. */
function titleOf(text: string): string {
  const [line = ''] = text.trimStart().split('\n')
  const characters = [...line.trim()]
  return characters.length <= LONGEST_TITLE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`
}

const TOKEN = '请在群设置的机器人里重新复制 webhook 地址'

function verdictOf(code: number, words: string, isSigned: boolean): Verdict {
  switch (code) {
    case 0:
      return { kind: 'sent' }
    case -1:
      return { kind: 'busy', reason: '钉钉系统繁忙' }
    case 130101:
    case 410100:
      return { kind: 'limited', forMs: BLOCK_MS, reason: `钉钉说发得太快（${code}），停十分钟` }
    case 90030:
      return { kind: 'limited', forMs: HOUR_MS, reason: '这个钉钉机器人的调用次数用完了（90030），过一小时再试' }
    case 310000:
      return robotFault(securityFault(words, isSigned))
    case 300001:
    case 300005:
    case 400101:
    case 40035:
      return robotFault(`钉钉不认这个 access_token（${code}）：${TOKEN}`)
    case 400013:
      return { kind: 'refused', fault: 'robot', reason: '这个钉钉群已经解散（400013）', chatGone: true }
    case 400102:
      return robotFault('钉钉机器人已停用（400102）：请让群主或管理员重新启用')
    case 400106:
      return robotFault(`钉钉机器人已不在群里（400106）：请重新添加，${TOKEN}`)
    case 430101:
    case 430102:
    case 430103:
    case 430104:
      return { kind: 'refused', fault: 'message', reason: `钉钉认为内容或链接不合适（${code}）` }
    default:
      return { kind: 'refused', fault: 'message', reason: `钉钉不收这条消息（${code}）` }
  }
}

/** One code stands for four settings; only the words tell which. Those of a wrong signature also speak of the time. */
function securityFault(words: string, isSigned: boolean): string {
  const isSignature = /sign not match|签名/i.test(words)
  const isTime = /timestamp|时间戳|过期/i.test(words)
  if (!isSigned && (isSignature || isTime)) return '钉钉机器人开了加签（310000）：请把安全设置里“加签”那一串填进 secret'
  if (isSignature) return '钉钉加签不对（310000）：请核对 secret，要用这个机器人安全设置里“加签”那一串'
  if (isTime) return '钉钉说时间不对（310000）：本机时钟与标准时间相差超过一小时，请校准时钟'
  if (/keyword|关键词/i.test(words))
    return '消息里没有钉钉机器人要求的关键词（310000）：请把安全设置里的一个关键词填进 keyword'
  if (/whitelist|白名单/i.test(words)) return '本机的 IP 不在钉钉机器人的白名单里（310000）：请在安全设置里加上'
  return '没有通过钉钉机器人的安全设置（310000）：请核对加签、关键词和 IP 白名单'
}

function robotFault(reason: string): Verdict {
  return { kind: 'refused', fault: 'robot', reason }
}
