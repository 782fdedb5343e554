import { openJson, sealJson } from '~/platform/crypto.server'
import type { Measured } from '../schema'

const place = (row: string) => ({ table: 'device_measurement', column: 'values', row })

export function sealMeasured(measured: Measured, id: string): string {
  return sealJson(measured, place(id))
}

export function openMeasured(cipher: string, id: string): Measured {
  return openJson<Measured>(cipher, place(id))
}
