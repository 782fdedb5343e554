import { listFaults } from './list-faults'
import { type Draft, setPlace } from './places'

/**
 * The definition without the pages, questions, checks and rules whose condition no answer meets: what comes with the
 * program shares parts that say more than its service needs, and whoever edits it shall not have to find them.
 */
export function withoutUnreachable(draft: Draft): Draft {
  const never = listFaults(draft).find(
    ({ place, key }) => key === 'services.fault.neverHolds' && /\.\d+\.when$/.test(place),
  )
  return never ? withoutUnreachable(setPlace(draft, never.place.replace(/\.when$/, ''), undefined)) : draft
}
