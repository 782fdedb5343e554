import { recordAudit } from '~/domains/audit/index.server'
import { isDistrict } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import type { PurchaserInput } from '../schema'

export type SubmitPurchaserError =
  | 'market.error.signIn'
  /** She has asked already, and was not refused. */
  | 'purchasing.error.alreadyAsked'
  /** An organisation with this number buys here already: its owner invites. */
  | 'purchasing.error.known'
  | 'purchasing.error.district'

/** Somebody asks to buy for an organisation. Nobody can before an approver has confirmed it. */
export async function submitPurchaser(
  work: Work,
  input: PurchaserInput,
): Promise<Result<{ purchaserId: string }, SubmitPurchaserError>> {
  const { personId } = work
  if (!personId) return refuse('market.error.signIn')
  await lockName(work, `purchaser:${personId}`)
  const own = await work.tx.purchaser.findFirst({
    where: { founderId: personId, status: { not: 'refused' } },
    select: { id: true },
  })
  if (own) return refuse('purchasing.error.alreadyAsked')
  const { name, taxNumber, soato, address } = input
  if (!(await isDistrict(work, soato))) return refuse('purchasing.error.district')
  // Other organisations are not hers to see.
  const known = await work.asSystem(() =>
    work.tx.purchaser.count({ where: { taxNumber, status: { in: ['confirmed', 'suspended'] } } }),
  )
  if (known > 0) return refuse('purchasing.error.known')
  const id = newId()
  await work.tx.purchaser.create({
    data: { id, name, taxNumber, soato, address, founderId: personId, askedAt: work.now() },
  })
  await recordAudit(work, { subject: id, action: 'purchaser.asked' })
  return ok({ purchaserId: id })
}
