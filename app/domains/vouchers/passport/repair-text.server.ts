import { open, seal } from '~/platform/crypto.server'

const place = (row: string) => ({ table: 'device_order', column: 'repair', row })

/** What a workshop did to a device. */
export const sealRepair = (text: string, deviceOrderId: string): string => seal(text, place(deviceOrderId))

/** Null until it is repaired, and for a device. */
export const openRepair = (cipher: string | null, deviceOrderId: string): string | null =>
  open(cipher, place(deviceOrderId))
