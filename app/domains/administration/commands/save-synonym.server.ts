import { recordAudit } from '~/domains/audit/index.server'
import { changeSynonymGroup, createSynonymGroup, findUnknownMarks } from '~/domains/search/index.server'
import type { SynonymInput } from '~/domains/search/schema'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayChangeParameters } from '../policy'

export type SaveSynonymRefusal =
  | 'admin.error.notAllowed'
  | 'search.error.synonymChanged'
  | 'search.error.markUnknown'

/**
 * Adds a group of words of one meaning, or changes the one that was seen (`known`). Searches know it at once.
 * `markUnknown` names marks of what is not there.
 */
export async function saveSynonym(
  work: Work,
  input: SynonymInput,
  known: { id: string; version: number } | null,
): Promise<Result<null, SaveSynonymRefusal>> {
  if (!mayChangeParameters(work)) return refuse('admin.error.notAllowed')
  const unknown = await findUnknownMarks(work, input.leadsTo)
  if (unknown.length > 0) return refuse('search.error.markUnknown', { marks: unknown.join(', ') })
  const details = { terms: JSON.stringify(input.terms), leadsTo: input.leadsTo.join(' ') }
  if (!known) {
    const { id, isNew } = await createSynonymGroup(work, input)
    if (isNew) await recordAudit(work, { action: 'synonym.added', details: { synonymId: id, ...details } })
    return ok(null)
  }
  const changed = await changeSynonymGroup(work, { ...input, ...known })
  if (!changed.ok) return changed
  await recordAudit(work, { action: 'synonym.changed', details: { synonymId: known.id, ...details } })
  return ok(null)
}
