import { placeOf } from '../around.ts'
import type { Found, Place } from '../found.ts'

/** 退休返聘, 劳务派遣, 灵活就业: ways of being employed; `back` is where the message tells that somebody retired works on. */
export function arrangements(
  text: string,
  asked: string | null = null,
): { readonly back: Place | null; readonly found: Found[] } {
  const sure = asked === 'employment.arrangement' ? /^/ : null
  const back = ownPlace(text, REHIRED)
  const sent = ownPlace(text, SENT)
  const alone = ownPlace(text, FLEXIBLE) ?? paidByOneself(text, asked)
  const found = [
    ...arrangement(text, back, '退休返聘', sure ?? SURELY_BACK),
    ...arrangement(text, sent, '劳务派遣', sure ?? SURELY_SENT),
    ...arrangement(text, MOVED_ON.test(text) ? null : alone, '灵活就业', /^/),
  ]
  return { back, found }
}

const REHIRED =
  /(?<!没|不|未)(?:退休(?:后|了)?(?:又|再|被|给)*返聘|返聘(?:我|回|在|到|当|做|后|的|人员|协议|合同|(?=$|[,。;\s]))|(?:被|又|现在)返聘)|退(?:休)?(?:了|后|休?证[^,。;]{0,4}了)[^。;?？]{0,12}(?:厂里?|公司|单位|老板)?又?[被把]?[^,。;]{0,4}(?:叫|喊|请|聘)(?:我|他们)?回(?:来|去)|退休[^。;?？]{0,14}(?:东家|单位|厂里?|公司|老板)(?:还|又|就|也|再)*(?:让|叫|请|喊|留)(?:了)?我(?!们?办|填|提前)|到(?:退休)?(?:龄|点|年龄)了?[,\s]?(?:厂里?|公司|单位|老板)[^,。;?？]{0,4}(?:叫|喊|请|聘)(?:我)?回(?:来|去)?/
const SENT =
  /(?<![没不非])(?:是|属于)?劳务派遣(?!公司(?:上班|工作))|(?<![没不非])派遣(?:工(?!作)|员工|人员|制|性质)|(?<=^|[,。;\s]|(?:我|是)(?:是)?)派遣(?:(?:过?[来去]|[到来去进在][^,。;]{1,10})?的|$)|(?:劳务|派遣|人力(?:资源)?)公司派(?:驻)?(?:我)?(?:过来|来|到|进|在)(?!的(?:工人|人员|员工|人|师傅))|(?:跟|和|与)(?:劳务|派遣)公司签|(?:社保|五险|合同|工资)[^,。;]{0,6}(?:劳务|派遣)公司[^,。;]{0,4}(?:交|缴|签|发)|(?:社保|五险|合同|工资)(?:是)?(?:挂|交|缴|签|放)在(?:劳务|派遣)公司/
/** 社保 paid as 灵活就业, beside whatever firm there is: 自己交的灵活就业, 以灵活就业人员身份缴. */
const FLEXIBLE =
  /(?:社保|五险|养老(?:保险)?|医保|(?:自己|个人|现在|目前)[^,。;]{0,4}[交缴])[^,。;]{0,8}灵活就业|灵活就业(?:人员)?(?:的)?(?:身份|窗口|方式)?(?:在)?(?:自己|个人)?(?:参保|社保|[交缴])/
/** 灵活就业转到公司: of a time that is over. */
const MOVED_ON = /灵活就业[^。;]{0,16}(?:转|改|换)(?:到|成|为|进)?|灵活就业[^,。;]{0,6}(?:过|那时|时候|期间)/
/** 社保是自己交的, 自己交的社保, 挂靠在人才市场自己交: paid by oneself. */
const BY_ONESELF =
  /(?:自己|个人)(?:掏钱|出钱|花钱|全额|在[^,。;]{1,6}?|去|来|单独|按月)*(?:[缴交买]|参保)|[缴交买](?:的)?(?:是)?自己(?:的)?(?:社保|养老)/
const INSURANCE_SAID = /社保|五险|养老|社会保险|参保/
/** 个人那部分自己交, 公积金自己交, 自己交过两年, 自己交的税: a share, another matter, another time. */
const NOT_SO =
  /部分|那[份块]|一半|比例|百分|%|基数|账户|公积金|个税|税|学费|报名费|评审费|材料|补[缴交]|过(?![来去])|[缴交买]了[\d一二两三四五六七八九十几半]|以前|之前|原来|早先|原先|当时|那时|那几年|期间|断|中间|空档|后来|(?:到|至|-|~)\d|转(?:到|给|成|入|进)|改(?:成|为|由)|打算|准备|想|要(?:不要|是)?自己|不要|[没不别未]|(?:公司|单位|厂里?|老板)(?:也|还|都|给|帮|替|交|缴|扣)|老婆|老公|爱人|同事|朋友|别人|人家|他们?|她们?|儿子|父母|员工|工人/
