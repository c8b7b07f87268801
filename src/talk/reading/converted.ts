/** A firm that was the state's or a collective's and was converted: what it was is not what it is. */

/** 国企改制的, 集体企业转制过来的; 没改制, 正在改制, 要改制 are no such thing. */
const CONVERTED = /(?<!(?:没有?|未|正在?|在|要|准备|打算|计划|不|推进)(?:被|进行|搞|过)?)(?:改制|转制|改组)(?![吗么])/
/** 改制后还是国有的, 国有控股: whose it is now is told. */
const STILL_PUBLIC =
  /(?:还|仍|依然|依旧|现在|目前|如今)(?:然|旧)?(?:也|还)?(?:是|属|归|在)?[^,。;私民个]{0,3}(?:国|集体|事业)|国(?:有|资)?(?:控股|独资|全资)/
/** 现在是私人的, 归个人, 卖给老板了, 职工持股. */
const PRIVATE_NOW =
  /(?:现在|目前|如今|后来|改制|转制|改组)(?:以?后|成|为|了|,|就|是|变|属于|归|给|卖|都|到|由|,){0,5}(?:了)?[^,。;国集不没]{0,3}(?:私人|私营|私企|私有|民营|民企|个人|老板(?:自己|个人|私人|的)|职工持股|员工持股)|(?:私人|职工|员工|个人)(?:持股|控股|买下|买断|承包)|(?:卖|归)(?:给)?(?:了)?(?:私人|个人|老板)/

/**
 * Whose a firm is since it was converted, by even text that tells of the converting: `private`, `public`, or `open` where that is not
 * told. Null where no converting is told of.
 */
export function sinceConverted(even: string): 'private' | 'public' | 'open' | null {
  if (!CONVERTED.test(even)) return null
  if (PRIVATE_NOW.test(even)) return STILL_PUBLIC.test(even.replace(PRIVATE_NOW, ' ')) ? 'open' : 'private'
  return STILL_PUBLIC.test(even) ? 'public' : 'open'
}
