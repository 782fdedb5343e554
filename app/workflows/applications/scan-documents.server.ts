import {
  enqueueScan,
  getWaitingDocument,
  listWaitingDocuments,
  type RecordScanInput,
  recordScan,
} from '~/domains/applications/index.server'
import { tellInfected } from '~/domains/cases/index.server'
import type { FileStore, UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { notify } from '~/domains/notifications/index.server'
import { getService } from '~/domains/services/index.server'
import { defaultLocale } from '~/i18n/locales'
import { ok, type Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'

type Scanning = ContextWith<UploadPorts>

const anHourMs = 3_600_000
const atOnce = 500

/** Has a file looked at that somebody sent. Throws while the scanner gives no answer: it is asked again later. */
export async function scanDocument(context: Scanning, { documentId }: { documentId: string }): Promise<void> {
  const waiting = await transaction(context, (work) => getWaitingDocument(work, documentId))
  if (!waiting) return
  const { scanner, files } = context.ports
  if (!scanner) throw new Error('a file waits for the virus scanner, and none is configured')
  const file = await files.get(waiting.storageKey)
  if (!file) throw new Error(`the file of document ${documentId} is gone`)
  const scanned = await scanner.scan(file.bytes)
  if (!scanned.ok) throw new Error(scanned.error)
  await perform(context, settleScan, { documentId, ...scanned.value })
}

/** Whoever sent a file with a virus is told and asked for another; so is who has her case, and neither saw it. */
async function settleScan(
  work: Work & { ports: { files: FileStore } },
  input: RecordScanInput,
): Promise<Result<null>> {
  const scanned = await recordScan(work, input)
  if (!scanned || !input.found) return ok(null)
  const { applicationId, applicantId, serviceCode, number, caseId } = scanned
  const service = await getService(serviceCode, defaultLocale, work)
  await notify(work, {
    key: `application:${applicationId}:infected-${input.documentId}`,
    personId: applicantId,
    template: 'notifications.paperRemoved',
    variables: { number: number ?? '' },
    locale: null,
    path: `/applications/${applicationId}${caseId ? '' : '/continue'}`,
    // Others may read her phone and mailbox.
    ...(service?.privacy === 'protected' && { channels: ['portal'] }),
  })
  if (caseId) await tellInfected(work, { caseId, documentId: input.documentId })
  return ok(null)
}

/** Has those looked at again whose job was lost or given up. */
async function scanWaiting(context: Scanning): Promise<void> {
  const before = new Date(context.now().getTime() - anHourMs)
  await perform(context, async (work) => {
    for (const id of await listWaitingDocuments(work, before, atOnce)) await enqueueScan(work, id)
    return ok(null)
  })
}

export const scanJobs = {
  'applications.scanDocument': scanDocument,
  'applications.scanWaiting': scanWaiting,
} satisfies JobHandlers<UploadPorts>
