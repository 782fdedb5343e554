import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { writeSynonymChange } from '../rows/write-synonym.server'

/** Refused when the group is gone or was changed since `version` was read. */
export async function deleteSynonymGroup(
  work: Work,
  { id, version }: { id: string; version: number },
): Promise<Result<null, 'search.error.synonymChanged'>> {
  const { count } = await work.tx.searchSynonym.deleteMany({ where: { id, version } })
  if (count === 0) return refuse('search.error.synonymChanged')
  await writeSynonymChange(work, [])
  return ok(null)
}
