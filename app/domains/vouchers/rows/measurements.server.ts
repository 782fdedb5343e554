import { open, seal } from '~/platform/crypto.server'

const place = (deviceOrderId: string) => ({
  table: 'device_order',
  column: 'measurements',
  row: deviceOrderId,
})

export function sealMeasurements(text: string, deviceOrderId: string): string {
  return seal(text, place(deviceOrderId))
}

/** Null when none are shared, or no longer. */
export function openMeasurements(cipher: string | null, deviceOrderId: string): string | null {
  return open(cipher, place(deviceOrderId))
}
