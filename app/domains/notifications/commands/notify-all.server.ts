import { newId } from '~/lib/ids'
import { contextOf } from '~/platform/context.server'
import { seal, sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { findRecipients, type Recipient } from '../rows/find-recipients.server'
import { type NewMessage, writeMessages } from '../rows/write-messages.server'
import { ownLocale } from '../rules'
import type { MessageChannel, Notice, NotifyInput } from '../schema'

/** One row to be: to whom and over which channel. */
interface Delivery {
  key: string
  personId: string | null
  channel: MessageChannel
  /** A guest's phone or e-mail; null when it is looked up at sending. */
  address: string | null
}

const everywhere: readonly MessageChannel[] = ['portal', 'sms', 'email', 'telegram']

/** As `notify`, for all that one act tells: in as many statements as one notice takes. */
export async function notifyAll(work: Work, notices: readonly Notice[]): Promise<number> {
  if (contextOf(work).scope.isPast) return 0
  // A command tells other people than the one who runs it.
  return work.asSystem(async () => {
    const recipients = await findRecipients(work, notices)
    const messages = notices.flatMap((notice, at) =>
      planDeliveries(notice, recipients[at] ?? []).map((delivery) => describeMessage(work, notice, delivery)),
    )
    return writeMessages(work, messages)
  })
}

function planDeliveries(input: NotifyInput, people: readonly Recipient[]): Delivery[] {
  const channels = input.channels ?? everywhere
  // What says its channels itself (a code that was asked for) goes over them.
  const isWanted = ({ wants }: Recipient, channel: MessageChannel) =>
    channel === 'portal' || (input.channels ? channel !== 'telegram' : wants(channel))
  const toPeople = people.flatMap((person) =>
    channels
      .filter((channel) => isWanted(person, channel))
      .map((channel) => ({
        key: `${input.key}:${person.personId}:${channel}`,
        personId: person.personId,
        channel,
        address: null,
      })),
  )
  if (people.length > 0 || input.roleHolders) return toPeople
  const addresses: Record<MessageChannel, string | null | undefined> = {
    portal: null,
    telegram: null,
    sms: input.recipient?.phone,
    email: input.recipient?.email,
  }
  return channels.flatMap((channel) => {
    const address = addresses[channel]
    return address ? [{ key: `${input.key}:${channel}`, personId: null, channel, address }] : []
  })
}

function describeMessage(work: Work, input: NotifyInput, delivery: Delivery): NewMessage {
  const { key, personId, channel, address } = delivery
  const id = newId()
  const isNotice = channel === 'portal'
  const now = work.now()
  return {
    ...{ id, key, channel, template: input.template, locale: input.locale ?? ownLocale, path: input.path },
    person_id: personId,
    variables_cipher: sealJson(input.variables, { table: 'message', column: 'variables', row: id }),
    recipient_cipher: address && seal(address, { table: 'message', column: 'recipient', row: id }),
    status: isNotice ? 'sent' : 'queued',
    created_at: now,
    sent_at: isNotice ? now : null,
  }
}
