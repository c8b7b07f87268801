const PAYS = /支付宝|微信|收款|付款码|汇款|转账|银行卡|卡号|户名|开户|账户|帐户|帐号|账号/
const LONG_NUMBER = /\d(?:[\s-]?\d){7,22}/
/** Whose account it is; the number may come in a later piece. */
const OWNER = /户名|收款人|收款方|卡号|开户/
const OFFICE = /电话|咨询|网址|https?:/
const INSTEAD = '［个人收款账号不转述］'

/**
 * The text with what says into whose account to pay left out: a piece between two signs that has a long number and a word of
 * paying, or that follows the name of an account. Amounts and telephone numbers of offices stay.
 */
export function withoutAccounts(text: string): string {
  let owned = false
  return text
    .split(/(?<=[，,。；;\n])/)
    .map((piece) => {
      const numbered = LONG_NUMBER.test(piece) && (PAYS.test(piece) || owned)
      const hide = (numbered || /(?:户名|收款人)\s*[：:]/.test(piece)) && !OFFICE.test(piece)
      owned = (OWNER.test(piece) || owned) && !/[。\n]$/.test(piece)
      if (!hide) return piece
      const [, lead = ''] = /^([^：:]*[：:])/.exec(piece) ?? []
      const end = /[，,。；;\n]$/.exec(piece)?.[0] ?? ''
      return `${PAYS.test(lead) ? '' : lead}${INSTEAD}${end}`
    })
    .join('')
}
