export type ParameterState = 'current' | 'planned' | 'past'

/** Whether a dated value is in force on a day, was, or will be. */
export function readParameterState(
  row: { validFrom: Date; validUntil: Date | null },
  on: Date,
): ParameterState {
  if (row.validFrom > on) return 'planned'
  return row.validUntil === null || row.validUntil >= on ? 'current' : 'past'
}
