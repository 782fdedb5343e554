import type { Work } from '~/platform/work.server'

/** In whose name somebody asks to sell. */
export interface Asking {
  /** Whose shop it is. */
  personId: string
  /** Null where she asks herself. */
  mandate: { id: string; number: string } | null
}

interface Row {
  id: string
  number: string
  untilOn: Date
  personId: string | null
}

/** The mandates under which whoever acts may sell today, the longest first; `personId` is null where the other has no account. */
export function readSellingMandates({ tx }: Pick<Work, 'tx'>): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select id, number, until_on as "untilOn", person_id as "personId" from app_selling_mandates()
    order by until_on desc, number`
}

/** Whoever acts herself, or who gave her this mandate to sell. Null where it does not let her today. */
export async function findAsking(work: Work, mandateId: string | null): Promise<Asking | null> {
  if (mandateId === null) return work.personId ? { personId: work.personId, mandate: null } : null
  const row = (await readSellingMandates(work)).find(({ id }) => id === mandateId)
  return row?.personId ? { personId: row.personId, mandate: { id: row.id, number: row.number } } : null
}
