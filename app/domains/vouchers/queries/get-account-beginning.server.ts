import type { Context } from '~/domains/identity/context'
import { getFirstMove } from '~/domains/ledger/index.server'
import { transaction } from '~/platform/db.server'
import { mayReadMoney } from '../policy'

/** Accounts of one thing have few movements: all of them are shown at once. */
const ofOneThing = /^(voucher|hold|escrow|award|debt):/

/**
 * When money first moved on the account of one voucher, order, purchase or award; null for all others, which are read
 * by periods, where nothing moved yet, and for others than the money staff.
 */
export async function getAccountBeginning(context: Context, code: string): Promise<Date | null> {
  if (!mayReadMoney(context) || !ofOneThing.test(code)) return null
  return transaction(context, (work) => getFirstMove(work, code))
}
