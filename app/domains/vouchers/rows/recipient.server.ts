import { openJson, sealJson } from '~/platform/crypto.server'
import type { Recipient } from '../schema'

const place = (deviceOrderId: string) => ({ table: 'device_order', column: 'recipient', row: deviceOrderId })

/** Who takes the device, sealed for its order. */
export const sealRecipient = (recipient: Recipient, deviceOrderId: string): string =>
  sealJson(recipient, place(deviceOrderId))

export const openRecipient = (cipher: string, deviceOrderId: string): Recipient =>
  openJson<Recipient>(cipher, place(deviceOrderId))
