import { describe, expect, it } from 'vitest'
import { readSmallTalk } from '../../../src/talk/reading/smallTalk.ts'

describe('small talk', () => {
  it.each([
    ['谢谢', 'thanks'],
    ['好的，谢谢您！', 'thanks'],
    ['太感谢了', 'thanks'],
    ['辛苦了', 'thanks'],
    ['你好', 'greeting'],
    ['您好呀', 'greeting'],
    ['在不在', 'greeting'],
    ['真厉害', 'praise'],
    ['哈哈哈', 'laughter'],
    ['6666', 'laughter'],
    ['傻逼机器人', 'abuse'],
    ['什么垃圾玩意', 'abuse'],
    ['你是不是傻', 'abuse'],
    ['你有病吧', 'abuse'],
    ['一问三不知', 'abuse'],
    ['你是谁', 'who'],
    ['你是真人还是机器人？', 'who'],
    ['快点啊', 'hurry'],
    ['烦死了', 'fretting'],
    ['唉 好麻烦啊', 'fretting'],
    ['怎么这么多题', 'fretting'],
    ['问这么多干嘛', 'fretting'],
    ['懒得填了', 'fretting'],
  ])('%s is %s', (text, kind) => {
    expect(readSmallTalk(text)).toBe(kind)
  })

  it.each([
    '好',
    '没有',
    '谢谢，我是大专',
    '你好，什么时候截止',
    '66',
    '6',
    '不错误',
    '大专',
    '厉害的专利有两个',
    '在',
    '材料太多会不会麻烦',
    '不想弄技能那条路',
    '垃圾焚烧发电设备设计和制造专业，一直在做技术工作到现在',
    '',
  ])('%s is no small talk', (text) => {
    expect(readSmallTalk(text)).toBe(null)
  })
})
