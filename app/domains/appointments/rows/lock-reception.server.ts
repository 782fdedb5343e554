import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { organisationOf, type Place } from '../place'

/** Whoever books, moves or gives out tickets at a place waits here for who does so at the same moment. */
export async function lockReception(work: Work, place: Place): Promise<void> {
  await lockName(work, `reception:${organisationOf(place)}`)
}
