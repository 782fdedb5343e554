import { openJson, sealJson } from '~/platform/crypto.server'
import type { Fitted } from '../fittings'

const place = (row: string) => ({ table: 'device_fitting', column: 'content', row })

export function sealFitted(fitted: Fitted, id: string): string {
  return sealJson(fitted, place(id))
}

export function openFitted(cipher: string, id: string): Fitted {
  return openJson<Fitted>(cipher, place(id))
}
