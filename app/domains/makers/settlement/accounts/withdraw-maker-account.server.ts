import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeError, takePrepared } from '../rows/take-prepared.server'
import { tellMaker } from '../rows/tell-maker.server'

/** An account that does not count: finance could not confirm that it is the maker's. */
export async function withdrawMakerAccount(
  work: Work,
  { accountId }: { accountId: string },
): Promise<Result<null, TakeError>> {
  const taken = await takePrepared(work, 'account', accountId)
  if (!taken.ok) return taken
  const [makerId = ''] = taken.value.makerIds
  await work.asSystem(() =>
    work.tx.makerAccount.update({
      where: { id: accountId },
      data: { status: 'withdrawn', closedById: taken.value.closedById, closedAt: work.now() },
    }),
  )
  await recordAudit(work, { subject: makerId, action: 'maker.accountWithdrawn' })
  await tellMaker(work, {
    ...{
      makerId,
      area: 'money',
      key: `maker-account:${accountId}:withdrawn`,
      template: 'notifications.makerAccountRefused',
    },
    ...{ variables: {}, path: '/maker/money' },
  })
  return ok(null)
}
