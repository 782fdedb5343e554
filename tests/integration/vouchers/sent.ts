import { newId } from '~/lib/ids'

let serials = 0

/** What the form of a hand-over carries besides the code: its own id, and the number that stands on the device. */
export function sent(): { handoverId: string; serialNumber: string } {
  serials += 1
  return { handoverId: newId(), serialNumber: `TS-${process.pid}-${String(serials).padStart(4, '0')}` }
}
