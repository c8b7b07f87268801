import { KIN } from './message/others.ts'

const ASKED_LEVEL =
  /(?:能不能|能否|可不可以|可以|能|够不够|够格|有没有资格|有资格)(?:直接)?(?:报|评|申报|申请)(?:上|个|得了|一个)?(?:机电|机械)?(高级工程师|高工|中级|工程师|助理工程师|助工|技术员)(?:职称)?(?:了)?(?:吗|么|不|呢|啊|吧|呀)*$/
/** 那助工我能报吗: the level first. */
const LEVEL_FIRST =
  /^(?:那么?|要是|,)*(高级工程师|高级|高工|中级|工程师|助理工程师|助工|技术员)(?:职称)?(?:的话|呢|,|我|现在|今年)*(?:能不能|能否|可不可以|可以|能|够不够格?)(?:报|评|申报|申请)(?:了)?(?:吗|么|不|呢|啊|吧|呀)*$/
const OF_ANOTHER = new RegExp(`(?:${KIN}|[他她])[^,。;我]{0,6}$`)

/** 我能不能报工程师: the level asked for by name, in even text; null where none is, or for somebody else (我徒弟能不能报工程师). */
export function levelAskedIn(even: string): string | null {
  const [, first] = LEVEL_FIRST.exec(even) ?? []
  if (first !== undefined) return first
  const found = ASKED_LEVEL.exec(even)
  return found?.[1] && !OF_ANOTHER.test(even.slice(Math.max(0, found.index - 12), found.index)) ? found[1] : null
}
