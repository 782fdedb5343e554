import type { Work } from '~/platform/work.server'

interface Row {
  taken: boolean
  waits: boolean
}

/**
 * Whether a device of this model with this number is with somebody already, or said to be, and whether an act of this
 * order waits. Two who say the same number at once wait for each other.
 */
export async function lookUpSerial(
  work: Work,
  { id, offerId }: { id: string; offerId: string },
  serialNumber: string,
): Promise<Row> {
  const key = `serial:${offerId}:${serialNumber}`
  return work.asSystem(async () => {
    await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    const [row] = await work.tx.$queryRaw<[Row]>`
      select exists (select 1 from device_order o where o.offer_id = ${offerId}::uuid and o.id <> ${id}::uuid
          and o.serial_number = ${serialNumber} and o.status = 'handed_over')
        or exists (select 1 from handover_act a join device_order o on o.id = a.device_order_id
          where o.offer_id = ${offerId}::uuid and o.id <> ${id}::uuid and o.status = 'ready'
            and a.serial_number = ${serialNumber} and a.status = 'recorded') as taken,
        exists (select 1 from handover_act a where a.device_order_id = ${id}::uuid and a.status = 'recorded') as waits`
    return row
  })
}
