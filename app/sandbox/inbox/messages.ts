import { randomUUID } from 'node:crypto'

export interface Message {
  id: string
  channel: 'mail' | 'sms'
  /** Which stand-in took it. */
  via: 'eskiz' | 'playmobile' | 'smtp'
  from: string
  /** 12 digits or an e-mail address. */
  to: string
  /** Null for SMS. */
  subject: string | null
  text: string
  at: string
}

const most = 1000

/** All that was sent to people, newest first; the oldest go when there are too many. */
export function createInbox() {
  let messages: Message[] = []
  return {
    add(message: Omit<Message, 'id' | 'at'>): Message {
      const added = { ...message, id: randomUUID(), at: new Date().toISOString() }
      messages = [added, ...messages].slice(0, most)
      return added
    },
    /** `to`: a part of the address; a plus, spaces and case do not matter. */
    find(to: string): Message[] {
      const wanted = fold(to)
      return wanted ? messages.filter((message) => fold(message.to).includes(wanted)) : messages
    },
    clear(): void {
      messages = []
    },
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
