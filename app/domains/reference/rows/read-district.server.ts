import type { Work } from '~/platform/work.server'

/**
 * True for a district or town that there is now. Reads the row in the transaction: another connection may not be had
 * while this one is held.
 */
export async function isDistrict(work: Work, soato: string): Promise<boolean> {
  const where = { soato, validUntil: null, level: { not: 'region' } } as const
  return (await work.tx.territory.count({ where })) > 0
}
