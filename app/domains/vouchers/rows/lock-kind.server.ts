import type { Work } from '~/platform/work.server'

/** Two decisions for one beneficiary and kind wait for each other here, also those of two parents at two centres. */
export async function lockKind(work: Work, beneficiaryIndex: string, deviceCode: string): Promise<void> {
  const key = `voucher:${beneficiaryIndex}:${deviceCode}`
  await work.tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}
