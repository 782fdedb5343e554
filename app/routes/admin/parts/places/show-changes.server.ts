import { listPlaceChanges } from '~/domains/reference/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { perform } from '~/platform/perform.server'
import type { PlaceChange } from './place-history'

/** The history of a place as its page shows it. */
export async function showChanges(
  context: SignedInContext,
  place: { kind: 'centre' | 'organisation'; placeId: string },
): Promise<PlaceChange[]> {
  const changes = await perform(context, listPlaceChanges, place)
  return changes.map(({ at, ...change }) => ({ ...change, at: at.toISOString() }))
}
