import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type ApproveError, approvePrepared } from '../rows/approve-prepared.server'
import { readLimit } from '../rows/read-limits.server'
import { tellMaker } from '../rows/tell-maker.server'
import { openMakerAccount } from '../sealed.server'

/** Lets an account count: the first one at once, another one when the maker had time to say that it is not hers. */
export async function approveMakerAccount(
  work: Work,
  { accountId }: { accountId: string },
): Promise<Result<null, ApproveError>> {
  const taken = await approvePrepared(work, 'account', accountId)
  if (!taken.ok) return taken
  return work.asSystem(async () => {
    const [makerId = ''] = taken.value.makerIds
    const before = await work.tx.makerAccount.count({ where: { makerId, status: 'approved' } })
    const waiting = before > 0 ? Number(await readLimit(work, 'maker-account-waiting')) : 0
    const usableOn = addDays(dayOf(work.now()), waiting)
    const { accountCipher } = await work.tx.makerAccount.update({
      where: { id: accountId },
      data: { status: 'approved', closedById: taken.value.closedById, closedAt: work.now(), usableOn },
    })
    const day = isoDay(usableOn)
    await recordAudit(work, { subject: makerId, action: 'maker.accountApproved', details: { fromOn: day } })
    await tellMaker(work, {
      ...{
        makerId,
        area: 'money',
        key: `maker-account:${accountId}:approved`,
        template: 'notifications.makerAccountCounts',
      },
      variables: { digits: openMakerAccount(accountCipher, accountId).account.slice(-4), fromOn: day },
      path: '/maker/money',
    })
    return ok(null)
  })
}
