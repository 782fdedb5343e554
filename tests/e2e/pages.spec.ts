import { listPages } from './support/crawl/route-access'
import { type Thoroughness, walk } from './support/crawl/walk'
import { walkers, whoMeets } from './support/crawl/walkers'
import { expect, test } from './support/test'

// Every page as every role that may open it, on the narrowest phone and with letters twice as large: axe finds nothing,
// nothing is cut or scrolls sideways, every target is large enough, and nothing is said that is no word.

const locales = ['uz-Latn', 'ru', 'uz-Cyrl', 'en'] as const

/** `E2E_PAGES=all`: each page in each language, several of a kind, what is everybody's as each role. */
const isThorough = process.env.E2E_PAGES === 'all'

/** Pages that no link leads to before something was done: other tests open them on their way. */
const openedElsewhere: Record<string, string> = {
  '/:lang/orders/:number/reviews': 'of an order that came: integration/market/voices/product-reviews.test.ts',
  '/:lang/orders/:number/reviews/:lineId':
    'of an order that came: integration/market/voices/product-reviews.test.ts',
  '/:lang/market/products/:slug/ask': 'after signing in: integration/market/voices/product-questions.test.ts',
  '/:lang/maker/orders/:id/fitting': 'while a device is fitted: prove life',
  '/:lang/orders/:number/cancel/:ordinal': 'of a parcel that waits: journey-market.spec.ts',
  '/:lang/orders/:number/later/:ordinal':
    'where a seller said that she is late: integration/market/schedule.test.ts',
  '/:lang/orders/:number/return/:ordinal': 'of what came: integration/market-flow/returns.test.ts',
  '/:lang/newsletter/confirm/:secret': 'behind a secret of an e-mail: integration/market/newsletter',
  '/:lang/newsletter/settings/:secret': 'behind a secret of an e-mail: integration/market/newsletter',
  '/:lang/newsletter/end/:secret': 'behind a secret of an e-mail: integration/market/newsletter',
  '/:lang/organisation/courses/:id/enrol':
    'of a course that is yet to begin: integration/appointments/training.test.ts',
  '/:lang/mandate/answer': 'with a code from an SMS: mandates.spec.ts',
  '/:lang/account/mandates/:id': 'after asking: mandates.spec.ts',
  '/:lang/seller/apply/:mandate': 'with a mandate to sell: integration/market/shops/apply-by-mandate.test.ts',
  '/:lang/applications/:id/changes': 'of a draft under an older version: draft.spec.ts',
  '/:lang/applications/:id/decision': 'after a decision: desk.spec.ts',
  '/:lang/staff/cases/:id/decision': 'after a decision: desk.spec.ts',
  '/:lang/staff/cases/:id/documents/:documentId/refuse': 'of a paper that came: desk.spec.ts',
  '/:lang/staff/cases/:id/disagreements/:key': 'where a register says otherwise: desk.spec.ts',
  '/:lang/staff/assign': 'with cases that were ticked: desk.spec.ts',
  '/:lang/finder/result': 'after its questions: finder.spec.ts',
  '/:lang/appointments/:id': 'after one is booked: journey-appointment.spec.ts',
  '/:lang/appointments/:id/move': 'after one is booked: journey-appointment.spec.ts',
  '/:lang/appointments/:id/cancel': 'after one is booked: journey-appointment.spec.ts',
  '/:lang/organisation/tasks/:id': 'after a referral: given/asked.spec.ts',
  '/:lang/applications/:id/code': 'of a service voucher: given/service-voucher.spec.ts',
  '/:lang/applications/:id/new-account':
    'after the bank refused one: integration/care/award-payments.test.ts',
  '/:lang/applications/:id/offered-place': 'after a place is offered: given/asked.spec.ts',
  '/:lang/applications/:id/received-goods': 'after something was handed over: integration/care/goods.test.ts',
  '/:lang/staff/cases/:id/hand-over': 'where something was given in kind: integration/care/goods.test.ts',
  '/:lang/staff/cases/:id/refer': 'after an organisation refused: integration/care/tasks.test.ts',
  '/:lang/vouchers/orders/:id/paid': 'after a payment: journey-voucher.spec.ts',
  '/:lang/admin/parameters/:code/withdraw/:proposalId': 'after a confirmation: admin.spec.ts',
}

function planWalks(nth: number): { title: string; how: Thoroughness }[] {
  if (!isThorough) {
    const localeOf = (page: number) => locales[(nth + page) % locales.length] ?? 'ru'
    return [{ title: '', how: { localeOf, instances: 1, opensShared: false, judgesAll: false } }]
  }
  return locales.map((locale) => ({
    title: ` in ${locale}`,
    how: { localeOf: () => locale, instances: 3, opensShared: true, judgesAll: true },
  }))
}

for (const [nth, walker] of walkers.entries()) {
  for (const { title, how } of planWalks(nth)) {
    test(`every page of the ${walker.name}${title}`, async ({ browser }) => {
      test.setTimeout(isThorough ? 3_600_000 : 600_000)
      const { faults, shown } = await walk(browser, walker, how)
      const missed = (await listPages()).filter(
        (page) => whoMeets(page) === walker && !shown.has(page) && !Object.hasOwn(openedElsewhere, page),
      )
      expect([...faults, ...missed.map((page) => `no link led to ${page}`)]).toEqual([])
    })
  }
}
