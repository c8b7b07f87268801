/**
 * What follows 忘 where something was left undone (忘记带, 忘了提交, 忘记密码), which asks for a way out; 忘了哪一年, 忘了交没交,
 * 忘了发过几篇 cannot tell.
 */
const DEED =
  '(?:登|提交|上传|填|盖|带|报|点|签|打印|准备|续|办|保存|复印|下载|申请|发(?!表)|[交传缴](?!集)|密码|账号|用户名)'
const UNDONE = new RegExp(
  `忘(?:了|记了?)?(?:给|去|把|在)?${DEED}(?!.{0,4}(?:没|几|多少|哪|什么时候|第))|(?:密码|账号|用户名)(?:也|都|又|给|我)*忘(?:记|掉)?了?`,
  'g',
)

/** The words without their 忘记带, 密码忘了. */
export const withoutUndone = (text: string): string => text.replace(UNDONE, ' ')
