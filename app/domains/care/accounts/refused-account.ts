import type { BankRefusal } from '~/lib/sheet/bank/bank-refusals'

/** Refusals after which the person gives another account; anything else is tried again with the same. */
const ofAccount: readonly string[] = [
  'accountClosed',
  'accountUnknown',
  'nameDiffers',
  // A card that is blocked or lost is like an account that is closed.
  ...(['cardBlocked', 'cardLost', 'cardExpired'] as const),
] satisfies BankRefusal[]

export function isOfAccount(refusal: string | null): boolean {
  return refusal !== null && ofAccount.includes(refusal)
}

interface AnsweredTransfer {
  status: string
  refusalCode: string | null
  answeredAt: Date | null
}

/**
 * Whether the bank refused the account that an award is paid to, and no other one was given since; the database holds
 * to the same (`guard.needs_account`).
 */
export function needsAccount(transfers: readonly AnsweredTransfer[], givenAt: Date | null): boolean {
  const lastOf = (fits: (one: AnsweredTransfer) => boolean) =>
    Math.max(0, ...transfers.filter(fits).map(({ answeredAt }) => answeredAt?.getTime() ?? 0))
  const refused = lastOf(({ status, refusalCode }) => status === 'refused' && isOfAccount(refusalCode))
  const paid = lastOf(({ status }) => status === 'paid')
  return refused > 0 && refused >= (givenAt?.getTime() ?? 0) && refused >= paid
}
