import { type DocumentFile, isSeen, openDocument } from '~/domains/documents/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { takeRenewal } from '../rows/take-renewal.server'

/** A paper of a renewal for the person, or for the centre that decides it; null when it is not theirs to open. */
export async function getRenewalPaper(
  context: ContextWith<{ files: FileStore }>,
  paperId: string,
): Promise<DocumentFile | null> {
  const paper = isId(paperId)
    ? await transaction(context, ({ tx }) => tx.deviceRenewalPaper.findUnique({ where: { id: paperId } }))
    : null
  if (!paper || !isSeen(paper)) return null
  const taken = await perform(context, takeRenewal, paper.renewalId, 'either' as const)
  return taken.ok ? openDocument(context, paper) : null
}
