import type { UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { getWaitingAct, recordActScan } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'

/** Has the photograph of a signed act looked at. Throws while the scanner gives no answer: it is asked again later. */
async function scanAct(context: ContextWith<UploadPorts>, { actId }: { actId: string }): Promise<void> {
  const waiting = await transaction(context, (work) => getWaitingAct(work, actId))
  if (!waiting) return
  const { scanner, files } = context.ports
  if (!scanner) throw new Error('a file waits for the virus scanner, and none is configured')
  const file = await files.get(waiting.storageKey)
  if (!file) throw new Error(`the file of act ${actId} is gone`)
  const scanned = await scanner.scan(file.bytes)
  if (!scanned.ok) throw new Error(scanned.error)
  await perform(context, recordActScan, { actId, found: scanned.value.found })
}

export const scanActJobs = { 'vouchers.scanAct': scanAct } satisfies JobHandlers<UploadPorts>
