import type { FakeBotApi } from '../fake-bot-api/server.ts'
import type { Assistant } from './assistant.ts'
import type { Did, Skin } from './skin.ts'

export function telegramSkin(fake: FakeBotApi, assistant: () => Assistant): Skin {
  return {
    name: 'Telegram',
    hasButtons: true,
    words: ({ text, choices = [] }) => [text, ...choices.map(({ label }) => label)].join('\n'),
    async person(number) {
      const user = fake.user(number)
      const key = `telegram:${number}`
      const act = (did: Did) => {
        if (did.kind === 'typed') return user.says(did.text)
        const messages = fake.messagesTo(number)
        const under = messages.findLastIndex(({ keyboard }) => shows(keyboard, did.label))
        if ((under === messages.length - 1) === did.old)
          throw new Error(`${did.old ? '这个按钮不旧' : '最后一条下面没有这个按钮'}：${did.label}`)
        user.presses(did.label)
      }
      return {
        key,
        get heard() {
          return fake
            .messagesTo(number)
            .map(({ text, keyboard }) => [text, ...keyboard.flat().map((button) => button.text)].join('\n'))
        },
        does: (did) => assistant().after(key, () => act(did)),
        leaves: async () => {},
      }
    },
  }
}

function shows(keyboard: readonly (readonly { readonly text: string }[])[], label: string): boolean {
  return keyboard.flat().some(({ text }) => text === label)
}
