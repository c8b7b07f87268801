export interface WechatHealth {
  /**
   * `scanning` waits for somebody to scan `scan` with the phone, `loggedOut` for the puppet to come back; `failed` needs a
   * person: see `failure`.
   */
  readonly state: 'new' | 'connecting' | 'scanning' | 'working' | 'loggedOut' | 'failed' | 'stopped'
  /** The code to scan as text, while it is waited for. */
  readonly scan: string | null
  /** In milliseconds since 1970. */
  readonly loggedInAt: number | null
  /** Of the last message saved. */
  readonly lastMessageAt: number | null
  /** Messages that could not be saved yet and are kept in memory. */
  readonly stuck: number
  /** Messages that could not be fetched or kept, since the start. */
  readonly lost: number
  readonly sentToday: number
  /** Connections in a row that did not lead to a login. */
  readonly failures: number
  /** In Chinese, for the operator. */
  readonly failure: string | null
}
