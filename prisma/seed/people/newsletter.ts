import { type ContextWith, systemContext } from '~/domains/identity/context'
import {
  confirmSubscription,
  createNewsletter,
  decideNewsletter,
  endSubscription,
  type MailPorts,
  sendConfirmation,
  sendNewsletter,
  startSubscription,
} from '~/domains/market/index.server'
import { consentText, type NewsletterInput } from '~/domains/market/schema'
import type { MailSender } from '~/domains/notifications/ports'
import { newsletterWords } from '~/i18n/messages/newsletter-words.server'
import { ok } from '~/lib/result'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { seedLetters, seedReceivers } from '../content/market/newsletter'
import { fourLanguages } from '../market/texts'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { staffOn } from './staff-on'

/** Who gets the newsletter, and its letters, by the portal's own steps; the e-mails go no further than here. */
export async function seedNewsletter(day: SeedDay): Promise<void> {
  const mails: string[] = []
  const send: MailSender['send'] = async ({ id, text }) => {
    mails.push(text)
    return ok({ providerId: id })
  }
  const on = (days: number) => ({
    ...systemContext(() => addDays(day.now, days), 'seed'),
    ports: { mail: { send }, newsletter: newsletterWords },
  })
  const secrets = new Map<string, string>()
  for (const { name, isConfirmed = true, locale, pace } of seedReceivers) {
    const asked = isConfirmed ? -20 : 0
    const email = `${name}@example.uz`
    must(name, await perform(on(asked), startSubscription, { email, locale, pace, text: consentText.number }))
    if (isConfirmed) secrets.set(name, await confirm(on(asked), mails))
  }
  const as = staffOn(day, 'administrator')
  for (const { key, title, text, written, sent, ...named } of seedLetters) {
    const input = { titles: fourLanguages(title), texts: fourLanguages(text), items: await nameItems(named) }
    const { id } = must(key, await perform(as('administrator', written), createNewsletter, input))
    if (sent === null) continue
    must(key, await perform(as('administrator-2', sent), decideNewsletter, { id, act: 'release' }))
    await sendNewsletter(on(sent), { letterId: id, portion: 0 })
  }
  for (const { name, ended } of seedReceivers)
    if (ended !== undefined)
      must(name, await perform(on(ended), endSubscription, { secret: secrets.get(name) ?? '' }))
}

/** Follows the link of the e-mail to whoever asked last. */
async function confirm(context: ContextWith<MailPorts>, mails: readonly string[]): Promise<string> {
  const [last] = await transaction(context, ({ tx }) =>
    tx.newsletterSubscription.findMany({ where: { status: 'asked' }, select: { id: true } }),
  )
  await sendConfirmation(context, { subscriptionId: last?.id ?? '', isThere: false })
  const link = /\/newsletter\/confirm\/([\w-]+)/.exec(mails.at(-1) ?? '')?.[1] ?? ''
  return must('confirm', await perform(context, confirmSubscription, { link })).secret
}

async function nameItems({
  paths,
  category,
}: {
  paths: readonly string[]
  category: string | null
}): Promise<NewsletterInput['items']> {
  const products = await transaction(systemScope, ({ tx }) =>
    tx.product.findMany({
      where: {
        ...{ parentId: null, status: 'published', seller: { status: 'approved' }, stock: { gt: 0 } },
        ...{ OR: [{ categoryCode: category ?? '' }, { category: { parentCode: category ?? '' } }] },
      },
      orderBy: { slug: 'asc' },
      ...{ take: 3, select: { slug: true } },
    }),
  )
  return [...products.map(({ slug }) => ({ slug })), ...paths.map((path) => ({ path }))]
}
