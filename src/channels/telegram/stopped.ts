/** What an operator has to put right; trying again would not help. The message is Chinese and free of the token. */
export class TelegramStopped extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TelegramStopped'
  }
}
