import { ports } from '~/composition.server'
import { systemContext } from '~/domains/identity/context'
import { closeDatabase, database, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { seedApplications } from './applications'
import { seedMakers } from './makers'
import { seedMarket } from './market'
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
  await step('territories, centres, parameters, devices', () => seedReference(database(), day))
  await step('services', () => seedServices(database(), day))
  await step('makers and offers', () => seedMakers(database(), day))
  await step('people and roles', () => transaction(portal, (tx) => seedPersons(tx, day)))
  await step('sellers, products', () =>
    seedMarket(database(), {
      sellerPersons: sellerPersons(day),
      day,
      mediaFolder: env().MEDIA_DIR,
      keptPictures: process.env.PICTURES_DIR ?? null,
    }),
  )
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