/** 没给交，自己交的, 没单位, 不是公司交的: what is denied is that a firm pays. */
const NO_FIRM =
  /(?:公司|单位|厂里?|老板)(?:没有?|不|未)(?:给|帮|替|愿意?|肯)*(?:我)?(?:上|[缴交买])(?:的)?(?:社保|保险)?|(?:没有?|不)(?:是|在)?(?:通过|靠|挂)?(?:公司|单位|厂里?)(?:[缴交买]|给)?(?:的)?/g
/** 自己交的，去年转到公司了; 现在公司交, 去年进了公司: over, or nobody can tell. */
const FIRM_NOW =
  /(?:进|到|来|入职)了(?:现在|这)?(?:的|家)*(?:公司|单位|厂)|(?:转|改|换)(?:到|成|由|进|入|为)*(?:了)?(?:现在)?(?:的|这家)?(?:公司|单位|厂里?)|(?:现在|目前|后来|如今|[去今]年|年)[^,。;没不]{0,6}(?:公司|单位|厂里?)[^,。;没不]{0,3}[缴交]/
const ASKS_OF_IT = /[吗么嘛?]|(?:行|能|可|算|有)(?:不|没)|能不能|可不可以|算不算|怎么/

/** 公司也交, 单位给交一半: the firm pays, and did not merely once. */
const firmPays = (clause: string): boolean =>
  /(?:公司|单位|厂里?|老板)(?:也|都|还|就|给|帮|替|代|一直|统一|在)*(?:我们?|大家)?[缴交扣]/.test(
    clause.replace(NO_FIRM, ''),
  ) && !/以前|之前|原来|早先|原先|挂/.test(clause)

/** Paid by oneself as it is today, told of oneself: in a word of the insurance, or where that is asked for. */
function paidByOneself(text: string, asked: string | null): Place | null {
  const isAsked = asked?.startsWith('insurance') ?? false
  if (FIRM_NOW.test(text) || text.split(/[,。;!]/).some(firmPays)) return null
  let from = 0
  for (const clause of text.split(/[,。;!]/)) {
    const said = clause.replace(NO_FIRM, '')
    const place = BY_ONESELF.exec(clause)
    const own = !NOT_SO.test(said) && !(ASKS_OF_IT.test(clause) && !/我/.test(clause))
    if (place && own && (isAsked || INSURANCE_SAID.test(clause)))
      return { from: from + place.index, to: from + place.index + place[0].length }
    from += clause.length + 1
  }
  return null
}
/** 退休了返聘在厂里: what tells of retiring, where somebody was taken back. */
const RETIRING = /(?:已经?|早就?|刚|[去前今]年|\d{2,4}年){0,3}(?:退休|退了|到龄|到点)(?:了|后|以后|之后|的)*[,\s]*/g

/** 退休了返聘在厂里做技术 without the retiring: 返聘在厂里做技术. The words as they are where nobody was taken back. */
export const withoutRetiring = (text: string) => (ownPlace(text, REHIRED) ? text.replace(RETIRING, '') : text)

/** Said of oneself, and no mere name of a kind of people. */
const SURELY_BACK =
  /退休了|到(?:退休)?(?:龄|点|年龄)了?|被[^,。;]{0,6}返聘(?:回|到|去)|退了|签的?返聘|返聘(?:协议|合同)|(?:厂里?|公司|单位|老板)(?:又|再|就)*返聘(?:了)?(?:我|的)/
const SURELY_SENT =
  /我(?:是|就是|属于|现在是)?(?:个)?(?:劳务)?派遣|(?:劳务|派遣|人力(?:资源)?)公司|派遣(?:过来|来|到|进)/

/** 不是派遣, 以前是派遣, 有两个返聘的: not how oneself is employed. */
function ownPlace(text: string, of: RegExp): Place | null {
  const place = placeOf(text, of)
  const before = place
    ? text
        .slice(0, place.from)
        .split(/[,。;]/)
        .at(-1)
    : undefined
  const other =
    /(?:没有?|有|无|不是|不算|非|以前|之前|原来|曾经?|本来)(?:是|被|在|搞|签)?$|[两三几\d](?:个|位|名)$|(?:同事|朋友|同学|徒弟|别人)(?:都|也)?(?:是|被)?$/
  return before === undefined ||
    other.test(before) ||
    /师傅|老人|老同志/.test(text.slice(place?.to, (place?.to ?? 0) + 6))
    ? null
    : place
}

/** 退休返聘, 劳务派遣: taken where it is said of oneself, else asked back. */
function arrangement(text: string, place: Place | null, value: string, surely: RegExp): Found[] {
  if (!place) return []
  return surely.test(text)
    ? [{ field: 'employment.arrangement', leaf: { ...place, value } }]
    : [{ about: '岗位.用工', leaf: { ...place, value, why: 'ambiguous' } }]
}
