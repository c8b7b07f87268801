/** Wrong usage or bad input: the message, in Chinese, names the field and what was expected. Exit status 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}
