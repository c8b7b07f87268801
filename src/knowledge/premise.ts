/**
 * What befell somebody, or what they would do about it, makes another question of any: 盖歪了要重新打一份吗 is not asked of
 * where the seal is. Each by the words a question says it with, and those an entry has that speaks of it.
 */
const PREMISES: readonly (readonly [asked: RegExp, spoken: RegExp])[] = [
  // Once more.
  [
    /重新(?!上传|提交|申报|登录)|再(?:[打交贴印盖来考面送])(?:一[次份回趟遍张]|过)|补(?:一[次回趟个份]|做|考|拉)|第二[次回趟](?:机会|考)|重[打贴印考]/,
    /重新|重[打贴印考交]|再|补|第二次/,
  ],
  // Undone.
  [/撤[回掉下]|撤销|消掉|注销|退出|反悔|作罢|不想报了|不报了|放弃/, /撤|取消|消|退出|放弃|不报|反悔|注销/],
  // Half way.
  [
    /一半(?:就|的时候)?(?:辞|走|离|换|不)|半[途道]|中途(?!换)|继续(?!教育)(?=[评报审考学])/,
    /一半|半途|中途|半道|继续(?!教育)|离职|辞职/,
  ],
  // Kept for another time.
  [/保留|还?留[着到]|还(?:算数|作数|认不认|用得上)/, /保留|留|算数|作数|有效|认|算/],
  // Spoilt.
  [
    /[盖打印贴敲]歪|[盖打印写拍]糊|模糊|糊[掉了]|淋|弄湿|破了|撕[破坏掉了]|污损|污渍|弄脏|脏了|皱|很淡|太淡|太浅|褪色|弄坏|看不清|压到|折到|折痕|缺角/,
    /歪|糊|淋|湿|破了|撕|污|脏|皱|淡|浅|褪色|坏|清晰|看不清|不清楚|规范/,
  ],
  // Too late for it, or not there.
  [
    /(?<!最)(?:迟到|晚到(?!哪|几|什么|啥))|睡过头|没去成|去不了|到不了(?!账)|来不了|缺席/,
    /迟到|晚到|没去|去不了|不去|缺[考席]|逾期|委托|代/,
  ],
  // Put off to another day.
  [/改[到期]|改天|换一?天(?!的)|另外?一天/, /改期|改到|改天|换一?天/],
  // On a list until when.
  [/拿下来|移出|解除|解封|期满|满了(?:还|以后|之后)|污点.{0,4}(?:消|洗)/, /移出|解除|消除|期满|满|记录期|到期/],
  // A holiday between.
  [/(?:国庆|放假|假期|春节|过年|元旦|中秋|节假日|调休).{0,3}(?:算|要不要|扣|除)/, /国庆|放假|假期|春节|节|假|工作日/],
  // Two at once.
  [/同时(?:报|评|申|交|走)|两[家个边头]都(?:报|评|推|交|写)|兼报|脚踏两/, /同时|兼|两个|两边|两家|只能/],
  // Who bears it.
  [/谁(?:负责|来?监督|赔|担|背)|算谁的|怪谁/, /负责|监督|赔|承担|自己担|自负|责任|找|谁|问/],
  // In what language.
  [/普通话|方言|[温州上虞土本地]话|英文写|中文(?!核心)|翻译|双语/, /话|英文|中文|翻译|语/],
  // To be let off.
  [/能免|免掉|免[吗么不]|可以免/, /免|不用|不要|取消/],
  // No longer there.
  [/辞职|离职|走人了|不干了|倒闭|破产|关门了|搬[走家]/, /辞职|离职|在职|倒闭|破产|关门|搬|换单位|不在/],
  // Arranged before.
  [/预约|提前(?:打电话)?约|约时间|要不要约/, /预约|约/],
  // To be let through all the same.
  [/通融|网开一面|睁一只眼|破例/, /通融|破例|不行|一律|不予|不受理|不再/],
  // First handed in, then made good.
  [/先[报交](?:上去)?[后再]|先(?:报|交|传|提交).{0,6}(?:后|再)补|事后补|回头补|后补/, /补|先报|先交|后补|齐了/],
  // Changed after it went in.
  [/(?:打电话|以后|之后|后面|过后)(?:能|可以|还能)?改|改不动|改不了/, /改|更正|修改|重新|退回/],
  // One for another, or one alone.
  [/一个.{1,6}一个(?:只|不)|只(?:来|签|盖|写)(?:一|名)/, /一个|只/],
  // Drawn in with somebody else.
  [/连累|牵连|连带|株连/, /连累|牵连|连带|责任|负责/],
  // Broken off between.
  [
    /(?:要|得|必须|非得|需要|是不是|算)(?:是)?(?:连续|连着|不间断)(?![几一二两三四五六\d])|间断|断断续续|断档|停过|中间(?:停|断|空)|连起来/,
    /连续|连着|间断|断|累计|相加|累加|空/,
  ],
  // Who judges, not who is judged.
  [/(?:评委(?!会)|考官|面试官)(?:都|里|是|有|来|从|哪|几|谁|一共|一般|当中)/, /评委|专家|考官|审议组|投票/],
  // Done before its time was up.
  [
    /(?:公示)?没(?:有)?(?:公示)?(?:满|到)(?:[几一二两三四五六七\d]+个?(?:工作)?[天日])?就(?:报|推|点|交|送|提|递)/,
    /没满|不满|未满|没到|提前|不足|不到/,
  ],
  // Filed with somebody: no 备案表 of what was studied.
  [/备(?:过|了)?案(?!表)/, /备案(?!表)/],
  // A company of yesterday.
  [
    /(?:公司|企业|单位|厂里?)(?:是|也)?(?:才|刚|新)(?:刚|新)?(?:开|成立|注册(?!(?:好|完|了)?的?(?:账|号|用户|平台))|办)|(?:刚|才|新)(?:开|成立|办)的?(?:公司|企业|厂)/,
    /成立|新开|刚开|刚注册|新注册|注册满/,
  ],
]

