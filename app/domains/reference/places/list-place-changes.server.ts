import { nameColumns, type PersonName } from '~/lib/people/person-name'
import type { Work } from '~/platform/work.server'

/** One field that was changed; null where there was nothing. */
export interface ChangedField {
  field: string
  before: string | null
  after: string | null
}

export interface PlaceChangeLine {
  id: string
  at: Date
  by: PersonName
  /** True for a place that is new. */
  isNew: boolean
  fields: ChangedField[]
}

/** What was changed of a centre or an organisation, the latest first, at most a hundred times. */
export async function listPlaceChanges(
  work: Work,
  place: { kind: 'centre' | 'organisation'; placeId: string },
): Promise<PlaceChangeLine[]> {
  const rows = await work.tx.placeChange.findMany({
    where: place,
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: 100,
    include: { changedBy: { select: nameColumns } },
  })
  return rows.map(({ id, changedAt, changedBy, before, after }) => ({
    ...{ id, at: changedAt, isNew: before === null },
    by: { family: changedBy.familyName, given: changedBy.givenName, patronymic: changedBy.patronymic },
    fields: before === null ? [] : compare(before, after),
  }))
}

// That it is an example no more follows from the first change.
const unsaid = ['is_example']

function compare(before: unknown, after: unknown): ChangedField[] {
  const [was, is] = [before, after].map((row) => new Map(Object.entries(row ?? {})))
  return [...(is ?? [])].flatMap(([field, value]) => {
    const old = textOf(was?.get(field))
    const now = textOf(value)
    return old === now || unsaid.includes(field) ? [] : [{ field, before: old, after: now }]
  })
}

const textOf = (value: unknown) => (value === null || value === undefined ? null : String(value))
