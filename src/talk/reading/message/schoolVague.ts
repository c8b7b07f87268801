import { placeOf } from './around.ts'
import type { Found, Message } from './found.ts'
import type { SchoolDraft } from './schoolDraft.ts'

/** 小学文化, 初二就出来打工: what that counts as has to be asked. */
const LITTLE =
  /小学(?:文化|毕业|没毕业|学历|[一二三四五六]年级|都没|就)|初[一二](?:都|就|没|读|上|念)|没(?:怎么)?(?:读|念|上)过?(?:什么|多少|几年)书|书(?:没|不曾)(?:读|念)(?:过)?(?:多少|几年|什么)|书(?:读|念)得?(?:不多|少)/

/** 大学毕业: 大专 or 本科 has to be asked. */
export function vagueSchooling({ text, asked }: Message, drafts: readonly SchoolDraft[]): Found[] {
  if (drafts.some(({ leaves }) => leaves.level || leaves.technicalClass)) return []
  const match =
    /(?<=^|[,。;\s我是读念上的了])老?(?:电大|函大|夜大|业大|职大|国开)(?!老师|那边|学时|上班)|大学(?=(?:是)?(?:学|读|念)的)|(?<!没读过|没上过|没念过)大学(?:毕业|学历|文凭)|(?:读|念|上)(?:过|了|完)?大学/.exec(
      text,
    )
  // 夜大读的, where the major was asked for: of a schooling that is known.
  if (asked?.startsWith('education.') && !asked.endsWith('also')) return []
  const little = placeOf(text, LITTLE)
  if (!match && little) return [{ about: '学历.层次', leaf: { ...little, why: 'incomplete' } }]
  if (!match || /没$/.test(text.slice(0, match.index))) return []
  return [{ about: '学历.层次', leaf: { from: match.index, to: match.index + match[0].length, why: 'ambiguous' } }]
}

/** 08年毕业: of which school has to be asked. */
export function schoolUnsaid({ asked, text }: Message, drafts: readonly SchoolDraft[]): Found[] {
  const [only] = drafts
  if (drafts.length !== 1 || asked?.startsWith('education')) return []
  // 15年7月毕业 alone answers a question of somebody's.
  if (text.replace(/[^\p{Script=Han}]|[年月日号零一二三四五六七八九十]|毕业(?:证|时间)?/gu, '').length < 6) return []
  const graduated = only?.leaves.graduated
  if (!graduated || only?.leaves.level || only?.leaves.technicalClass) return []
  return [{ about: '学历.层次', leaf: { from: graduated.from, to: graduated.to, why: 'incomplete' } }]
}
