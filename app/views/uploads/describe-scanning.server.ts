import { getLateScans, getScanQueue } from '~/domains/applications/index.server'
import type { UploadPorts } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** How the virus scanner stands, and what waits for it; for the operator. */
export async function describeScanning(context: ContextWith<UploadPorts>) {
  const { scanner } = context.ports
  const queue = await transaction(context, getScanQueue)
  const late = await transaction(context, getLateScans)
  const described = scanner && (await scanner.describe())
  return {
    isConfigured: Boolean(scanner),
    version: described?.ok ? described.value : null,
    fault: described && !described.ok ? described.error : null,
    late,
    waiting: queue && { count: queue.count, since: queue.since.toISOString() },
  }
}
