/** `繁 简|繁 简…`, one character each; the package types its converters only. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string
  export default pairs
}
