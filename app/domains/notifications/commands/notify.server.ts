import { enqueueAll } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { contextOf } from '~/platform/context.server'
import { seal, sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { kindOfTemplate } from '../kinds'
import { readChoices } from '../rows/read-choices.server'
import { type NewMessage, writeMessages } from '../rows/write-messages.server'
import { maxAttempts, ownLocale } from '../rules'
import type { MessageChannel, NotifyInput } from '../schema'
import type { Template } from '../templates'

/** One row to be: to whom and over which channel. */
interface Delivery {
  key: string
  personId: string | null
  channel: MessageChannel
  /** A guest's phone or e-mail; null when it is looked up at sending. */
  address: string | null
}

const everywhere: readonly MessageChannel[] = ['portal', 'sms', 'email', 'telegram']

/**
 * Tells somebody what happened, in the transaction of what made it happen: a row a recipient and channel,
 * sent by a job after the commit. A portal notice is there with the commit. Returns how many rows are new; 0 when the
 * key was used before. Works in every scope but none: a command tells others than who runs it.
 */
export async function notify<T extends Template>(work: Work, input: NotifyInput<T>): Promise<number> {
  if (contextOf(work).scope.isPast) return 0
  const deliveries = await planDeliveries(work, input)
  const messages = deliveries.map((delivery) => describeMessage(work, input, delivery))
  // A command tells other people than the one who runs it.
  return work.asSystem(async () => {
    const made = await writeMessages(work, messages)
    const toSend = messages.filter(({ id, status }) => status === 'queued' && made.has(id))
    const payloads = toSend.map(({ id }) => ({ messageId: id }))
    await enqueueAll(work, 'notifications.sendMessage', payloads, { maxAttempts })
    return made.size
  })
}

async function planDeliveries(work: Work, input: NotifyInput): Promise<Delivery[]> {
  const channels = input.channels ?? everywhere
  const people = await findPeople(work, input)
  const mayTell = await readChoices(work, people, kindOfTemplate(input.template))
  // What says its channels itself (a code that was asked for) goes over them.
  const isWanted = (personId: string, channel: MessageChannel) =>
    channel === 'portal' || (input.channels ? channel !== 'telegram' : mayTell(personId, channel))
  const toPeople = people.flatMap((personId) =>
    channels
      .filter((channel) => isWanted(personId, channel))
      .map((channel) => ({
        key: `${input.key}:${personId}:${channel}`,
        personId,
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

async function findPeople(work: Work, { personId, roleHolders }: NotifyInput): Promise<string[]> {
  if (!roleHolders) return personId ? [personId] : []
  const { role, except = [], ...organisation } = roleHolders
  const grants = await work.asSystem(() =>
    work.tx.roleGrant.findMany({
      where: {
        ...organisation,
        role: { in: [role].flat() },
        personId: { notIn: [...except] },
        revokedAt: null,
      },
      distinct: ['personId'],
      orderBy: { personId: 'asc' },
      select: { personId: true },
    }),
  )
  return grants.map((grant) => grant.personId)
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
