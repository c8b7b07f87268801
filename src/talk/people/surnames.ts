/** What a name is: the surnames, what only looks like one, and how sure it is that somebody is named. */

/** The surnames most people have. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤项池虞缪章翁邢倪施洪娄柯阮鲍'
/** Those that hardly begin a word of the trade: 李经理 is somebody, 项目经理 and 龙门铣师傅 are not. */
const PLAIN = '王李张刘陈杨黄赵吴周徐孙朱胡林郭何罗郑梁宋唐邓曹彭潘袁蔡蒋杜魏苏吕卢姚崔谭邹'

/** Words that begin with a sign that is a surname, too: towns, trade, everyday speech. */
export const NO_NAME_WORD =
  '高[考级层新校中空低压温速精强性分等职危原端工]|任[何务职命技期教课现]|石[头油化墨材英灰]|金(?:[属华融额陵]|工(?!某))|方[面法式案便向针]|江[山西苏南北阴汉湖东]|程[序度式控]|贺信|项[目次数]|余[姚杭热量下额]|施[工行加]|龙[门湾头游泉港]|范[文围本例]|段(?:位|总结)|曾[用经是任在]|[报公广通]?章程|马[达路上力]|孔[加径板位]|白[酒天班条名]|时[间候段]|夏[天季]|万[一元能向]|周(?:[边期末转围报]|[一二三四五六日](?!某))|许[可多昌]|陈[述列旧]|张(?:[罗贴江拉紧榜纸单条鉴表]|[力数](?=测|控|的|对|够|要))|黄(?:[岩石铜金山冈](?!某)|页)|苏[州打]|徐州|郑州|沈阳|唐[山朝]|林[业木场区]|罗[列纹斯]|何[时种况人处地以必乜物里]|吴兴|曹娥|杜绝|丁[类级]|胡[同乱]|王[牌者]|孙[公山]|刘海|叶[轮片]|宋体|汤溪|柯[桥城]|常山|温[州岭度]|武[义汉警]|钱[塘钱]|毛[病坯利]|严[格重禁]|史上|汪洋|付[款费]|谢谢|孟加|洪[水涝]|池[州子]|于是|雷[同达击]|陶瓷|贾|姜堰|翁垟|倪桥'
const NO_WORD = `(?!${NO_NAME_WORD})`
/** 一项工法, 剩余工时, 桥梁主管, 也许经理知道: the sign is the end of another word. */
const SECOND_HALF =
  '(?<!(?:[剩其多业残盈]余|[一二两三四五几每各该此专单事选款奖多立子本这那]项|[浙长珠]江|[每一上本两四圆外三]周|(?<!一)下周|[为如任几有]何|[一二三四五几两纸主扩紧每各那这哪样开本贴]张|[桥横大主次圈吊脊]梁|[感多谢鸣致]谢|[也允准不或容特]许|[吉桂园农森造山竹]林|余姚|江苏|[甲乙丙双对地官我校厂各多三北南东西处配]方|[过工流课规章]程|[自那这一手阶分工]段|[二百千几]万|[大字名]号|[提最较副正职普技]高|[日进流]程|点钟|时侯|[冶合基现资奖]金|[至由等对关大小]于|[岩化磁砂]石|[责担曾现兼历]任|[打穿钻小中]孔|[平明空]白|[实措设]施|[规模示典]范))'
const ONE = `${NO_WORD}[${SURNAMES}]${SECOND_HALF}`
const SURE_ONE = `${NO_WORD}[${PLAIN}]${SECOND_HALF}`

/** Signs that stand in words of the trade, hardly ever in somebody's name. */
export const NO_NAME =
  /[专业工级证历械模具车床聘任缴社保论项奖年月日号的了是有没过在我他她你评报考毕厂司岗职称员技数控化药术系统这那都也不分件属融向元面间始份方中学院大本科省市县区电气石油制造]/
const TRADE = NO_NAME.source.slice(1, -1)

/** What begins no second sign of a name, where one is given without a stop: 我姓王能报吗. */
const GOES_ON = '是在有没的能可要想会被受也都和与跟今去前现还因怎咋什啥哪吗呢吧啊,，。.;；、!！?？0-9'
const GIVEN = `(?:某{1,2}|[^${GOES_ON}\\s\\x00-\\x7f]{1,2})`
const SURE_GIVEN = `(?:某{1,2}|[^${GOES_ON}${TRADE}部门主管\\s\\x00-\\x7f]{1,2})`
const POST =
  '(?:总(?![工共数分是额结体包计量装承部时学公的])|经理|厂长|主任(?!医|科)|科长|部长|局长|处长|师傅|老师|老板|主管(?!部门|单位|局|机关|机构)|班长|组长|董事长|先生|女士|小姐|同志|医生)'
