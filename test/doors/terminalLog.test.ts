import { expect, it } from 'vitest'
import { terminalLog } from '../../src/doors/terminalLog.ts'

it('tells warnings and errors in words, each once, and nothing of whom they are', () => {
  const lines: string[] = []
  const log = terminalLog((line) => lines.push(line))
  for (const conversation of ['aa', 'bb']) log.warn({ conversation, reason: '磁盘已满' }, '发送记录未能保存，稍后再试')
  log.error({}, '文件已损坏\u001b[2J')
  log.info({}, '计划有变，已经用上')
  log.error({ reason: '磁盘已满' }, '消息未能处理，等待重新投递')
  expect(lines).toEqual(['发送记录未能保存，稍后再试：磁盘已满', '文件已损坏[2J'])
})
