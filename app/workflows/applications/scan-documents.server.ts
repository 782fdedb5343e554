import {
  enqueueScan,
  getWaitingDocument,
  listUnscannedDocuments,
  listWaitingDocuments,
  type RecordScanInput,
  recordScan,
} from '~/domains/applications/index.server'
import { tellInfected } from '~/domains/cases/index.server'
import type { FileStore, ScanFailure, UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { enqueue, type JobHandlers } from '~/domains/jobs/index.server'
import { notify } from '~/domains/notifications/index.server'
import { getService } from '~/domains/services/index.server'
import { defaultLocale } from '~/i18n/locales'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'

type Scanning = ContextWith<UploadPorts>

const anHourMs = 3_600_000
const atOnce = 500
/** So many are looked at in one go, before other work has its turn. */
const lateAtOnce = 25
const lateKey = 'scan:unscanned'

/** Has a file looked at that somebody sent. Throws while the scanner gives no answer: it is asked again later. */
export async function scanDocument(context: Scanning, { documentId }: { documentId: string }): Promise<void> {
  const waiting = await transaction(context, (work) => getWaitingDocument(work, documentId))
  if (!waiting) return
  if (!context.ports.scanner) throw new Error('a file waits for the virus scanner, and none is configured')
  const scanned = await lookAt(context, waiting)
  if (!scanned.ok) throw new Error(scanned.error)
}

/** Asks the scanner about a file, and writes down what it says. */
async function lookAt(
  context: Scanning,
  { id: documentId, storageKey }: { id: string; storageKey: string },
): Promise<Result<null, ScanFailure>> {
  const { scanner, files } = context.ports
  const file = await files.get(storageKey)
  if (!file) throw new Error(`the file of document ${documentId} is gone`)
  const scanned = scanner ? await scanner.scan(file.bytes) : refuse('documents.error.scannerSilent')
  return scanned.ok ? perform(context, settleScan, { documentId, ...scanned.value }) : scanned
}

/** Whoever sent a file with a virus is told and asked for another; so is who has her case, and neither saw it. */
async function settleScan(
  work: Work & { ports: { files: FileStore } },
  input: RecordScanInput,
): Promise<Result<null, ScanFailure>> {
  const scanned = await recordScan(work, input)
  if (!scanned || !input.found) return ok(null)
  const { applicationId, applicantId, serviceCode, number, caseId, wasSeen } = scanned
  if (caseId) await tellInfected(work, { caseId, documentId: input.documentId, wasSeen })
  // She took it out herself.
  if (scanned.wasRemoved) return ok(null)
  const template = wasSeen ? 'notifications.oldPaperRemoved' : 'notifications.paperRemoved'
  const service = await getService(serviceCode, defaultLocale, work)
  await notify<typeof template>(work, {
    key: `application:${applicationId}:infected-${input.documentId}`,
    personId: applicantId,
    template,
    variables: { number: number ?? '' },
    locale: null,
    path: `/applications/${applicationId}${caseId ? '' : '/continue'}`,
    // Others may read her phone and mailbox.
    ...(service?.privacy === 'protected' && { channels: ['portal'] }),
  })
  return ok(null)
}

/** Has those looked at again whose job was lost or given up. */
async function scanWaiting(context: Scanning): Promise<void> {
  const before = new Date(context.now().getTime() - anHourMs)
  await perform(context, async (work) => {
    for (const id of await listWaitingDocuments(work, before, atOnce)) await enqueueScan(work, id)
    if (context.ports.scanner) await enqueueLate(work, null)
    return ok(null)
  })
}

/**
 * Looks at files that came before there was a scanner, some at a time; which are left, the files themselves say, so a
 * worker that ends loses nothing. One that cannot be read or judged is passed over until the next round. Throws while
 * the scanner gives no answer: the same ones are asked about again later.
 */
async function scanUnscanned(context: Scanning, { after }: { after: string | null }): Promise<void> {
  if (!context.ports.scanner) return
  const files = await transaction(context, (work) => listUnscannedDocuments(work, after, lateAtOnce))
  for (const file of files) {
    const scanned = await lookAt(context, file).catch((fault) => {
      log.error(
        { documentId: file.id, fault: String(fault) },
        'a file from before the scanner cannot be read',
      )
      return ok(null)
    })
    if (!scanned.ok && isAway(scanned.error)) throw new Error(scanned.error)
  }
  const last = files.at(-1)
  if (last) await perform(context, (work) => enqueueLate(work, last.id))
}

const isAway = (failure: ScanFailure) =>
  failure === 'documents.error.scannerSilent' || failure === 'documents.error.scannerSlow'

async function enqueueLate(work: Work, after: string | null): Promise<Result<null>> {
  const [next] = await listUnscannedDocuments(work, after, 1)
  if (next) await enqueue(work, 'applications.scanUnscanned', { after }, { key: lateKey })
  return ok(null)
}

export const scanJobs = {
  'applications.scanDocument': scanDocument,
  'applications.scanUnscanned': scanUnscanned,
  'applications.scanWaiting': scanWaiting,
} satisfies JobHandlers<UploadPorts>
