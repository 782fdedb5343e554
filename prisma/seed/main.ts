import { ports } from '~/composition.server'
import { type Context, systemContext } from '~/domains/identity/context'
import { allowLongTransactions, closeDatabase, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import type { Work } from '~/platform/work.server'
import { seedApplications } from './applications/applications'
import { seedAwardBatch } from './cases/award-batch'
import { seedServiceCases } from './cases/cases'
import { seedReads } from './cases/reads'
import { seedAccreditations } from './makers/accreditations'
import { seedMakers } from './makers/makers'
import { seedTeam } from './makers/team'
import { seedFairsOfCrafts } from './market/fairs'
import { seedMarket, seedPictures } from './market/market'
import { seedBlockedWords } from './market/messages/blocked-words'
import { seedThreads } from './market/messages/threads'
import { seedMarketOrders } from './market/orders'
import { seedProducts } from './market/products'
import { seedPromos } from './market/promos'
import { seedPurchaseContracts } from './market/purchasing/contracts'
import { seedPool } from './market/purchasing/pool'
import { seedPurchasers } from './market/purchasing/purchasers'
import { seedPriceRequests } from './market/purchasing/requests'
import { seedProductQuestions } from './market/questions'
import { seedReturns } from './market/returns'
import { seedProductReviews } from './market/reviews'
import { seedSchedules } from './market/schedules'
import { seedInterest } from './market/shops/interest'
import { seedRestingShop } from './market/shops/resting-shop'
import { seedWaitingSellers } from './market/shops/waiting-sellers'
import { seedVariants } from './market/variants'
import { seedContentPages } from './people/content-pages'
import { seedMarketFront } from './people/market-front'
import { seedNewsletter } from './people/newsletter'
import { seedPersons, sellerPersons } from './people/persons'
import { seedRoleRequests } from './people/role-requests'
import { seedShopTeams } from './people/shop-teams'
import { seedTextRequests } from './people/translations'
import { seedWaitingText } from './people/waiting-text'
import { PlanRefused } from './plan-refused'
import { seedClosing } from './reference/closing'
import { seedReference } from './reference/reference'
import { seedTraining } from './reference/training/places'
import { seedSearch } from './search/search'
import { readSeedDay, type SeedDay } from './seed-day'
import { readShippedRights } from './services/service-rights'
import { readShippedVersions } from './services/service-versions'
import { seedServices } from './services/services'
import { seedExport } from './vouchers/exports'
import { seedPayouts } from './vouchers/payouts'
import { seedRepairs } from './vouchers/repairs'
import { seedSignals } from './vouchers/signals'
import { seedDeviceOrders } from './vouchers/vouchers'
import { seedDeliveries, seedWebhooks } from './vouchers/webhooks'

type Step = readonly [name: string, work: (day: SeedDay, portal: Context) => Promise<unknown>]

const inOne =
  (work: (tx: Work, day: SeedDay) => Promise<unknown>): Step[1] =>
  (day, portal) =>
    transaction(portal, (tx) => work(tx, day))

const services: Step = ['services', inOne(seedServices)]

const whole = {
  catalogue: [
    ['territories, centres, parameters, devices', inOne(seedReference)],
    services,
    ['makers and offers', inOne(seedMakers)],
    ['people and roles', inOne(seedPersons)],
    ['sellers, products', inOne((tx, day) => seedMarket(tx, { sellerPersons: sellerPersons(day), day }))],
    ['search', seedSearch],
  ],
  events: [
    ['pictures', async () => seedPictures(env().MEDIA_DIR, process.env.PICTURES_DIR ?? null)],
    ['sellers who wait for approval', seedWaitingSellers],
    ['requests about roles', seedRoleRequests],
    ['accreditation of workshops', (day) => seedAccreditations({ day, files: ports().files })],
    ['the text of a message that waits', seedWaitingText],
    ['pages that editors keep', seedContentPages],
    ['300 cases and their vouchers', (day) => seedApplications({ day, files: ports().files })],
    ['cases of the other services', (day) => seedServiceCases({ day })],
    ['devices that are repaired', seedRepairs],
    ['who looked at them', seedReads],
    ['money that was paid', (day) => seedAwardBatch({ day })],
    ['addresses of a workshop’s system', seedWebhooks],
    ['device orders', (day) => seedDeviceOrders({ day, files: ports().files })],
    ['makers that were paid', (day) => seedPayouts({ day })],
    ['what a workshop’s system was told', seedDeliveries],
    ['courses of training', (day) => seedTraining(day)],
    ['what looks unusual', (day) => seedSignals({ day })],
    ['a list as a file', (day) => seedExport({ day, files: ports().files })],
    ['market orders', (day) => seedMarketOrders({ day })],
    ['when sellers work', (day) => seedSchedules(day)],
    ['codes of sellers', seedPromos],
    ['returns', (day) => seedReturns({ day })],
    ['words that are blocked', seedBlockedWords],
    ['messages about parcels', seedThreads],
    ['reviews of products', seedProductReviews],
    ['questions about products', seedProductQuestions],
    ['variants of products', seedVariants],
    ['what was looked at', seedInterest],
    ['fairs of crafts', seedFairsOfCrafts],
    ['texts in another language', seedTextRequests],
    ['what stands in front of the market', seedMarketFront],
    ['the newsletter', seedNewsletter],
    ['a centre that closes', seedClosing],
    ['the team of a workshop', seedTeam],
    ['the teams of two shops', seedShopTeams],
    ['organisations that buy', seedPurchasers],
    ['requests for prices', seedPriceRequests],
    ['contracts with sellers', seedPurchaseContracts],
    ['a contract that is split over workshops', seedPool],
    ['a shop that rests', seedRestingShop],
  ],
} satisfies Record<string, readonly Step[]>

/** What SEED_PART chooses from; tests begin with the services alone, or with the catalogue. */
const parts: Record<string, readonly Step[]> = { ...whole, services: [services] }

/** Fills an empty database with the demonstration data: the same every time for the same day. */
async function seed(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  const { SEED_PART: part } = process.env
  // Made before a transaction is opened: each takes a second, and on a busy machine twenty.
  seedProducts()
  readShippedVersions()
  readShippedRights()
  for (const [name, work] of part ? (parts[part] ?? []) : Object.values(whole).flat()) {
    // Whoever started this process knows where it was, should it be killed.
    process.send?.({ begun: name })
    const started = performance.now()
    await work(day, portal).catch((error: unknown) => {
      throw new StepFailure(name, error)
    })
    console.log(`  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  }
}

class StepFailure extends Error {
  constructor(
    readonly step: string,
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause))
  }
}

/** Tells whoever started this process which step broke off, and why. */
function report(error: unknown): void {
  const { step, cause } = error instanceof StepFailure ? error : { step: 'start', cause: error }
  // A refused plan says all in its message; anything else is a bug or a broken machine, and shows where.
  const reason = cause instanceof Error ? cause.message : String(cause)
  const isPlan = cause instanceof PlanRefused
  if (!isPlan) console.error(cause)
  process.send?.({ broken: { step, reason, kind: isPlan ? 'plan' : 'fault' } })
}

async function main(): Promise<void> {
  allowLongTransactions(600_000)
  try {
    await seed(readSeedDay(process.env.SEED_DAY ?? ''))
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
  await closeDatabase()
}

await main()
