import { describe, expect, it } from 'vitest'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const step = makeStep(realWorld())

/** What is said to words where 在哪儿报 is asked. */
function atPlan(text: string): string {
  const asked = step(null, { kind: 'command', name: 'start', argument: '', today: '2022-09-15' })
  const { effects } = step(asked.state, { kind: 'text', text, today: '2022-09-15' })
  return effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
}

/** Cities of 浙江 with their districts and counties, but for 温州, and for 上虞 and 温岭, which have notices of their own. */
const PLACES = [
  '杭州 上城区 拱墅 西湖区 滨江区 萧山 余杭 临平 钱塘 富阳 临安 桐庐 淳安 建德',
  '宁波 海曙 江北区 北仑 镇海 鄞州 奉化 象山 宁海 余姚 慈溪',
  '嘉兴 南湖 秀洲 嘉善 海盐 海宁 平湖 桐乡',
  '湖州 吴兴 南浔 德清 长兴 安吉',
  '绍兴 越城 柯桥 新昌 诸暨 嵊州',
  '金华 婺城 金东 武义 浦江 磐安 兰溪 义乌 东阳 永康',
  '衢州 柯城 衢江 常山 开化 龙游 江山',
  '舟山 定海 普陀 岱山 嵊泗',
  '台州 椒江 黄岩 路桥 三门 天台 仙居 临海 玉环',
  '丽水 莲都 青田 缙云 遂昌 松阳 云和县 庆元 景宁 龙泉',
].map((row) => row.split(' '))

describe('a place without a notice', () => {
  it.each(PLACES)('%s and around: said honestly, with the plans there are', (...places) => {
    for (const place of places)
      for (const text of [place, `我在${place}`, `${place}的`]) expect(atPlan(text)).toContain('的通知没有收进来')
  })

  it.each(['温州', '鹿城', '乐清', '龙港', '上虞', '温岭', '杭州湾上虞', '我晚上城里有事', '浙江高级'])(
    'is not seen in %s',
    (text) => expect(atPlan(text)).not.toContain('没有收进来'),
  )

  it('beside one that has a notice is told of something else', () => {
    const said = atPlan('社保在温州 但是15年有半年在杭州')
    expect(said).not.toContain('没有收进来')
    expect(said).toContain('社保：在温州缴')
  })
})
