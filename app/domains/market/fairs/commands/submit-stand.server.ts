import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockOwnSeller } from '../../sellers/rows/lock-own-seller.server'
import { nextStandStatus } from '../lifecycle'
import { lockFair } from '../rows/lock-fair.server'
import { takesSellers } from '../rules'

export type SubmitStandError =
  | 'market.error.shopNotFound'
  | 'fairs.error.shopClosed'
  | 'fairs.error.notFound'
  | 'fairs.error.noMore'
  | 'fairs.error.moved'

/** A seller asks for a stand at a fair; once, and anew when she was refused or took it back. */
export async function submitStand(
  work: Work,
  { fairId }: { fairId: string },
): Promise<Result<null, SubmitStandError>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  if (seller.status !== 'approved') return refuse('fairs.error.shopClosed')
  const fair = await lockFair(work, fairId)
  if (!fair || fair.status === 'draft') return refuse('fairs.error.notFound')
  if (!takesSellers(fair, dayOf(work.now()))) return refuse('fairs.error.noMore')
  const key = { fairId_sellerId: { fairId, sellerId: seller.id } }
  const before = await work.tx.fairStand.findUnique({ where: key })
  const asked = { askedAt: work.now(), answeredAt: null, reason: null }
  if (before) {
    const status = nextStandStatus(before.status, 'ask')
    if (!status) return refuse('fairs.error.moved')
    await work.tx.fairStand.update({ where: key, data: { ...asked, status } })
  } else {
    await work.tx.fairStand.create({ data: { id: newId(), fairId, sellerId: seller.id, ...asked } })
  }
  await recordAudit(work, {
    subject: fairId,
    action: 'fair.standAsked',
    details: { shopName: seller.displayName },
  })
  return ok(null)
}
