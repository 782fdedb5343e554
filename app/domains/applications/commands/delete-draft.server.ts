import { recordAudit } from '~/domains/audit/index.server'
import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import type { FileStore } from '../ports'
import { lockOwnApplication } from '../steps/lock-application.server'

/** Throws a draft and its files away. A case is withdrawn instead: what was sent stays on record. */
export async function deleteDraft(
  context: ContextWith<{ files: FileStore }>,
  applicationId: string,
): Promise<Result<null, 'applications.error.notFound' | 'applications.error.notEditable'>> {
  return transaction(context, async (tx) => {
    const application = await lockOwnApplication(tx, context, applicationId)
    if (!application) return refuse('applications.error.notFound')
    if (application.status !== 'draft') return refuse('applications.error.notEditable')
    const documents = await tx.applicationDocument.findMany({
      where: { applicationId },
      select: { storageKey: true },
    })
    await tx.applicationDocument.deleteMany({ where: { applicationId } })
    await tx.application.delete({ where: { id: applicationId } })
    await recordAudit(tx, {
      subject: applicationId,
      action: 'application.draftDeleted',
    })
    // A file without a row is waste, a row without a file is a loss.
    for (const { storageKey } of documents) tx.afterCommit(() => context.ports.files.remove(storageKey))
    return ok(null)
  })
}
