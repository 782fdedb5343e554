import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { writeSynonymChange, writeTerms } from '../rows/write-synonym.server'
import type { SynonymInput } from '../schema'

/** Refused when the group is gone or was changed since `version` was read. */
export async function changeSynonymGroup(
  work: Work,
  { id, version, ...input }: SynonymInput & { id: string; version: number },
): Promise<Result<null, 'search.error.synonymChanged'>> {
  const { count } = await work.tx.searchSynonym.updateMany({
    where: { id, version },
    data: { leadsTo: input.leadsTo, version: { increment: 1 } },
  })
  if (count === 0) return refuse('search.error.synonymChanged')
  await work.tx.searchSynonymTerm.deleteMany({ where: { synonymId: id } })
  await writeTerms(work, id, input)
  await writeSynonymChange(work, [input])
  return ok(null)
}
