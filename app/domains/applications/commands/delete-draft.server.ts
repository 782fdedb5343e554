import { recordAudit } from '~/domains/audit/index.server'
import type { FileStore } from '~/domains/documents/ports'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { closeAssistance } from '../assistance/commands/close-assistance.server'
import { findBegunAssistance } from '../assistance/rows/find-begun-assistance.server'
import { lockOwnApplication } from '../rows/lock-own-application.server'

/**
 * Throws a draft and its files away. A case is withdrawn instead: what was sent stays on record. A clerk throws away what
 * she has begun for somebody, who is told; a draft that the person had begun herself is hers.
 */
export async function deleteDraft(
  work: Work & { ports: { files: FileStore } },
  applicationId: string,
): Promise<Result<null, 'applications.error.notFound' | 'applications.error.notEditable'>> {
  const application = await lockOwnApplication(work, applicationId)
  if (!application) return refuse('applications.error.notFound')
  if (application.status !== 'draft') return refuse('applications.error.notEditable')
  const isOwn = application.applicantId === work.personId
  const begun = isOwn ? null : await findBegunAssistance(work, application)
  if (!isOwn && !begun) return refuse('applications.error.notEditable')
  const documents = await work.tx.applicationDocument.findMany({
    where: { applicationId },
    select: { storageKey: true },
  })
  await work.tx.applicationDocument.deleteMany({ where: { applicationId } })
  await work.tx.application.delete({ where: { id: applicationId } })
  await recordAudit(work, { subject: applicationId, action: 'application.draftDeleted' })
  if (begun) {
    await closeAssistance(work)
    await notify<'notifications.assistedDraftDeleted'>(work, {
      ...{ key: `assistance:${begun.id}:deleted`, personId: begun.personId, locale: null },
      ...{ template: 'notifications.assistedDraftDeleted', variables: {}, path: '/applications' },
      // As when she said yes: of a protected service her account alone tells.
      channels: ['portal'],
    })
  }
  // A file without a row is waste, a row without a file is a loss.
  for (const { storageKey } of documents) work.afterCommit(() => work.ports.files.remove(storageKey))
  return ok(null)
}
