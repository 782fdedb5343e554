import { openJson, sealJson } from '~/platform/crypto.server'
import type { VisitAddress } from '../schema'

const place = (deviceOrderId: string) => ({
  table: 'device_order_visit',
  column: 'address',
  row: deviceOrderId,
})

export function sealVisitAddress(address: VisitAddress, deviceOrderId: string): string {
  return sealJson(address, place(deviceOrderId))
}

export function openVisitAddress(cipher: string, deviceOrderId: string): VisitAddress {
  return openJson<VisitAddress>(cipher, place(deviceOrderId))
}
