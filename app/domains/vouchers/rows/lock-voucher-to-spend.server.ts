import { getAssistedVoucher } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { type LockedVoucher, lockVoucher } from './lock-voucher.server'

/** A voucher, locked for who spends it: its holder, or a clerk whom she lets do it today. */
export interface SpentVoucher extends LockedVoucher {
  /** A clerk spends it for her. */
  isAssisted: boolean
}

/** Null where it is neither's. A clerk sees none by herself: the portal looks, once it is known whom she helps. */
export async function lockVoucherToSpend(work: Work, voucherId: string): Promise<SpentVoucher | null> {
  if (await isAssisted(work, voucherId)) {
    const voucher = await work.asSystem(() => lockVoucher(work, voucherId))
    return voucher && { ...voucher, isAssisted: true }
  }
  const voucher = await lockVoucher(work, voucherId)
  return voucher?.personId === work.personId ? { ...voucher, isAssisted: false } : null
}

const clerks: readonly string[] = ['inson_specialist', 'inson_head', 'phone_operator']

/** Whether whoever acts helps with this voucher now. */
export async function isAssisted(work: Work, voucherId: string): Promise<boolean> {
  return clerks.includes(work.role) && (await getAssistedVoucher(work)) === voucherId
}
