import { ports } from '~/composition.server'
import { systemContext } from '~/domains/identity/context'
import { closeDatabase, database, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { seedApplications } from './applications'
import { seedMakers } from './makers'
import { seedMarket } from './market'
import { seedMarketOrders } from './market-orders'
import { personIdOfSeller, seedPersons } from './persons'
import { seedReference } from './reference'
import { seedServices } from './services'
import { seedDeviceOrders } from './vouchers'
import { seedWaitingSellers } from './waiting-sellers'

/** Fills an empty database with the demonstration data: the same every time, but for dates, which count from `now`. */
async function seed(now: Date): Promise<void> {
  const step = async (name: string, work: () => Promise<unknown>) => {
    const started = Date.now()
    await work()
    console.log(`  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  }
  await step('territories, centres, parameters, devices', () => seedReference(database()))
  await step('services', () => seedServices(database()))
  await step('makers and offers', () => seedMakers(database()))
  await step('people and roles', () => transaction(systemContext(), seedPersons))
  await step('sellers, products, pictures', () =>
    seedMarket(database(), {
      personIdOfSeller,
      now,
      mediaFolder: env().MEDIA_DIR,
      pictures: { kept: process.env.PICTURES_DIR ?? null, coarse: env().APP_ENV === 'test' },
    }),
  )
  await step('sellers who wait for approval', () => seedWaitingSellers(now))
  await step('300 cases and their vouchers', () => seedApplications({ now, files: ports().files }))
  await step('device orders', () => seedDeviceOrders({ now }))
  await step('market orders', () => seedMarketOrders({ now }))
}

seed(new Date())
  .then(closeDatabase)
  .catch(async (error) => {
    console.error(error)
    await closeDatabase()
    process.exitCode = 1
  })
