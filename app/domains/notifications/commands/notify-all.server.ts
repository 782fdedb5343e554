import { enqueueAll } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { contextOf } from '~/platform/context.server'
import { seal, sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { kindOfTemplate } from '../kinds'
import { type MayTell, readChoices } from '../rows/read-choices.server'
import { type NewMessage, writeMessages } from '../rows/write-messages.server'
import { maxAttempts, messagesAJob, ownLocale } from '../rules'
import type { MessageChannel, Notice, NotifyInput } from '../schema'

/** One row to be: to whom and over which channel. */
interface Delivery {
  key: string
  personId: string | null
  channel: MessageChannel
  /** A guest's phone or e-mail; null when it is looked up at sending. */
  address: string | null
}

/** What is told, and to which people. */
interface News {
  input: NotifyInput
  people: string[]
}

const everywhere: readonly MessageChannel[] = ['portal', 'sms', 'email', 'telegram']

/** As `notify`, for all that one act tells: in as many statements as one notice takes. */
export async function notifyAll(work: Work, notices: readonly Notice[]): Promise<number> {
  if (contextOf(work).scope.isPast) return 0
  // A command tells other people than the one who runs it.
  return work.asSystem(async () => {
    const news: News[] = []
    for (const input of notices) news.push({ input, people: await findPeople(work, input) })
    const mayTell = await readChoices(
      work,
      news.flatMap(({ input, people }) => (input.channels ? [] : people)),
    )
    const messages = news.flatMap((one) =>
      planDeliveries(one, mayTell).map((delivery) => describeMessage(work, one.input, delivery)),
    )
    const made = await writeMessages(work, messages)
    const toSend = messages.filter(({ id, status }) => status === 'queued' && made.has(id))
    await enqueueAll(work, 'notifications.sendMessages', inJobs(toSend), { maxAttempts })
    return made.size
  })
}

function inJobs(messages: readonly NewMessage[]): { messageIds: string[] }[] {
  const jobs = Math.ceil(messages.length / messagesAJob)
  return Array.from({ length: jobs }, (_, at) => ({
    messageIds: messages.slice(at * messagesAJob, (at + 1) * messagesAJob).map(({ id }) => id),
  }))
}

function planDeliveries({ input, people }: News, mayTell: MayTell): Delivery[] {
  const channels = input.channels ?? everywhere
  const kind = kindOfTemplate(input.template)
  // What says its channels itself (a code that was asked for) goes over them.
  const isWanted = (personId: string, channel: MessageChannel) =>
    channel === 'portal' || (input.channels ? channel !== 'telegram' : mayTell(personId, kind, channel))
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
  const grants = await work.tx.roleGrant.findMany({
    where: {
      ...organisation,
      role: { in: [role].flat() },
      personId: { notIn: [...except] },
      revokedAt: null,
    },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
    select: { personId: true },
  })
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
