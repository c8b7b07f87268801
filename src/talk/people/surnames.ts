/** The surnames most people have. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤项池虞缪章翁邢倪施洪娄柯阮鲍'

/** What begins no second sign of a name, where one is given without a stop: 我姓王能报吗. */
const GOES_ON = '是在有没的能可要想会被受也都和与跟今去前现还因怎咋什啥哪吗呢吧啊,，。.;；、!！?？0-9'
const ONE = `[${SURNAMES}]`
const GIVEN = `(?:某{1,2}|[^${GOES_ON}\\s\\x00-\\x7f]{1,2})`
const POST =
  '总(?!工|共|数|分|是|额)|经理|厂长|主任|科长|部长|局长|处长|师傅|老师|老板|主管|班长|组长|董事长|先生|女士|小姐|同志|医生'
/** 工程经理, 担任主任, 属于经理: the sign before the post is of another word. */
const OTHER_WORD = '(?<!工|流|课|过|规|担|历|现|前|曾|所|兼|属|由|对|等|关|任|地|双|官|数|东|聘|责|调|升|新|委|谁)'
/** 高级经理, 石油部长: words of the trade. */
const NO_SURNAME = '(?!高[级层新]|任[何务职命]|石[油化]|金属|方面|江[南北]|程序|贺信)'

const OWN_NAME = new RegExp(
  `((?:我|本人)(?:的)?(?:名字|姓名|全名)?\\s?(?:名?叫做?|姓|是(?=${ONE}某)|[:：])|(?:姓名|名字)\\s?(?:是|叫|为|[:：])|名叫)\\s*(?:${ONE}${GIVEN}?|(?![什啥哪他她它您你人公同我])[^${GOES_ON}\\s\\x00-\\x7f]{2,3})`,
  'g',
)
const ACCUSED = new RegExp(
  `((?:举报|投诉|检举|揭发|告)(?:一?下)?(?:同事|领导|老板)?)${ONE}(?!级|工[^某]|式|法|便|面|案|何|额|序|目|于|一|谢)${GIVEN}`,
  'g',
)
const SOMEBODY = new RegExp(`${OTHER_WORD}${NO_SURNAME}${ONE}${GIVEN}?(?=${POST})|${ONE}某{1,2}`, 'g')
const FAMILIAR = new RegExp(
  `(?:老(?!毛病|石化|龙湾|金|方[法式案]|程序)|小(?!于|程序|方[法案]|周期|项|金|高层|龙|江|石|万|方|章|时|白|范围|汤|孟|段|夏))${ONE}(?![总经])`,
  'g',
)
/** 王工 is somebody, 高工 a title. */
const CALLED = new RegExp(
  `(?<!${ONE}|[助人化手施焊电钳机分员职钻打])(?![高石金电施])${ONE}工(?![程作艺业厂资种龄序具商人会])`,
  'g',
)

/** Names of people, one's own and others', struck out of a question that others will read. */
export const withoutNames = (question: string): string =>
  question
    .replace(OWN_NAME, '$1（姓名）')
    .replace(ACCUSED, '$1（姓名）')
    .replace(SOMEBODY, '（姓名）')
    .replace(FAMILIAR, '（姓名）')
    .replace(CALLED, '（姓名）')
