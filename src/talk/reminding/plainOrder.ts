/*
 * Whether words about reminders are an order and nothing else. 提前7天的提醒怎么没收到 has the words of one, too: what is left when
 * the words of an order are taken out tells.
 */

const N = '[0-9一二两三四五六七八九十百]+'

/** That something is told or asked of reminders, or of somebody else's. */
const TOLD =
  /怎么|为什么|为啥|咋|没|忘|过我|提醒(?:我|我们)?过|提醒过|提醒(?:我|我们)?了|已经|(?:同事|朋友|有人|别人|人家|领导|单位|公司|人事|协会|老师|他们?|她们?|大家).{0,8}提醒|提醒(?:我|我们)?的?(?:同事|朋友|别人|领导|单位|公司|人事|他|她|大家)|的提醒/
const MAY_I = /^(?:能不能|可不可以|能否|可以|可否|能)|(?:可以|能|行|好)(?:吗|不|么)$|(?:行不行|好不好|可不可以)$/
const ASKED = /[吗么啥]|[?？]|呢$|什么|哪|几[天点号]|多少|有没有|是不是|会不会|够不够/

/** What a plan has days for: 提前3天提醒我交材料. */
const OF_PLAN =
  '网上申报|申报|报名|材料|资料|开始|单位|公示|推荐|评审表|评审|职称|中级|高级|工程师|截止|截至|到期|报送|提交|学时|继续教育|盖章|授权|注册|业绩|档案|审核|缴费|日子|日期|时间|期限|节点|步骤|下一步|进度|通知|计划|考试|面试|答辩|证明|证书|原件|核查|系统|平台|这件|那件|事情?|表'
const BARE_DOING = '去|交|办理?|报|弄|做|送|补|打印|准备|别忘|按时|及时'
const WORDS = new RegExp(
  [
    '设置|提醒|提前|提早|改|换|调整?|定|设',
    `(?:早上|早晨|凌晨|上午|中午|下午|傍晚|晚上)?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:[:：][0-9]{1,2}|[点时](?:钟|整|半|一刻|三刻|[0-9]{1,2}分?)?)`,
    `${N}月${N}[日号]?`,
    '下个?(?:周|星期|礼拜|月)|明天|后天',
    `(?:${N}|半)个?(?:天|日|周|星期|礼拜|月)`,
    '早上|早晨|凌晨|上午|中午|下午|傍晚|晚上',
    `当[天日]|最后[一1]?[天日]|截止(?:当天|那天|日)`,
    OF_PLAN,
    BARE_DOING,
    '推迟|推后|延后|晚一?点|迟一?点|等等|回头|过|再说|再|之后|以后|后',
    '钟点|时间|时候|分别|每次|一律|都|也|就|只|仅|各|还有|还|以及|一次|两次|一下|一遍|左右|前|早|到时候?',
    '请|麻烦|你|您|我们?|帮|把|那|这个|今后|记得|给|发|要|想|需要|希望|可以|能不能|可不可以|能否|能|行不行|行|好不好|好|吧|啊|哦|呀|嘛|啦|了|的|成|为|在|到|是|用|说|吗|么|加|去掉',
    '[、,，和跟与及;；。!！~]',
    N,
  ].join('|'),
  'g',
)
const NOT_THEM = /(?:不用|不要|不需要|不必|不想|别|不|免|除了?|去掉)+(?:再|发|提醒|用|要)*|(?:不用|不要|别|不发|免了)/g

/** `none`: something is told or asked. */
export type Plainness = { readonly kind: 'order' | 'none' } | { readonly kind: 'other'; readonly thing: string }

/**
 * Whether words (even, without blanks) order something of the reminders; `other` where they order to be reminded of what
 * no plan has. `negated`: 最后一天不用 is part of the order.
 */
export function plainness(even: string, negated: boolean): Plainness {
  const polite = MAY_I.test(even)
  if (TOLD.test(even) || (ASKED.test(even) && !polite)) return { kind: 'none' }
  const rest = (negated ? even.replace(NOT_THEM, '') : even).replace(WORDS, '')
  if (rest === '') return { kind: 'order' }
  const thing = thingIn(even)
  return thing === '' ? { kind: 'none' } : { kind: 'other', thing }
}

/** What somebody wants to be reminded of that is no plan's: 交社保. Empty for what a plan has, and for nothing. */
export function thingIn(even: string): string {
  const [, thing = ''] = /提醒(?:我们?|一下)+(?:要|去|记得|别忘了?)*([^,，。]*)/.exec(even) ?? []
  const plain = thing.replace(/(?:一下|吧|啊|哦|了|呀|嘛)+$/, '')
  if (plain === '' || plain.length > 15 || new RegExp(OF_PLAN).test(plain)) return ''
  return plain.replace(WORDS, '') === '' ? '' : plain
}
