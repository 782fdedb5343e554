import { type Lifecycle, nextIn, statusesBeforeIn } from '~/lib/lifecycle'
import type {
  NewsletterDeliveryStatus,
  NewsletterLetterStatus,
  NewsletterSubscriptionStatus,
} from '~/platform/prisma/enums'

/** Somebody who asked: she confirms by the link in an e-mail, and ends it whenever she likes. */
export const newsletterSubscriptionLifecycle = {
  asked: { confirm: 'active', lapse: 'lapsed' },
  active: { end: 'ended' },
  ended: {},
  lapsed: {},
} as const satisfies Lifecycle<NewsletterSubscriptionStatus>

/** A letter: written by one administrator, sent once by another, or taken back. */
export const newsletterLetterLifecycle = {
  prepared: { release: 'released', withdraw: 'withdrawn' },
  released: {},
  withdrawn: {},
} as const satisfies Lifecycle<NewsletterLetterStatus>

/** A letter on its way to one receiver; the provider may ask to try again. */
export const newsletterDeliveryLifecycle = {
  queued: { claim: 'sending', drop: 'ended' },
  sending: { take: 'sent', fail: 'failed', putBack: 'queued' },
  sent: {},
  failed: {},
  ended: {},
} as const satisfies Lifecycle<NewsletterDeliveryStatus>

export const nextSubscriptionStatus = nextIn(newsletterSubscriptionLifecycle)
export const nextLetterStatus = nextIn(newsletterLetterLifecycle)
export const statusesBeforeDelivery = statusesBeforeIn(newsletterDeliveryLifecycle)
