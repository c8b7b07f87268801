/** 温职改办〔2020〕5号 第十条（一） stays; the long name of the guide is cut to what people call it. */
export function shortClause(clause: string): string {
  return clause.replaceAll(/申报指南（[^）]*）/g, '申报指南')
}

/** The clause without the document it is in, where that was just named. */
export function bareClause(clause: string, document: string): string {
  return shortClause(clause).replaceAll(`${document} `, '')
}
