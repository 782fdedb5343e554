import { type DocumentFile, isSeen, openDocument } from '~/domains/documents/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import { takeAct } from '../rows/take-act.server'

/** The photograph of a signed act for the centre that answers it; null when it is another's, or is not to be opened. */
export async function getActPhoto(
  context: ContextWith<{ files: FileStore }>,
  actId: string,
): Promise<DocumentFile | null> {
  const taken = await perform(context, takeAct, actId)
  if (!taken.ok || !isSeen(taken.value.act)) return null
  return openDocument(context, taken.value.act)
}
