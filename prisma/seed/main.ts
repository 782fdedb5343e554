import { ports } from '~/composition.server'
import { systemContext } from '~/domains/identity/context'
import { closeDatabase, type Tx, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { seedApplications } from './applications'
import { seedMakers } from './makers'
import { seedMarket, seedPictures } from './market'
import { seedMarketOrders } from './market-orders'
import { seedPersons, sellerPersons } from './persons'
import { PlanRefused } from './plan-refused'
import { seedReference } from './reference'
import { seedSearch } from './search'
import { readSeedDay, type SeedDay } from './seed-day'
import { seedServices } from './services'
import { seedDeviceOrders } from './vouchers'
import { seedWaitingSellers } from './waiting-sellers'

/** Fills an empty database with the demonstration data: the same every time for the same day. */
async function seed(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  const step = async (name: string, work: () => Promise<unknown>) => {
    const started = performance.now()
    await work().catch((error: unknown) => {
      throw new StepFailure(name, error)
    })
    console.log(`  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
  }
  const inOne = (work: (tx: Tx, day: SeedDay) => Promise<unknown>) =>
    transaction(portal, (tx) => work(tx, day))
  await step('territories, centres, parameters, devices', () => inOne(seedReference))
  await step('services', () => inOne(seedServices))
  await step('makers and offers', () => inOne(seedMakers))
  await step('people and roles', () => inOne(seedPersons))
  await step('sellers, products', async () => {
    await inOne((tx) => seedMarket(tx, { sellerPersons: sellerPersons(day), day }))
    seedPictures(env().MEDIA_DIR, process.env.PICTURES_DIR ?? null)
  })
  await step('search', () => seedSearch(day))
  await step('sellers who wait for approval', () => seedWaitingSellers(day))
  await step('300 cases and their vouchers', () => seedApplications({ day, files: ports().files }))
  await step('device orders', () => seedDeviceOrders({ day }))
  await step('market orders', () => seedMarketOrders({ day }))
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
  if (!(cause instanceof PlanRefused)) console.error(cause)
  process.send?.({ broken: { step, reason } })
}

async function main(): Promise<void> {
  try {
    await seed(readSeedDay(process.env.SEED_DAY ?? ''))
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
  await closeDatabase()
}

await main()
