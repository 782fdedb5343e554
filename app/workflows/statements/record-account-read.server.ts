import { recordAudit } from '~/domains/audit/index.server'
import { mayReadMoney } from '~/domains/vouchers/index.server'
import { ownValue } from '~/lib/own-value'
import type { Work } from '~/platform/work.server'

/** Accounts that are one person's, and what an entry calls what they belong to. */
const detailOf = {
  voucher: 'voucherId',
  hold: 'deviceOrderId',
  award: 'awardId',
  debt: 'awardId',
  escrow: 'parcelId',
} as const

/**
 * Whoever opens or takes away the account of one person's voucher, order, award or purchase leaves an entry in that
 * person's own log. Accounts of the State, of workshops, sellers and the bank are nobody's file.
 */
export async function recordAccountRead(work: Work, code: string): Promise<void> {
  const [kind = '', id = ''] = code.split(':')
  const detail = ownValue(detailOf, kind)
  if (!mayReadMoney(work) || !detail) return
  const subject = await work.asSystem(() => findPerson(work, detail, id))
  if (!subject) return
  const details: Partial<Record<typeof detail, string>> = { [detail]: id }
  await recordAudit(work, { subject, action: 'person.fileRead', details })
}

/** Null for a guest's purchase, and for an award that nobody applied for. */
async function findPerson(
  { tx }: Work,
  detail: (typeof detailOf)[keyof typeof detailOf],
  id: string,
): Promise<string | null> {
  const of = { where: { id }, select: { personId: true } } as const
  const rows = {
    voucherId: () => tx.voucher.findUnique(of),
    deviceOrderId: () => tx.deviceOrder.findUnique(of),
    awardId: () => tx.provision.findUnique(of),
    parcelId: () => tx.parcel.findUnique(of),
  }
  return (await rows[detail]())?.personId ?? null
}
