import type { Category } from '../achievementWords.ts'
import type { Draft } from './leaves.ts'
import type { Doubt, KnownDate, Token } from './meaning.ts'
import { type Cities, MARKS } from './tokens.ts'

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Results said together: `3个实用新型都是第一` makes one group of three items. */
export interface Group {
  readonly category: Category
  readonly kind: string | undefined
  items: Draft[]
  /** How many was said. */
  counted: boolean
  /** The words alone tell no result (see `needs` of a head), and nothing else does yet. */
  weak: boolean
  /** Nothing but the word. */
  bare: boolean
  /** Said of the company or team: no fact of the person until a rank or role of the person's own is told. */
  foreign: boolean
  /** 名单里没我: not even partly one's own. */
  unlisted: boolean
  /** 申请中: no patent yet. */
  pending: boolean
  /** A prize of which only 奖 is said. */
  readonly unnamed: boolean
  /** Those of the items told of last: 其中核心1篇, and then its rank. */
  focus?: readonly Draft[]
  from: number
  to: number
}

/** Something told too vaguely to be taken. */
export interface Ask extends Stretch {
  readonly category: Category
  readonly key?: string
  readonly why: Doubt
  readonly value?: unknown
}

export interface Groups {
  readonly groups: readonly Group[]
  readonly asks: readonly Ask[]
  readonly denied: readonly (Stretch & { readonly category: Category })[]
  /** Understood to tell no result: 没有发明 of somebody who has other patents. */
  readonly used: readonly Stretch[]
  /** Pieces with something in them that nothing explains. */
  readonly unclear: readonly Stretch[]
}

export interface Reading {
  readonly dates: readonly KnownDate[]
  readonly cities: Cities | null
  /** The list the open question is about: 市一等奖 then opens an item of it. */
  readonly asked: Category | undefined
  /** The text may be about anything, so that a word alone, or one amid words not understood, tells no result. */
  readonly anything: boolean
}

export interface State {
  readonly text: string
  readonly reading: Reading
  readonly tokens: readonly Token[]
  readonly groups: Group[]
  readonly asks: Ask[]
  readonly denied: (Stretch & { category: Category })[]
  /** Kinds of a list denied by their own name: 没进过创新团队. */
  readonly deniedKinds: (Stretch & { category: Category; kind: string })[]
  readonly used: Stretch[]
  readonly unclear: Stretch[]
  /** The groups that follow each other without anything foreign between, the last of them open to be added to. */
  run: Group[]
  /** What `run` was before a piece that tells something else: a rank right behind it is still meant for that. */
  faded: Group[]
  /** Told before any result: 2020年, 发明专利1项. */
  waiting: Token[]
  /** 我们公司有…: until somebody says 我, or the sentence ends. */
  company: boolean
  /** Of the segment at hand: nothing in it is unknown; it has a verb of having. */
  clean: boolean
  having: boolean
  /** 没有论文、专利: what follows is denied as well. */
  denying: boolean
}

export const MOST = 60
/** Groups that a word behind them may still be about. */
export const RUN = 24
export const SMALL_TALK =
  /之前|以前|早前|早年|当过|(?:公告|授权|登记|发证)日|日期|时间|那种|这种|列着|列了|文件|名单|重新|盖的?章?|公告|备案|批文|评上|出的|尚|角色|清一色|署名|挂名|立的|才|只|不过|科协|学会|协会|商会|那[一]?批|那[一]?届|翻译|称号|拿过|刚刚?|又|再|不过|但是?|可是|只是|而且|总?工会|(?:人社|科技|经信|工信|总工|市监|人力社保|组织)[部厅局委]|入选|当选|评选|得主|获得者|的事情?|那会儿|那时候?|年版|属于|其余|剩下|其[它他]|我们?|自己|本人|有过?|是|都|均|全|也|各|的|了|过|一共|总共|共计|共|还|另外?|获得?|荣获|曾|得过?|拿过?|拿到|发表|授权|取得|名下|完成人|发明人|作者|排名|排|位次|顺位|专利|论文|期刊|刊物|奖项?|项目|证书?|这|那|在|人|名|里|上|中|内|级|个|项|篇|次|回|届|等|吧|呢|啊|嗯|哦|呀|其|浙江|温州|技能|政府|颁发|授予|立项|申报|登记|起草|制定|编写|参编|制修订|修订|认定|评为|被|情况|业绩|成果|方面|主要|目前|现在|手上|手里|手头|然后|就|做|搞|写|出版|刊登|发布|颁布|实施|于|为|一|年|时|后|前|度|通过|完成|承担|申请|产品|作为|以|发|身份|职业|活动|来着|来的|先|算|说|讲|至于|关于|系|其它|副?主编|编委|\d+(?:\.\d+)?万?余?多?字|[一二三四五六七八九十两几]+万?余?多?字|\d{4}年?|[\s,.。:()/!~+*"“”、-]/g
/** ZL201910123456.7, 第5期 */
export const CERTIFICATE =
  /[\u4e00-\u9fff]{2,8}出版社|cn\d{3,12}[a-zx]{0,6}|[a-z]{0,6}\d{6,20}(?:\.[\dx])?|(?:[\u4e00-\u9fff]{2,12})?第?\d{1,3}[期卷]/gi
export const HAVING =
  /(?<=\uE000)发(?=了|过)|(?<!所)有(?![限关效些时])|发表|出过|获|得过|拿|取得|主持|参与|完成|参加|评(?:为|了|上|过|的|到|我|成)|当选|入选|选上|授予|颁|起草|执笔|制定|编|写|授权|出版|承担|牵头|登记|名下|手上/

/** What of a piece is not understood. */
export function leftover(rest: string): string {
  return rest.replace(MARKS, '').replace(CERTIFICATE, '').replace(SMALL_TALK, '')
}

export function sameKind(a: Token, b: Token): boolean {
  if (a.is === 'leaf' && b.is === 'leaf') return a.key === b.key
  return a.is === b.is
}

export function stretchOf(tokens: readonly Stretch[]): Stretch {
  return { from: Math.min(...tokens.map(({ from }) => from)), to: Math.max(...tokens.map(({ to }) => to)) }
}
