import { ofPlan } from '../ofPlan.ts'
import type { Reader } from '../reader.ts'
import { TOWN } from '../reading/message/regions.ts'
import { normalise } from '../reading/normalise.ts'
import { vague, value } from '../reading/read.ts'
import { hedgedFact, saysUnknown } from '../reading/stance.ts'
import { labelOf } from '../saidAs.ts'
import type { Understood } from '../understood.ts'
import { choice } from './choices.ts'

/** 在道墟, 经开区, 上虞城区: a place, and not the zone that is asked for. */
const A_PLACE = new RegExp(
  `^(?:我们?|公司|单位|厂里?|注册|就|是)*在|开发区|经开|园区?|城区|[东南西北]区|[镇乡村]|街道|${TOWN}`,
)
const DENIED = /(?:不|没有?|并?非)(?:是|在|属于|算|于|注册|上虞|经开区|开发区|的)*$/

/** Where the firm is registered: the zone or one it is told from, by its name; of any other place it is asked. */
export const registered: Reader = (text, asking) => {
  const zones = asking.pack ? ofPlan(asking.pack).registered : null
  const even = normalise(text)
  const sense = (found: string) => ({ value: found, shown: labelOf(asking.question, found) })
  if (!zones || zones.kept === '' || saysUnknown(even)) return choice(text, asking)
  const which = vague<Understood>(`看营业执照上的住所：在${zones.said}回“在”，在别处回“不在”；分不清就回“不知道”。`)
  const there = placed(even, zones.kept)
  const others = zones.others.map((name) => placed(even, name)).filter((at) => at !== null)
  if (there !== null || others.length > 0) {
    // 不在南片 leaves open where it is; 南片北片都有 which of them.
    if (
      /[吗么?]/.test(even) ||
      hedgedFact(even) ||
      (there === null ? !others.includes(true) : there && others.includes(true))
    )
      return which
    return value(sense(there === true ? '是' : '否'))
  }
  const read = choice(text, asking)
  return read.kind === 'unreadable' && A_PLACE.test(even) ? which : read
}

/** Whether it is said to be in a zone; null where that is not named. */
function placed(even: string, name: string): boolean | null {
  const at = even.indexOf(name)
  return at < 0 ? null : !DENIED.test(even.slice(0, at))
}
