/** Hours somebody means to learn, or has not learned to the end, are none they have. */

const SOON = '明天|后天|下周|下个?月|月底|年底|年前|过几天|马上|准备|打算|计划|争取|预计|将要'
const LEARN = '(?:学|修|补|听|刷|上)'
const PLANNED = new RegExp(`(?:${SOON})(?:就|再|才|能|会|可以|去|把|应该|全部|都|之?前)*${LEARN}(?!了|过)`)
const WHOLE = new RegExp(`学时.*(?:${PLANNED.source})(?:完|满|够|好|齐)`)
const UNFINISHED = new RegExp(
  `\\d{2,3}\\s?(?:个|分|学时|课时)?(?:都|还|也|全)*(?:没|未)(?:有)?${LEARN}(?:完|满|够|好|齐|掉)?(?=[的呢啊吧]*\\s*$)`,
)
/** 都没学完, 年底能学完: of what was told before the comma. */
const OF_BEFORE = new RegExp(
  `^\\s*(?:学时|课时)?(?:都|全|也|还|要|能|会|到|我)*(?:(?:${SOON})(?:就|再|才|能|会|可以|应该|全部|都|之?前)*${LEARN}(?:完|满|够|好|齐|掉)|(?:没|未)(?:有)?${LEARN}(?:完|满|够|好|齐|掉))[的呢啊吧]*\\s*$`,
)
const FIGURE = /(?<!\d)(?!20[0-3]\d)\d{2,3}(?!\d|年|级|月|日)/
const HAD = /(?:学|修|补|听|刷|上|完成|拿|有)(?:了|过|到|完了?|满了?)\s?\d|已|[差缺少剩欠]|还有/

/** 今年90学时明天学完; 2022年专业60没学完; 90学时，年底学完. */
export function plannedHours(even: string): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = []
  let lacking = false
  let before: { from: number; to: number } | null = null
  for (const match of even.matchAll(/[^,。;!?\n]+/g)) {
    const [said] = match
    const place = { from: match.index, to: match.index + said.length }
    const open: boolean = FIGURE.test(said) && !HAD.test(said)
    if (open && (PLANNED.test(said) || UNFINISHED.test(said))) found.push(place)
    else if (before && OF_BEFORE.test(said)) found.push({ from: before.from, to: place.to })
    // 学时明天学完: not even 学完; 还差18，月底补完 is told as lacking.
    else if (WHOLE.test(said) && !HAD.test(said) && !lacking) found.push(place)
    before = open ? place : null
    lacking = /[差缺少剩欠]/.test(said)
  }
  return found
}
