import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'

/** A message, the dossier it tells, what is asked back (`学历.毕业 hedged`), and what is aimed at. On 2022-09-15. */
export type Row = readonly [
  text: string,
  dossier: Readonly<Record<string, unknown>>,
  asks?: readonly string[],
  aim?: string,
]

export function told(text: string) {
  const { dossier, asks, aim } = readMessage(text, { today: '2022-09-15' })
  return { dossier, asks: asks.map(({ about, why }) => `${about} ${why}`), aim }
}

export const cases = (rows: readonly Row[]) =>
  rows.map(([text, dossier, asks = [], aim]) => ({ text, dossier, asks, aim }))
