import type { UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { getWaitingPaper, recordPaperScan } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'

/** Has a paper of a renewal looked at. Throws while the scanner gives no answer: it is asked again later. */
async function scanPaper(context: ContextWith<UploadPorts>, { paperId }: { paperId: string }): Promise<void> {
  const waiting = await transaction(context, (work) => getWaitingPaper(work, paperId))
  if (!waiting) return
  const { scanner, files } = context.ports
  if (!scanner) throw new Error('a file waits for the virus scanner, and none is configured')
  const file = await files.get(waiting.storageKey)
  if (!file) throw new Error(`the file of paper ${paperId} is gone`)
  const scanned = await scanner.scan(file.bytes)
  if (!scanned.ok) throw new Error(scanned.error)
  await perform(context, recordPaperScan, { paperId, found: scanned.value.found })
}

export const scanRenewalPaperJobs = {
  'vouchers.scanRenewalPaper': scanPaper,
} satisfies JobHandlers<UploadPorts>