/** 工程经理, 担任主任, 属于经理: the sign before the post is of another word. */
const OTHER_WORD = '(?<![工流课过规担历现前曾所兼属由对等关任地双官数东聘责调升新委谁])'

/** 我叫错了, 名字是生僻字, 我叫单位盖章: no name follows. */
const NOT_CALLED =
  '(?![什啥哪他她它您你人公同我名氏单厂老领师朋财错不法对别谁咋怎这那主经班组自技写打填改变换车两三四全]|会计|大家|生僻|繁体|拼音|英文|曾用|以前|一样|假的|真的|旧的|原来)'
const SAYS_NAME =
  '(?:我|本人)(?:的)?(?:名字|姓名|全名)?\\s?(?:名?叫做?|姓(?!名|氏)|[:：])|(?:姓名|名字)\\s?(?:是|叫|为|[:：])|名叫'
const ownName = (one: string) =>
  `((?:${SAYS_NAME})\\s*|(?:我|本人)是(?=${one}某)|(?:姓名|名字)(?=${SURE_ONE}${GIVEN}(?:[,，。;；\\s]|$)))${NOT_CALLED}(?:${one}${GIVEN}?|[${SURNAMES}]${SURE_GIVEN}(?=$|[,，。;；!！?？\\s能可想要今是有在社])|${NO_WORD}[^${GOES_ON}\\s\\x00-\\x7f]{2,3})`
const accused = (one: string) =>
  `((?:举报|投诉|检举|揭发|(?<![报公广通预被转原])告)(?:一?下)?(?:同事|领导|老板)?)${one}(?!级|工[^某]|式|法|便|面|案|何|额|序|目|于|一|谢)${GIVEN}`
/** 王师傅, 张三经理; of less sure surnames a given name may be any but words of the trade. */
const somebody = (one: string, given: string) => `${OTHER_WORD}${one}${given}?(?=${POST})|(?!某)${one}某{1,2}`
/** 老毛病, 小项目, 最小张力, 养老钱: no name behind 老 and 小; 小马 and 小高 are somebody where one tells of them. */
const familiar = (one: string) =>
  `(?:(?<![养古父元长])老|(?<![大最较减缩微细])小(?!${LITTLE}|周期|苏打|钱|池))${one}(?![总经力旧])`
const LITTLE =
  '[于时万白梁程]|[方项金高龙江石章范汤孟段夏孔施余马毛雷](?!没|被|说|评|本科|大专|中专|学历|论文|造假|抄袭|去年|今年|也没)'
/** 王工 is somebody, 高工 a title, 一项工法 neither. */
const called = (one: string) =>
  `(?<!${ONE}|[助人化手施焊电钳机分员职钻打技])(?![高石金电施])${one}工(?![程作艺业厂资种龄序具商人会匠法时期伤地段件装学科频况区本号勤农大院贸位])`

/** Names of people, one's own and others', struck out of a question that others will read: generously, for a name left is worse than a word lost. */
export const withoutNames = (question: string): string =>
  question
    .replace(OWN_NAME, '$1（姓名）')
    .replace(ACCUSED, '$1（姓名）')
    .replace(SOMEBODY, '（姓名）')
    .replace(FAMILIAR, '（姓名）')
    .replace(CALLED, '（姓名）')
const OWN_NAME = new RegExp(ownName(ONE), 'g')
const ACCUSED = new RegExp(accused(ONE), 'g')
const SOMEBODY = new RegExp(`${somebody(ONE, SURE_GIVEN)}|${somebody(SURE_ONE, GIVEN)}`, 'g')
const FAMILIAR = new RegExp(familiar(ONE), 'g')
const CALLED = new RegExp(called(ONE), 'g')

/** Whether somebody is named for sure: what a group answers is not held back for a word that may be a name. */
export const namesSomebody = (text: string): boolean => SURE.test(text)
const SURE = new RegExp(
  [
    ownName(ONE),
    accused(SURE_ONE),
    somebody(SURE_ONE, SURE_GIVEN),
    `${ONE}某`,
    familiar(SURE_ONE),
    called(SURE_ONE),
  ].join('|'),
)
