import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'

/** Somebody of an organisation looked at an order: it stands in the log of its person. */
export function recordOrderRead(
  work: Work,
  { id, personId }: { id: string; personId: string },
  program?: { programKeyId: string; programReason: string },
): Promise<void> {
  return recordAudit(work, {
    subject: personId,
    action: 'person.fileRead',
    details: { deviceOrderId: id, organisationId: work.organisationId, ...program },
  })
}
