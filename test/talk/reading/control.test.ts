import { describe, expect, it } from 'vitest'
import { readControl } from '../../../src/talk/reading/control.ts'

describe('readControl', () => {
  it.each([
    ['back', '返回|上一步|上一题|退回去|回退|刚才答错了|我填错了'],
    ['change', '改|修改|改一下'],
    ['why', '为什么|为什么问|干嘛问这个|为啥要问|什么意思|没看懂'],
    ['progress', '进度|到哪了|帮我看看进度|还有几个问题|还有多少题|还有问题吗'],
    ['restart', '重来|重新开始|从头来'],
    ['cancel', '取消|不问了|算了|退出'],
    ['help', '帮助|怎么用|help|?|？|HELP'],
    ['basis', '依据|是什么依据|哪一条'],
    ['materials', '材料|要哪些材料|材料清单'],
    ['told', '核对|核对一下|我说过什么|我都说了啥|总结一下|我的情况|看看我填的|我填了什么|看一看我的答案|说了哪些'],
    ['timetable', '时间表|什么时候|日程'],
    ['detail', '详细|详细点|详情'],
    ['more', '更多|下一页|后面呢'],
    ['unknown', '不知道|记不清了|忘了'],
    ['skip', '跳过|先不答|下一题'],
    ['none', '没有|无|都没有'],
    ['confirm', '确认|好|对|好的|没问题|嗯'],
  ])('%s: %s', (kind, texts) => {
    for (const text of texts.split('|')) expect([text, readControl(text)]).toEqual([text, { kind }])
  })

  it.each([
    ['修改学历', 'change', '学历'],
    ['改毕业时间', 'change', '毕业时间'],
    ['我想改一下聘任日期', 'change', '聘任日期'],
    ['把学历改成本科', 'change', '学历改成本科'],
    ['为什么不问今年的', 'why', '不问今年'],
  ])('%j is about something', (text, kind, argument) => {
    expect(readControl(text)).toEqual({ kind, argument })
  })

  it.each(
    '材料工程|材料成型|2019年|1|B|大专|改制企业|改革|改造项目|返聘|什么时候截止|几号截止|说过了|填了|我的|核对员|详细设计|停薪留职|退休|没有专利|有|助工|不是2|依据设计|时间太久|进度管理|'.split(
      '|',
    ),
  )('%j is left to the question', (text) => {
    expect(readControl(text)).toBeNull()
  })
})
