import { setTimeout as delay } from 'node:timers/promises'
import type { ContextWith } from '~/domains/identity/context'
import { refuse } from '~/lib/result'
import { env } from '~/platform/env.server'
import { perform } from '~/platform/perform.server'
import { claimLetters, type Letter } from './commands/claim-letters.server'
import { type Answer, recordAnswers } from './commands/record-answers.server'
import type { NotificationPorts } from './ports'

/** An answer waits no longer than this for others to be written with it: should this process die, it is sent twice. */
const togetherMs = 100

/**
 * Job `notifications.sendMessages`. Sends queued messages, all at once, where they can go; throws, to be tried again,
 * while a provider does not answer: those that were taken are not sent again.
 */
export async function sendMessages(
  context: ContextWith<NotificationPorts>,
  messageIds: readonly string[],
): Promise<void> {
  const letters = await perform(context, claimLetters, messageIds)
  const answered: Answer[] = []
  const faults: unknown[] = []
  const open = new Set<Promise<void>>()
  for (const letter of letters) {
    const sending: Promise<void> = deliver(context, letter)
      .then((sent) => void answered.push({ letter, sent }))
      .catch((fault) => void faults.push(fault))
      .finally(() => open.delete(sending))
    open.add(sending)
  }
  while (open.size > 0 || answered.length > 0) {
    if (open.size > 0) await Promise.race(open)
    await Promise.race([Promise.all(open), delay(togetherMs, null, { ref: false })])
    const again = await perform(context, recordAnswers, answered.splice(0))
    faults.push(...again.map(({ id, channel }) => new Error(`no answer of ${channel} to message ${id}`)))
  }
  // One of them tells the operator why the job waits.
  if (faults.length > 0) throw faults[0]
}

async function deliver({ ports }: ContextWith<NotificationPorts>, letter: Letter): Promise<Answer['sent']> {
  const { id, to, locale, template, variables, texts } = letter
  const link = `${env().PUBLIC_ORIGIN}/${locale}${letter.path ?? ''}`
  const { subject, sms, email } = ports.messages.render({ template, locale, variables, link, texts })
  if (letter.channel === 'telegram') {
    const telegram = ports.telegram ?? { send: async () => refuse('notifications.error.providerUnavailable') }
    return telegram.send({ to, text: sms })
  }
  if (letter.channel === 'sms') return ports.sms.send({ to, text: sms, id })
  const attachments = await ports.attachments.of({ template, variables })
  return ports.mail.send({ to, subject, text: email, locale, id, attachments })
}
