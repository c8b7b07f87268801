import { didNotFollow } from './asksBack.ts'
import { bare, normalise } from './normalise.ts'
import { stanceOf } from './stance.ts'

export type ControlKind =
  | 'back'
  | 'change'
  | 'why'
  | 'progress'
  | 'told'
  | 'restart'
  | 'cancel'
  | 'help'
  | 'basis'
  | 'materials'
  | 'timetable'
  | 'detail'
  | 'more'
  | 'unknown'
  | 'skip'
  | 'none'
  | 'confirm'

/** A word that steers the talk; `argument` is what it is about (改学历: `学历`). */
export interface Control {
  readonly kind: ControlKind
  readonly argument?: string
}

const POLITE = '(?:请|麻烦|帮我|给我|我要|我想|想|要|那|再)?(?:看一?下|看一?看|查一?下|看|查|说说|讲讲|发一?下|发)?'
const TAIL = '(?:吧|一下|下|看看|吗)?'

function whole(words: string): RegExp {
  return new RegExp(`^${POLITE}(?:${words})${TAIL}$`, 'i')
}

const WORDS: readonly (readonly [ControlKind, RegExp])[] = [
  ['restart', whole('重来|重新开始|重新来过?|从头来过?|从头开始|重新填|重填|重做|重置|restart')],
  [
    'back',
    whole(
      '返回|返回上一[步题个]|上一[步题个]|上个问题|退回去?|退回上一[步题]|退一步|回退|后退|回上一[步题]|回去|back|(?:我)?(?:刚才|刚刚|上面|上一个|上一题|前面)(?:那?个?|那题)?(?:我)?(?:说|填|答|打|选|写)?错(?:了)?|我?(?:填|答|打|选|写|说)错',
    ),
  ],
  [
    'progress',
    whole(
      '进度|到哪(?:里|儿)?|到第几(?:题|个|步)|还有(?:(?:几个|多少)(?:问题|题)?|(?:问题|题)?(?:没问|多少|几个)|(?:别的)?(?:问题|题)(?:要问)?(?:吗|么|没有))|还剩(?:几个|多少)(?:问题|题)?|现在到哪一?步|(?:我|我们|咱|咱们)?(?:刚才|刚刚|前面|上次|现在|之前)?(?:是)?(?:说|讲|问|答|聊|填|弄|进行)到(?:哪(?:里|儿|一?步|块)?|什么地方|第几(?:题|个|步))了?',
    ),
  ],
  [
    'told',
    whole(
      '核对|总结|(?:我)?(?:都|刚才|刚刚|已经|前面|之前){0,2}(?:我)?(?:说|填|答|讲|报)(?:过|了|的)?(?:东西|内容|话)?(?:是|都|的|有){0,3}(?:些)?(?:什么|啥|哪些)(?:东西|内容)?了?|我(?:填|答)|我(?:填|说|答)的(?:内容|东西|信息|答案)|我的(?:情况|资料|信息|答案)',
    ),
  ],
  [
    'cancel',
    whole(
      '取消|(?:(?:算|烦死|烦|累死|累|麻烦死)了?[,\\s]?)?(?:不问|不填|不弄|不搞|不评|不报|不想弄|不想填|不想搞)|算|退出|结束|停止|停|quit|exit|cancel|拜拜|再见',
    ),
  ],
  [
    'help',
    whole('帮助|怎么用|怎么操作|使用说明|说明|你能(?:干|做)(?:什么|啥|嘛)|你会什么|有什么功能|help|菜单|命令|[?]{1,5}'),
  ],
  [
    'basis',
    whole(
      '依据|(?:什么|啥)依据|依据(?:是什么|呢|在哪)|是(?:什么|啥)依据|依据哪一?条|哪一?条(?:规定)?|出处|条款|文件依据',
    ),
  ],
  [
    'materials',
    whole('材料|(?:要|需要|准备|交|提交)?(?:哪些|什么|啥)材料|材料(?:清单|有哪些|要哪些|要什么)|材料准备|清单'),
  ],
  [
    'timetable',
    whole(
      // When one thing is, 什么时候截止, is a question and has a short answer.
      '时间表|日程(?:表)?|时间安排|时间节点|什么时候|啥时候',
    ),
  ],
  ['detail', whole('详细(?:说明|情况|点|些|一点)?|详情|说详细点?|具体(?:说说|点|一点)?|展开')],
  ['more', whole('更多|下一?页|下面呢|后面的?呢?|接着看|继续看')],
  [
    'confirm',
    whole(
      '确认|确定|好|好好|行|可以|对|对对|[都全]对|全都对|[都全]没错|都正确|没错|没(?:有)?(?:其[他它]|别的|什么|啥)?(?:问题|意见)|ok|okay|嗯|中|成|妥了?|要得|对头|[木冇]错|没毛病|是|是这样|就这样|同意|yes',
    ),
  ],
]

const WHY =
  /^(?:那)?(?:你)?(?:为什么|为啥|为何|干嘛|干吗|干啥|凭什么|凭啥|怎么|问这个)(?:要|会)?(?:不?问|需要|知道|这个|干[嘛吗啥]|干$|有什么用|做什么)/
const WHY_ALONE =
  /^(?:为什么|为啥|为何|干嘛|干吗|干啥|凭什么|凭啥|什么意思|啥意思|没看懂|看不懂|没明白|不明白|没懂|不懂|听不懂)(?:呀|啊)?$/
const CHANGE =
  /^(?:我)?(?:想|要|需要|能)?(?:修改|更改|改一下|改下|改正|更正|改成|改|重填|重新填)(?!制|造|革|装|性|良|建|行|进|版|编|组|名)\s?:?\s?(.{0,40})$/
const CHANGE_OBJECT = /^(?:把|将)(.{1,40})(?:改|换)(?:一下|掉|成.{1,30}|为.{1,30})?$/
const MORE_ANSWER = /[\d,;。:]/

/**
 * Recognises 返回、改学历、为什么问、进度、不知道…, and nothing that may be an answer: the whole text must be the command.
 * 材料 is one, 材料工程 is not. Null for everything else.
 */
export function readControl(text: string): Control | null {
  const even = normalise(text)
  if (/^[?]{1,5}$/.test(even)) return { kind: 'help' }
  const core = bare(even) || (/^[嗯恩]/.test(even) ? '嗯' : '')
  if (core === '' || core.length > 60) return null
  const tight = core.replaceAll(' ', '').replace(/[?!]+$/, '')
  for (const [kind, pattern] of WORDS) if (pattern.test(tight)) return { kind }
  if (WHY_ALONE.test(tight) || didNotFollow(tight)) return { kind: 'why' }
  if (WHY.test(tight)) {
    const about = bare(tight.replace(/^(?:那)?(?:你)?(?:为什么|为啥|为何|干嘛|干吗|干啥|凭什么|凭啥|怎么)/, ''))
    return about === '' || /^(?:要|会)?问(?:这个)?$/.test(about) ? { kind: 'why' } : { kind: 'why', argument: about }
  }
  const change = CHANGE.exec(core)
  if (change) {
    const about = bare(change[1] ?? '').replace(/^(?:一下|下)/, '')
    return about === '' || /^答案$/.test(about) ? { kind: 'change' } : { kind: 'change', argument: about }
  }
  const moved = CHANGE_OBJECT.exec(core)
  if (moved) return { kind: 'change', argument: core.replace(/^(?:把|将)/, '') }
  const stance = MORE_ANSWER.test(core) ? null : stanceOf(even)
  return stance ? { kind: stance.kind } : null
}
