import type { Client } from '~/platform/work.server'
import { loadDeviceKinds, loadParameters } from '../loaded.server'
import { pickInForce } from '../rules'
import type { DeviceKind } from '../schema'

/** The kinds of device in the order of the catalogue, with the ceiling in force on a day. */
export async function listDeviceKinds(on: Date, client?: Client): Promise<DeviceKind[]> {
  const [kinds, parameters] = await Promise.all([loadDeviceKinds(client), loadParameters(client)])
  return kinds.map((kind) => ({
    ...kind,
    ceilingTiyin: pickInForce(parameters.get(`voucher-ceiling.${kind.code}`) ?? [], on)?.value ?? null,
  }))
}
