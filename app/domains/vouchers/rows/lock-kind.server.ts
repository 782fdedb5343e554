import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'

/** Two decisions for one beneficiary and kind wait for each other here, also those of two parents at two centres. */
export async function lockKind(work: Work, beneficiaryIndex: string, deviceCode: string): Promise<void> {
  const key = `voucher:${beneficiaryIndex}:${deviceCode}`
  await lockName(work, key)
}
