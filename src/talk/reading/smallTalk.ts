import { normalise } from './normalise.ts'

/** What is said besides the matter, and gets one short line. */
export type SmallTalk = 'thanks' | 'greeting' | 'praise' | 'laughter' | 'abuse' | 'fretting' | 'who' | 'hurry'

const KINDS: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'thanks',
    /^(?:好的?|嗯|行)?[,。!]?(?:非常|太|多|十分)?(?:谢+谢?|感谢|多谢|谢谢您?你?|辛苦|麻烦|有劳)(?:您|你|了|啦|哈|哦|啊|呀|师傅|老师|助手)*$/,
  ],
  [
    'greeting',
    /^(?:[您你大]家?好+|哈喽|哈罗|hello|hi|嗨|早|早上好|上午好|下午好|晚上好|老师好?|师傅好?|有人吗|在不在|在吗在吗)(?:啊|呀|哦|老师|师傅|助手)?$/i,
  ],
  [
    'praise',
    /^(?:真|太|挺|蛮|好)?(?:厉害|棒|不错|牛|牛逼|方便|智能|聪明|专业|赞|给力|好用|可以啊)(?:了|啊|呀|的|哦|哈)*$/,
  ],
  ['laughter', /^(?:哈+|呵+|嘿+|嘻+|233+|66666*|hh+|笑死)(?:了|我)*$/i],
  [
    'abuse',
    /(?:傻[逼叉比缺瓜蛋]|煞笔|沙雕|sb|s13|脑残|智障|弱智|白痴|蠢货|笨蛋|废物|垃圾(?:机器人|程序|软件|东西|玩意)?|混蛋|王八|滚(?:蛋|开|远|一边|犊子|你)|^滚(?:啊|吧)?$|去死|妈的|他妈|操你|草泥马|神经病|有病吧|什么(?:破|烂|鬼|垃圾)(?:东西|玩意|程序|机器人)|(?:破|烂)(?:程序|机器人|软件)|^你们?(?:这|那)?个?(?:什么)?(?:破|烂)(?:系统|玩意|东西)|你(?:是不是)?(?:真|太|好)?(?:有点)?(?:傻|蠢|笨|有病|脑子)|脑子(?:有病|进水|坏)|一问三不知|会不会说人?话|说人话)/i,
  ],
  [
    'fretting',
    /^(?:我|哎+|唉+|啊+)?(?:(?:真的?|太|好|很|真是|有点|烦都)*(?:烦|累|心累|麻烦|[啰罗]嗦|复杂|琐碎|费劲|折腾|折磨|磨叽|头大|头疼|头痛|头晕|晕|无语|崩溃)(?:死|透|炸)?(?:人|我)?(?:了|啦|啊|呀|哦|的|吧)*|(?:怎么|咋|为什么|干嘛|干吗)?问?(?:这么|那么|介么|嘎)多(?:问题|题目?)?(?:干嘛|干吗|干什么|干啥|做什么|做啥)?(?:啊|呀|呢|的)*|(?:不想|懒得|没耐心|没空)(?:再)?(?:弄|答|回答?|说|填|搞|写)(?:了|下去)*)$/,
  ],
  [
    'who',
    /^(?:你|您)?(?:到底)?(?:是谁|是什么|叫什么|是(?:不是)?(?:真?人|机器人|ai|人工)(?:吗|还是(?:机器人|真?人))?|是人还是机器)$/i,
  ],
  ['hurry', /^(?:快点?|快一?点|快些|怎么这么慢|等半天|说话|人呢|回话|回复我|怎么不说话)(?:啊|呀|吧|了)*$/],
]

const ABUSE_LONGEST = 20

/** Thanks, greetings, praise, abuse: only when that is all there is. Null for everything else. */
export function readSmallTalk(text: string): SmallTalk | null {
  const even = normalise(text)
    .replace(/[\s~,。.!?！、;:"']+/g, '')
    .toLowerCase()
  if (even === '') return null
  for (const [kind, pattern] of KINDS) {
    if (kind === 'abuse' ? even.length <= ABUSE_LONGEST && pattern.test(even) : even.length <= 16 && pattern.test(even))
      return kind
  }
  return null
}
