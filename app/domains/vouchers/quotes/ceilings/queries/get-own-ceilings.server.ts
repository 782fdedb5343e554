import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { withoutDraft } from '../../../claims/rows/without-draft'
import { mayAppealRefusal } from '../../../rules'
import { type CeilingFile, describeCeiling } from '../rows/describe-ceiling.server'

export type OwnCeiling = CeilingFile & { mayAppeal: boolean }

/** What somebody asked the State to pay above the ceiling of a voucher of hers, the newest first. */
export async function getOwnCeilings(context: Context, voucherId: string): Promise<OwnCeiling[]> {
  const { personId } = context
  if (!isId(voucherId) || !personId) return []
  return transaction(context, async (work) => {
    const rows = await work.tx.ceilingRequest.findMany({
      where: { voucherId, voucher: { personId } },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      include: { appeal: { select: { id: true } } },
    })
    const today = dayOf(work.now())
    const isWaiting = rows.some(({ status }) => status === 'asked')
    return rows.map(({ appeal, ...row }) => ({
      ...withoutDraft(describeCeiling(row)),
      mayAppeal: !isWaiting && mayAppealRefusal({ ...row, hasAppeal: appeal !== null }, today),
    }))
  })
}
