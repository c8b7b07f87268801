import type { Setting } from '../channels/wechat/setting.ts'
import type { Assistant } from './assistant.ts'
import { chosen, listed, type Skin } from './skin.ts'

/** The contact behind a number. */
export const contact = (number: number) => ({ id: `p${number}`, name: `人${number}` })

export function wechatSkin(at: Setting, now: () => number, assistant: () => Assistant): Skin {
  return {
    name: '微信',
    hasButtons: false,
    words: (message) => listed(message, '.'),
    async person(number) {
      const who = contact(number)
      const key = `wechat:${who.id}`
      return {
        key,
        get heard() {
          return at
            .phone()
            .sent.filter(({ to }) => to === who.id)
            .map(({ text }) => text)
        },
        does(did, shown) {
          const text = did.kind === 'typed' ? did.text : chosen(did.label, shown)
          return assistant().after(key, () => void at.phone().says(who, text, { at: now() }))
        },
        leaves: async () => {},
      }
    },
  }
}
