import type { Work } from '~/platform/work.server'
import type { Act } from '../acts'

/**
 * Moves the money of what has just happened to a subject in this transaction: its state is written first. Who acts is
 * whom the transaction was opened for. Throws when the database refuses: the caller has decided before that it may be.
 */
export async function postAct(work: Work, act: Act, subjectId: string): Promise<void> {
  await work.asSystem(() => work.tx.$executeRaw`select app_post_act(${act}, ${subjectId}::uuid)`)
}
