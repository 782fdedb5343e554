/** `offered`: handed over, waits to be published. `coming`: published, its first day lies ahead. */
export type VersionState = 'draft' | 'offered' | 'coming' | 'inForce' | 'ended'

interface Days {
  status: string
  validFrom: Date | null
  validUntil: Date | null
}

/** What a version is on a day (midnight UTC). */
export function stateOf({ status, validFrom, validUntil }: Days, today: Date): VersionState {
  if (status === 'draft') return validFrom ? 'offered' : 'draft'
  if (validFrom && validFrom > today) return 'coming'
  return validUntil && validUntil < today ? 'ended' : 'inForce'
}
