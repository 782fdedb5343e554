import { recordAudit } from '~/domains/audit/index.server'
import { dayOf } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { findGrantor } from '../rows/tell-parties.server'
import { type MandateView, viewMandate } from '../rows/view-mandate.server'

/** The mandates in force of somebody who came to the desk with her document. Looking is recorded on her file. */
export async function openGrantorMandates(work: Work, pinfl: string): Promise<MandateView[]> {
  const grantorIndex = blindIndex('pinfl', pinfl)
  const rows = await work.asSystem(() =>
    work.tx.mandate.findMany({
      where: { grantorIndex, status: 'in_force', validUntil: { gte: dayOf(work.now()) } },
      orderBy: { givenAt: 'desc' },
    }),
  )
  const subject = await findGrantor(work, grantorIndex)
  if (subject) await recordAudit(work, { subject, action: 'person.mandatesViewed' })
  return Promise.all(rows.map((row) => viewMandate(work, row)))
}
