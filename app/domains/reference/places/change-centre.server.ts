import { ok, type Result, refuse } from '~/lib/result'
import { forgetCached } from '~/platform/cache.server'
import type { Work } from '~/platform/work.server'
import type { CentreFacts } from '../schema'
import { centreColumns, isNameTaken } from './centre-columns.server'
import { type SeenChange, wasChangedSince } from './seen-change.server'

/**
 * Writes what people are told of a centre; the database keeps what was said before. The caller has made sure that it is
 * an administrator's.
 */
export async function changeCentre(
  work: Work,
  { code, seen, ...facts }: CentreFacts & { code: string; seen: SeenChange },
): Promise<
  Result<null, 'admin.places.error.notFound' | 'admin.places.error.changed' | 'admin.centres.error.nameTaken'>
> {
  const [row] = await work.tx.$queryRaw<{ code: string }[]>`
    select code from centre where code = ${code} for update`
  if (!row) return refuse('admin.places.error.notFound')
  if (await wasChangedSince(work, { kind: 'centre', placeId: code }, seen)) {
    return refuse('admin.places.error.changed')
  }
  if (await isNameTaken(work, { code, names: facts.names })) return refuse('admin.centres.error.nameTaken')
  await work.tx.centre.update({ where: { code }, data: { ...centreColumns(facts), isExample: false } })
  work.afterCommit(() => forgetCached('reference.places'))
  return ok(null)
}
