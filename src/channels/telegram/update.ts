/** The part of Telegram's updates that is read here. Everything may be missing: what comes in is not ours. */
export interface SeenUpdate {
  readonly update_id: number
  readonly message?: SeenMessage
  readonly callback_query?: SeenPress
  readonly my_chat_member?: {
    readonly chat?: SeenChat
    readonly new_chat_member?: { readonly status?: string }
  }
}

export interface SeenMessage {
  readonly message_id?: number
  readonly chat?: SeenChat
  readonly from?: SeenPerson
  readonly text?: string
  readonly entities?: readonly SeenEntity[]
  /** The words under a picture or a file. */
  readonly caption?: string
  readonly caption_entities?: readonly SeenEntity[]
  readonly date?: number
  /** In whose name it was written, when not in one's own: the group itself for an administrator who stays anonymous. */
  readonly sender_chat?: { readonly id?: number }
  readonly media_group_id?: string
  /** Said in a group that becomes a supergroup: the id of that; and there, the id of the group before. */
  readonly migrate_to_chat_id?: number
  readonly migrate_from_chat_id?: number
  readonly reply_to_message?: { readonly from?: SeenPerson }
}

export interface SeenPress {
  readonly id?: string
  readonly from?: SeenPerson
  readonly message?: { readonly chat?: SeenChat }
  readonly data?: string
}

export interface SeenChat {
  readonly id: number
  readonly type: string
}

interface SeenEntity {
  readonly type?: string
  readonly offset?: number
  readonly length?: number
  readonly user?: SeenPerson
}

interface SeenPerson {
  readonly id: number
  readonly is_bot?: boolean
}

/** What we ask Telegram to send us. */
export const WANTED = ['message', 'callback_query', 'my_chat_member'] as const

export function isUpdate(value: unknown): value is SeenUpdate {
  return typeof value === 'object' && value !== null && Number.isSafeInteger((value as SeenUpdate).update_id)
}

/** Updates of the same lane are handled one after the other: a lane is a chat. */
export function laneOf(update: SeenUpdate): string {
  const chat = update.message?.chat ?? update.callback_query?.message?.chat ?? update.my_chat_member?.chat
  return String(chat?.id ?? update.callback_query?.from?.id ?? 'other')
}
