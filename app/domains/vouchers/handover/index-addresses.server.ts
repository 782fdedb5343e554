import { type Context, systemContext } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { openVisitAddress, writePlace } from '../rows/visit-address.server'

const batch = 200

/** Indexes addresses of orders from before addresses were compared. Run again it does nothing. */
export async function indexAddresses(context: Context): Promise<number> {
  const portal = systemContext(context.now, context.requestId)
  let indexed = 0
  for (;;) {
    const found = await perform(portal, indexSome)
    indexed += found
    if (found < batch) return indexed
  }
}

async function indexSome(work: Work): Promise<number> {
  const waiting = await work.tx.deviceOrderVisit.findMany({
    where: { order: { places: { none: {} } } },
    orderBy: { deviceOrderId: 'asc' },
    take: batch,
    select: { deviceOrderId: true, addressCipher: true },
  })
  for (const { deviceOrderId, addressCipher } of waiting)
    await writePlace(work, deviceOrderId, openVisitAddress(addressCipher, deviceOrderId))
  return waiting.length
}
