import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { nextApplicationStatus } from '../lifecycle'
import type { WithdrawInput } from '../schema'
import { refuseChanged } from './describe-change.server'
import { lockOwnApplication } from './lock-application.server'
import { writeApplicationEvent } from './write-event.server'

export type WithdrawApplicationError =
  | 'applications.error.notFound'
  | 'applications.error.notWithdrawable'
  | 'applications.error.changed'

/** The citizen takes her application back while it is open. What was sent stays on record. */
export async function withdrawApplicationIn(
  tx: Tx,
  context: Context,
  applicationId: string,
  input: WithdrawInput,
): Promise<Result<{ number: string; version: number; assigneeId: string | null }, WithdrawApplicationError>> {
  const application = await lockOwnApplication(tx, context, applicationId)
  if (!application?.number) return refuse('applications.error.notFound')
  const status = nextApplicationStatus(application.status, 'withdraw')
  if (!status) return refuse('applications.error.notWithdrawable')
  if (application.version !== input.version) return refuseChanged(tx, applicationId)

  const { version } = await asSystem(tx, async () => {
    const withdrawn = await tx.application.update({
      where: { id: applicationId },
      data: { status, version: { increment: 1 } },
      select: { version: true },
    })
    await writeApplicationEvent(tx, context, {
      applicationId,
      type: 'application.withdrawn',
      reasonCode: input.reasonCode,
    })
    return withdrawn
  })
  await recordAudit(tx, {
    subject: applicationId,
    action: 'application.withdrawn',
    details: { reasonCode: input.reasonCode },
  })
  return ok({ number: application.number, version, assigneeId: application.assigneeId })
}
