import type { Work } from '~/platform/work.server'
import type { Act } from '../acts'

/**
 * Moves the money of what has just happened to a subject, or to each of several, in this transaction: its state is
 * written first. Who acts is whom the transaction was opened for. Throws when the database refuses: the caller has
 * decided before that it may be.
 */
export async function postAct(work: Work, act: Act, subjects: string | readonly string[]): Promise<void> {
  const ids = [subjects].flat()
  await work.asSystem(
    () => work.tx.$executeRaw`select app_post_act(${act}, subject) from unnest(${ids}::uuid[]) as subject`,
  )
}
