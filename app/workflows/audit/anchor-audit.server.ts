import { type AnchorFile, writeAnchor } from '~/domains/audit/index.server'
import type { AnchorPorts } from '~/domains/audit/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import { recordAnchorAndTell } from './record-anchor-and-tell.server'

/**
 * Job `audit.writeAnchor`: the day's anchor, an entry that says so, and the file by e-mail to every auditor. Run again,
 * it does what is left to do.
 */
export async function anchorAudit(context: ContextWith<AnchorPorts>): Promise<AnchorFile> {
  const file = await writeAnchor(context)
  await perform(context, recordAnchorAndTell, file)
  return file
}

export const auditJobs = {
  'audit.writeAnchor': async (context) => {
    await anchorAudit(context)
  },
} satisfies JobHandlers<AnchorPorts>
