import type { Reader } from '../reader.ts'
import { isNoName } from '../reading/bareVerdict.ts'
import { major as majorTold } from '../reading/message/askedMajor.ts'
import { mayBeMajor } from '../reading/message/majors.ts'
import { bare, normalise } from '../reading/normalise.ts'
import { isNoMajor } from '../reading/notMajor.ts'
import { unreadable, vague, value } from '../reading/read.ts'
import { stanceOf } from '../reading/stance.ts'

/** Questions, other facts and fillers are no name of a major, whatever letters they have. */
const NOT_A_MAJOR =
  /[吗么呢吧啊？?]$|什么|多少|怎么|听说|截止|考试|报名|材料|随便|多大|合格|称职|优秀|学时|公需|社保|聘|考核|民企|国企|私企|企业$|单位$|助工|工程师|技术员|专利|论文|编制|\d+[月日号]|至今|到现在|[日号]起|忽略|^(?:都行|都可以|无所谓|可以|还行|一般|好的?|同上|不限)$|^(?:图片|语音|视频|照片|文件|表情|动画表情)$|^(?:大专|专科|专升本|本科|研究生|硕士|博士|学士|中专|高中|初中|技校|高职|初级|中级|高级|副高)(?:毕业|学历|是|在)*$/

/** 温州大学, 温岭职业技术学校: where somebody studied, not what. */
const SCHOOL =
  /^(?:哦|噢|喔|对了|那个|,|\s)*(?:我的?)?(?:毕业(?:院校|学校)|学校|院校|母校)?(?:名称|名字)?(?:毕业[于在]?|在|就?是|叫|读的?|:|\s)*([\p{Script=Han}]{2,16}(?:大学|学院|学校|职校|技校|中学|一中|电大|党校|职高))(?:毕业)?的?$/u

/** The name of a major: the first piece that is one; what does not sound like one is asked back. */
export const major: Reader = (text) => {
  const even = normalise(text)
  const stance = stanceOf(even)
  if (stance) return stance.kind === 'none' ? unreadable('请说毕业证上的专业名称。') : stance
  if (!/[\p{Script=Han}]/u.test(even.replace(/[年月日号到至起止]|至今|现在/g, '')) && /\d/.test(even))
    return unreadable('这个日期没记，不知道是哪一样的。这里请说毕业证上的专业名称。')
  const [, school] = SCHOOL.exec(bare(even)) ?? []
  if (school) return vague(`${school}是学校，问的是专业。毕业证上“专业”那一栏怎么写？`)
  const named = majorTold(even)
  const told = named.kind === 'value' ? named.value : named.kind === 'vague' ? named.candidate : undefined
  if (typeof told === 'string' && !NOT_A_MAJOR.test(told) && !isNoMajor(told) && !isNoName(told)) {
    const understood = { value: told, shown: told }
    return named.kind === 'value' ? value(understood) : vague(`是“${told}”吗？`, understood)
  }
  const pieces = even.split(/[\s,;、。]|(?:19|20)?\d{2}年/).map((piece) =>
    piece
      .replace(/^\[(.*)\]$/, '$1')
      .replace(
        /^(?:我)?的?(?:(?:大专|专科|专升本|本科|研究生|硕士|博士|中专|高职|技校)(?=[学读是专]))?(?:一直|当年|当时|以前|原来)?(?:毕业出?来?的?|是|学|读|专业)*(?:的是|的)?(?:是)?/,
        '',
      )
      .replace(/(?:专业)?(?:毕业)?(?:的)?$/, ''),
  )
  const name = (pieces.find((piece) => piece.length >= 2) ?? '').split(/但是?|不过|可是/)[0]?.replace(/的$/, '') ?? ''
  if (NOT_A_MAJOR.test(name) || isNoMajor(name) || isNoName(name)) return unreadable('请说毕业证上的专业名称。')
  const chinese = name.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  if (chinese < 2 || name.length > 40) return unreadable('请说毕业证上的专业名称。')
  const understood = { value: name.trim(), shown: name.trim() }
  return mayBeMajor(name.trim())
    ? value(understood)
    : vague(`毕业证上的专业是“${understood.shown}”吗？是就回“是”，不是就说证上写的。`, understood)
}