/** What an answer has to say of itself, be the thing spoken of in its questions: what proof of it, why, where to fetch it. */
const TOLD: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  // What shows it.
  [
    /(?:什么|啥|哪些|哪种|哪样)(?:样的?|个)?(?:证明|佐证|凭证|手续)|(?:开|要|交|拿|出|凭)个?(?:什么|啥)(?:样的?)?文件|怎么(?:去)?证明|(?:证明|佐证)(?:怎么|咋|哪里|去哪)(?:开|弄|搞)|(?:要|凭|拿|有)(?:不要)?红头(?:文件)?(?:[吗么伐才]|$)/,
    /证|文件|材料|报告|聘书|合同|登记表|备案表|复印|截图|扫描|上传|记录|凭据|依据|手续|表/,
  ],
  // Where it is to be had, not where it is to be handed in.
  [
    /(?:去哪里?|到哪里?|哪里|哪儿|什么地方|找谁|几号|什么时候|哪天)(?:可以|能|好|才)?(?:去)?(?:领|拿(?![到给来去]|什么|啥|出))|领取|(?:去|来)领|(?:取|拿|领|要)回[来去]?(?=[吗么伐不]|$| )/,
    /领|拿|退|取(?![得消])|下载|打印|导出|发给|发证|寄给|留给/,
  ],
  // Where it is printed, on what day it was, which of the annexes it is.
  [/(?:哪里|哪儿|在哪|去哪|怎么)(?:能|可以|好)?(?:打印|打出来|下载|导出)/, /打印|下载|导出|打出|印|网|系统|平台/],
  [
    /(?:哪天|几月|哪月|什么时候|几号|哪年)(?:份)?(?:印|出台|下发|发布|发文|印发)/,
    /\d+年|\d+月|以后|之后|没有?(?:写|定)/,
  ],
  // What colour.
  [/颜色|(?:什么|啥|哪种)色/, /色|白底|蓝底|红底|黑白/],
  [/附件几|第几个附件|哪个附件|几号附件/, /附件/],
  // Whether it can be looked up.
  [
    /(?:自己|本人|个人)(?:能|可以|怎么|去哪里?).{0,3}查|查(?:得到|不到)[吗么伐]?$|(?:能|可以)查(?:到|询|看)?[吗么伐不]/,
    /查|看|网站|http|栏|登录|搜|点|电话/,
  ],
  // Whether it is too old.
  [
    /(?:\d+|[一二两三四五六七八九十好]+几?|几)年(?:以前|之前|前)(?:的|拿|评|得|发|做)?.{0,6}(?:算|认|能用|作数|有用|行不行|行吗|可以|放)/,
    /年|任现职|以后|之后|期间|近/,
  ],
  // Drawn from what was handed out.
  [/从.{0,6}题库|题库里?头?.{0,4}(?:抽|出|考)|原题|题库.{0,3}(?:一样|照搬)/, /抽|原题|出题/],
]

/** Whether an entry (its text, and its answer alone, as compared) speaks of whatever befell somebody by a question. */
export function premisesOf(question: string): (entry: { readonly text: string; readonly told: string }) => boolean {
  const wanted = PREMISES.filter(([asked]) => asked.test(question))
  const owed = TOLD.filter(([asked]) => asked.test(question))
  return ({ text, told }) =>
    wanted.every(([, spoken]) => spoken.test(text)) && owed.every(([, answered]) => answered.test(told))
}

/** Whether something befell somebody, by what they say. */
export const isBefallen = (said: string): boolean => PREMISES.some(([asked]) => asked.test(said))
