import { open, seal } from '~/platform/crypto.server'
import { newSixDigits } from '~/platform/six-digits.server'

const place = (row: string) => ({ table: 'device_order', column: 'handover_code', row })

/** Columns for a fresh six-digit code. The maker never sees it: the person shows it when she has the device. */
export function newHandoverCode(deviceOrderId: string) {
  const { code, hash } = newSixDigits('handoverCode', deviceOrderId)
  return {
    handoverCodeHash: hash,
    handoverCodeCipher: seal(code, place(deviceOrderId)),
    handoverAttempts: 0,
  }
}

export function openHandoverCode(deviceOrderId: string, cipher: string): string {
  return open(cipher, place(deviceOrderId))
}
