import { randomInt } from 'node:crypto'
import { open, seal, sign } from '~/platform/crypto.server'

const place = (row: string) => ({ table: 'device_order', column: 'handover_code', row })

/** Columns for a fresh six-digit code. The maker never sees it: the person shows it when she has the device. */
export function newHandoverCode(deviceOrderId: string) {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  return {
    handoverCodeHash: hashHandoverCode(deviceOrderId, code),
    handoverCodeCipher: seal(code, place(deviceOrderId)),
    handoverAttempts: 0,
  }
}

/** Keyed: a plain hash of six digits is undone by trying a million of them. */
export function hashHandoverCode(deviceOrderId: string, code: string): string {
  return sign('handoverCode', `${deviceOrderId}:${code}`)
}

export function openHandoverCode(deviceOrderId: string, cipher: string): string {
  return open(cipher, place(deviceOrderId))
}
