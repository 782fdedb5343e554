import { ok, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** What a hand-over is looked at by. */
export interface HandOverGround {
  /** A device of this model with this number is with somebody already, or said to be; never so of what is repaired. */
  isSerialTaken: boolean
  /** Number of the device that is repaired; null for a device, and where the portal does not know it. */
  repairedSerial: string | null
  /** An act of this order waits for the centre. */
  isActWaiting: boolean
  /** A hand-over, or an act of one, has this id already: no form of the portal's makes one twice. */
  isNamed: boolean
  isMadeToMeasure: boolean
  warrantyMonths: number
}

/** All of it in one statement, once order and number are locked. */
export function readHandOverGround(
  work: Work,
  {
    id,
    voucherId,
    offerId,
    deviceCode,
  }: { id: string; voucherId: string; offerId: string; deviceCode: string },
  { handoverId, serialNumber }: { handoverId: string; serialNumber: string },
): Promise<HandOverGround> {
  return work.asSystem(async () => {
    const [ground] = await work.tx.$queryRaw<[HandOverGround]>`
      select exists (select 1 from device_order o where o.offer_id = f.id and o.id <> ${id}::uuid
          and o.serial_number = ${serialNumber} and o.status = 'handed_over' and not o.is_repair)
        or exists (select 1 from handover_act a join device_order o on o.id = a.device_order_id
          where o.offer_id = f.id and o.id <> ${id}::uuid and o.status = 'ready'
            and not o.is_repair
            and a.serial_number = ${serialNumber} and a.status = 'recorded') as "isSerialTaken",
        (select r.serial_number from voucher v join entitlement e on e.id = v.entitlement_id
          join device_order r on r.id = e.repairs_order_id where v.id = ${voucherId}::uuid) as "repairedSerial",
        exists (select 1 from handover_act a where a.device_order_id = ${id}::uuid and a.status = 'recorded')
          as "isActWaiting",
        exists (select 1 from handover_act a where a.id = ${handoverId}::uuid)
          or exists (select 1 from device_order o where o.handover_id = ${handoverId}::uuid) as "isNamed",
        exists (select 1 from device_kind k where k.code = ${deviceCode} and k.made_to_measure) as "isMadeToMeasure",
        f.warranty_months as "warrantyMonths"
      from offer f where f.id = ${offerId}::uuid`
    return ground
  })
}

/** Refused with the number that it has, where another device is handed over than the one that was repaired. */
export function checkRepaired({ repairedSerial }: HandOverGround, serialNumber: string) {
  return repairedSerial === null || repairedSerial === serialNumber
    ? ok(null)
    : refuse('vouchers.error.otherSerial', { serial: repairedSerial })
}
