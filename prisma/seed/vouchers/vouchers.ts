import type { FileStore } from '~/domains/documents/ports'
import { type Context, systemContext } from '~/domains/identity/context'
import { expireVoucher, listDueVouchers } from '~/domains/vouchers/index.server'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { SeedDay } from '../seed-day'
import { seedActs } from './acts'
import { seedClaims } from './claims'
import { seedDispatches } from './dispatches'
import { readOffers } from './offers'
import { seedDeviceOrder } from './order'
import { planOrders, type SeedVoucher } from './plan'
import { seedQuotes } from './quotes'
import { seedRenewals } from './renewals'
import { seedReviews } from './reviews'
import { seedVisits } from './visits'

/**
 * Device orders on top of the vouchers that were issued, in every state, by the portal's own steps under a clock in
 * the past, and what was asked of those that were received. About one voucher in three stays free. The due ones are
 * ended. Nobody is notified.
 */
export async function seedDeviceOrders({ day, files }: { day: SeedDay; files: FileStore }): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  await endDueVouchers(portal)
  const plan = planOrders(day, await readVouchers(portal), await readOffers(day))
  for (const order of plan) await seedDeviceOrder(order)
  await seedVisits(day)
  await seedActs(day, files)
  await seedDispatches(day)
  await seedClaims(day)
  await seedRenewals(day, files)
  await seedReviews(day)
  await seedQuotes(day)
}

async function readVouchers(portal: Context): Promise<SeedVoucher[]> {
  const rows = await transaction(portal, (tx) =>
    tx.voucher.findMany({
      // Those that were spent before are the ones of devices that are repaired.
      where: { status: { in: ['issued', 'redeemed'] } },
      select: {
        ...{ id: true, status: true, personId: true, deviceCode: true, ceilingTiyin: true, issuedAt: true },
        entitlement: { select: { applicationId: true } },
      },
    }),
  )
  return rows.map(({ entitlement, status, ...voucher }) => ({
    ...{ ...voucher, ...entitlement },
    isSpent: status === 'redeemed',
  }))
}

/** Each on the night after its last day. */
async function endDueVouchers(portal: Context): Promise<void> {
  for (const id of await listDueVouchers(portal.now(), 500)) {
    const { validUntil } = await transaction(portal, (tx) =>
      tx.voucher.findUniqueOrThrow({ where: { id }, select: { validUntil: true } }),
    )
    const midnight = addDays(validUntil, 1).getTime() - 5 * 3_600_000
    const then: Context = systemContext(
      () => new Date(Math.min(midnight + 5 * 60_000, +portal.now())),
      'seed',
    )
    await perform({ ...then, isPast: true }, expireVoucher, id)
  }
}
