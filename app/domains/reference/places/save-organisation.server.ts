import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import type { OrganisationFacts } from '../schema'
import { type SeenChange, wasChangedSince } from './seen-change.server'

const columnsOf = ({ names, phone, validUntil }: OrganisationFacts) => ({
  ...{ nameUzLatn: names['uz-Latn'], nameUzCyrl: names['uz-Cyrl'], nameRu: names.ru, nameEn: names.en },
  ...{ phone, validUntil, isExample: false },
})

/** An organisation that people can be sent to from today. Answers its id. */
export async function createOrganisation(
  work: Work,
  { kind, regionSoato, ...facts }: OrganisationFacts & { kind: string; regionSoato: string },
): Promise<string> {
  const id = newId()
  await work.tx.organisation.create({
    data: { id, kind, regionSoato, validFrom: dayOf(work.now()), ...columnsOf(facts) },
  })
  return id
}

/** Writes its names, phone and last day; the database keeps what was said before. */
export async function changeOrganisation(
  work: Work,
  { id, seen, ...facts }: OrganisationFacts & { id: string; seen: SeenChange },
): Promise<Result<null, 'admin.places.error.notFound' | 'admin.places.error.changed'>> {
  const [row] = await work.tx.$queryRaw<{ id: string }[]>`
    select id from organisation where id = ${id}::uuid for update`
  if (!row) return refuse('admin.places.error.notFound')
  if (await wasChangedSince(work, { kind: 'organisation', placeId: id }, seen)) {
    return refuse('admin.places.error.changed')
  }
  await work.tx.organisation.update({ where: { id }, data: columnsOf(facts) })
  return ok(null)
}
