import type { Work } from '~/platform/work.server'

/** Id of the last change that whoever fills in the form has seen; null where there was none. */
export type SeenChange = string | null

/** True when somebody changed the place after the form was opened. */
export async function wasChangedSince(
  work: Work,
  place: { kind: 'centre' | 'organisation'; placeId: string },
  seen: SeenChange,
): Promise<boolean> {
  const last = await work.tx.placeChange.findFirst({
    where: place,
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return (last?.id ?? null) !== seen
}
