import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { openMemory } from '../kit/memory'

const message = z.object({
  id: z.string(),
  channel: z.enum(['mail', 'sms']),
  /** Which stand-in took it. */
  via: z.enum(['eskiz', 'playmobile', 'smtp']),
  from: z.string(),
  /** 12 digits or an e-mail address. */
  to: z.string(),
  /** Null for SMS. */
  subject: z.string().nullable(),
  text: z.string(),
  at: z.string(),
})

export type Message = z.infer<typeof message>

const shape = z.object({ format: z.literal(1), messages: z.array(message) })

const most = 2000

/** All that was sent to people, newest first; the oldest go when there are too many. `file` keeps it over a restart. */
export function createInbox(file: string | null = null) {
  const { kept, save, close } = openMemory(file, shape, () => ({ format: 1, messages }))
  let messages: Message[] = kept?.messages ?? []
  return {
    add(message: Omit<Message, 'id' | 'at'>): Message {
      const added = { ...message, id: randomUUID(), at: new Date().toISOString() }
      messages = [added, ...messages].slice(0, most)
      save()
      return added
    },
    /** `to`: a part of the address; a plus, spaces and case do not matter. */
    find(to: string): Message[] {
      const wanted = fold(to)
      return wanted ? messages.filter((message) => fold(message.to).includes(wanted)) : messages
    },
    clear(): void {
      messages = []
      save()
    },
    close,
  }
}

export type Inbox = ReturnType<typeof createInbox>

function fold(address: string): string {
  return address.toLowerCase().replace(/[\s+]/g, '')
}

const gsm7 = /^[\n\r !-_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΔΦΓΛΩΠΨΣΘΞ^{}\\[~\]|€]*$/

/** Parts an SMS is charged for: one letter outside GSM 03.38 makes all of it UCS-2. */
export function countSmsParts(text: string): number {
  const [single, joined] = gsm7.test(text) ? [160, 153] : [70, 67]
  return text.length <= single ? 1 : Math.ceil(text.length / joined)
}
