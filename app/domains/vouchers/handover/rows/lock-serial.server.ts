import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'

interface NumberedOrder {
  offerId: string
  makerId: string
}

const keyOf = ({ offerId }: NumberedOrder, serialNumber: string) => `serial:${offerId}:${serialNumber}`

/** Two who say the same number of the same model at once wait for each other. */
export async function lockSerial(work: Work, order: NumberedOrder, serialNumber: string): Promise<void> {
  await work.asSystem(() => lockName(work, keyOf(order, serialNumber)))
}

/**
 * The same, and says whether two have decided that the maker takes no vouchers; waits for those who decide at this
 * moment.
 */
export async function lockSerialAndMaker(
  work: Work,
  order: NumberedOrder,
  serialNumber: string,
): Promise<{ isMakerStopped: boolean }> {
  const [maker] = await work.asSystem(
    () => work.tx.$queryRaw<[{ isMakerStopped: boolean }]>`
      select status <> 'accredited' as "isMakerStopped",
        pg_advisory_xact_lock(hashtextextended(${keyOf(order, serialNumber)}, 0))::text as lock
      from maker where id = ${order.makerId}::uuid for share`,
  )
  return maker
}
