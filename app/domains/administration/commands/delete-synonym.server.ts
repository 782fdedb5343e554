import { recordAudit } from '~/domains/audit/index.server'
import { deleteSynonymGroup } from '~/domains/search/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayChangeParameters } from '../policy'

/** Takes a group away, unless it was changed since it was seen. */
export async function deleteSynonym(
  work: Work,
  known: { id: string; version: number },
): Promise<Result<null, 'admin.error.notAllowed' | 'search.error.synonymChanged'>> {
  if (!mayChangeParameters(work)) return refuse('admin.error.notAllowed')
  const deleted = await deleteSynonymGroup(work, known)
  if (!deleted.ok) return deleted
  await recordAudit(work, { action: 'synonym.removed', details: { synonymId: known.id } })
  return ok(null)
}
