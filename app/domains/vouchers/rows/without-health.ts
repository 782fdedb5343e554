import type { DeviceOrderFile } from './read-order-file.server'

/** An order as a program of its maker, or a clerk who helps its person, reads it: nothing measured, nothing of fittings. */
export function withoutHealth<File extends DeviceOrderFile>(file: File): File {
  const making = file.making && { ...file.making, fittings: [] }
  return { ...file, measurementsText: null, measured: [], making }
}
