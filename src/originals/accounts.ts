const MONEY = '支付宝|微信|收款|付款码|汇款|转账|银行卡|卡号|户名|开户|账户|帐户|帐号|账号'
const PAYS = new RegExp(MONEY)
const LONG_NUMBER = /\d(?:[\s-]?\d){7,22}/
const INSTEAD = '［个人收款账号不转述］'

/**
 * The text with what says into whose account to pay left out: a piece between two signs that has a long number and a word of
 * paying, or follows one. Amounts and telephone numbers of offices stay.
 */
export function withoutAccounts(text: string): string {
  let paying = false
  return text
    .split(/(?<=[，,。；;\n])/)
    .map((piece) => {
      const speaks = PAYS.test(piece)
      const number = LONG_NUMBER.test(piece)
      const hide = number && (speaks || paying) && !/电话|咨询|网址|https?:/.test(piece)
      // 户名：某某，账号：… is told over several pieces.
      paying = (speaks || hide || paying) && !/[。\n]$/.test(piece)
      if (!hide) return piece
      const [, lead = ''] = /^([^：:]*[：:])/.exec(piece) ?? []
      const end = /[，,。；;\n]$/.exec(piece)?.[0] ?? ''
      return `${PAYS.test(lead) ? '' : lead}${INSTEAD}${end}`
    })
    .join('')
}
