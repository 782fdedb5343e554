import { z } from 'zod'

// What the Bot API posts; other kinds of update are of no interest.
const chat = z.object({ id: z.number().int(), type: z.string() })
const update = z.object({
  update_id: z.number(),
  message: z
    .object({
      chat,
      text: z.string().max(4096).optional(),
      from: z.object({ language_code: z.string().optional() }).optional(),
    })
    .optional(),
  my_chat_member: z.object({ chat, new_chat_member: z.object({ status: z.string() }) }).optional(),
})

export type TelegramUpdate =
  | { kind: 'start'; chat: string; token: string; language: string }
  | { kind: 'stop'; chat: string; language: string }
  | { kind: 'blocked'; chat: string }
  | { kind: 'text'; chat: string; text: string; language: string }

/** What somebody does in the chat; null for what the bot has nothing to say to: groups, channels, pictures. */
export function readUpdate(body: unknown): TelegramUpdate | null {
  const parsed = update.safeParse(body)
  if (!parsed.success) return null
  const { message, my_chat_member: member } = parsed.data
  if (member) {
    const isGone = member.chat.type === 'private' && /^(kicked|left)$/.test(member.new_chat_member.status)
    return isGone ? { kind: 'blocked', chat: String(member.chat.id) } : null
  }
  if (message?.chat.type !== 'private' || message.text === undefined) return null
  const from = { chat: String(message.chat.id), language: message.from?.language_code ?? '' }
  const text = message.text.trim()
  const start = /^\/start(?:\s+([A-Za-z0-9_-]{20,64}))?$/.exec(text)
  if (start?.[1]) return { kind: 'start', token: start[1], ...from }
  if (text === '/stop') return { kind: 'stop', ...from }
  return { kind: 'text', text, ...from }
}
