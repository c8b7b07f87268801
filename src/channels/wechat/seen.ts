/** What wechaty shows us, as plain data: the rest of this folder knows no object of wechaty. */
export interface SeenMessage {
  readonly id: string
  /** wechaty's own word: `Text`, `Image`, `Audio`, `Recalled` … */
  readonly kind: string
  readonly text: string
  /** Milliseconds since 1970; null when the puppet does not tell. */
  readonly at: number | null
  /** Written by our own account, here or on its phone. */
  readonly own: boolean
  readonly talker: SeenPerson
  readonly room: SeenRoom | null
}

export interface SeenPerson {
  readonly id: string
  readonly name: string
  /** 微信号; null with puppets that do not know it. */
  readonly handle: string | null
  /** 备注 given by our account. */
  readonly alias: string | null
  /** An official account, or one of WeChat's own. */
  readonly official: boolean
  /** Null when the puppet does not tell. */
  readonly friend: boolean | null
}

export interface SeenRoom {
  readonly id: string
  /** What our account is called there: its room alias, its own name. */
  readonly ourNames: readonly string[]
  /** Whether the puppet says that we are mentioned; null when asking it failed. */
  readonly mentionsUs: boolean | null
}

export interface SeenFriendship {
  /** `Receive`: somebody asks to be a friend. `Confirm`: somebody has become one. */
  readonly kind: string
  readonly person: SeenPerson
  /** 验证语. */
  readonly hello: string
  /** As of a message. */
  readonly at: number | null
}

/** Who our account is. */
export interface Me {
  readonly id: string
  readonly name: string
}
