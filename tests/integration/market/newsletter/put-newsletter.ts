import { systemContext } from '~/domains/identity/context'
import {
  confirmSubscription,
  createNewsletter,
  sendConfirmation,
  sendNewsletter,
  startSubscription,
} from '~/domains/market/index.server'
import { consentText, type NewsletterInput } from '~/domains/market/schema'
import type { MailSender } from '~/domains/notifications/ports'
import { newsletterWords } from '~/i18n/messages/newsletter-words.server'
import { ok } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededClock } from '../../../setup/test-day'
import { actor } from '../../applications/put/open-cases'
import { asSuperuser } from '../../ledger/open-database'

export const one = actor('administrator', 'administrator')
export const two = actor('administrator-2', 'administrator')

type Mail = Parameters<MailSender['send']>[0]
type Answer = Awaited<ReturnType<MailSender['send']>>

/** A provider that keeps what it takes; `answers` says otherwise of the next ones. */
export function mailbox() {
  const taken: Mail[] = []
  const answers: Answer[] = []
  const send = async (mail: Mail) => {
    const answer = answers.shift() ?? ok({ providerId: mail.id })
    if (answer.ok) taken.push(mail)
    return answer
  }
  return {
    taken,
    answers,
    worker: { ...systemContext(seededClock), ports: { mail: { send }, newsletter: newsletterWords } },
  }
}

export const portal = systemContext(seededClock)

export const ask = (email: string, more: object = {}) =>
  perform(portal, startSubscription, {
    ...{ email, locale: 'ru', pace: 'each', text: consentText.number },
    ...more,
  } as never)

/** The secret at the end of an address in a mail. */
export const linkIn = (mail: Mail | undefined, kind: string) =>
  new RegExp(`/newsletter/${kind}/([\\w-]+)`).exec(mail?.text ?? '')?.[1] ?? ''

/** Sends what waits for an address, and answers the e-mail. */
export async function readMail(test: TestDatabase, at = portal): Promise<Mail | undefined> {
  const box = mailbox()
  for (const { payload } of await takeJobs(test, 'market.confirmNewsletter'))
    await sendConfirmation(
      { ...box.worker, now: at.now },
      payload as { subscriptionId: string; isThere: boolean },
    )
  return box.taken.at(-1)
}

/** Somebody who wants letters; answers the secret of her settings. */
export async function subscribe(test: TestDatabase, email: string, more: object = {}): Promise<string> {
  await ask(email, more)
  const link = linkIn(await readMail(test), 'confirm')
  const confirmed = await perform(portal, confirmSubscription, { link })
  return confirmed.ok ? confirmed.value.secret : ''
}

/** What waits in the queue of one task, taken out of it. */
export async function takeJobs(test: TestDatabase, task: string): Promise<{ payload: unknown }[]> {
  return asSuperuser(test, async (client) => {
    const { rows } = await client.query<{ id: string; payload: unknown }>(
      `select j.id, j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`,
      [task],
    )
    await client.query('delete from graphile_worker._private_jobs where id = any ($1)', [
      rows.map(({ id }) => id),
    ])
    return rows
  })
}

export const words = (text: string) => ({ 'uz-Latn': text, 'uz-Cyrl': text, ru: `${text} ru`, en: text })

export const write = (items: NewsletterInput['items'] = [], who = one) =>
  perform(who, createNewsletter, { titles: words('Title'), texts: words('Some text'), items })

export const idOf = (made: Awaited<ReturnType<typeof write>>) => (made.ok ? made.value.id : '')

/** Runs the jobs of a letter as the worker would, once each. */
export async function sendAll(test: TestDatabase, box = mailbox()) {
  const jobs = await takeJobs(test, 'market.sendNewsletter')
  for (const { payload } of jobs)
    await sendNewsletter(box.worker, payload as { letterId: string; portion: number })
  return { ...box, jobs }
}
