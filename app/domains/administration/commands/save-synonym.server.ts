import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import {
  addSynonymIn,
  changeSynonymIn,
  findUnknownMarks,
  removeSynonymIn,
} from '~/domains/search/index.server'
import type { SynonymInput } from '~/domains/search/schema'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
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
  context: Context,
  input: SynonymInput,
  known: { id: string; version: number } | null,
): Promise<Result<null, SaveSynonymRefusal>> {
  if (!mayChangeParameters(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const unknown = await findUnknownMarks(input.leadsTo)
    if (unknown.length > 0) return refuse('search.error.markUnknown', { marks: unknown.join(', ') })
    const details = { terms: JSON.stringify(input.terms), leadsTo: input.leadsTo.join(' ') }
    if (!known) {
      const id = await addSynonymIn(tx, input)
      await recordAudit(tx, { action: 'synonym.added', details: { id, ...details } })
      return ok(null)
    }
    const changed = await changeSynonymIn(tx, { ...input, ...known })
    if (!changed.ok) return changed
    await recordAudit(tx, {
      action: 'synonym.changed',
      details: { id: known.id, ...details },
    })
    return ok(null)
  })
}

/** Takes a group away, unless it was changed since it was seen. */
export async function removeSynonym(
  context: Context,
  known: { id: string; version: number },
): Promise<Result<null, SaveSynonymRefusal>> {
  if (!mayChangeParameters(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const removed = await removeSynonymIn(tx, known)
    if (!removed.ok) return removed
    await recordAudit(tx, { action: 'synonym.removed', details: { id: known.id } })
    return ok(null)
  })
}
