import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import type { Act } from '../acts'

/**
 * Moves the money of what has just happened to a subject in this transaction: its state is written first. Who acts is
 * whom the transaction was opened for. Throws when the database refuses: the caller has decided before that it may be.
 */
export async function postAct(tx: Tx, act: Act, subjectId: string): Promise<void> {
  await asSystem(tx, () => tx.$executeRaw`select app_post_act(${act}, ${subjectId}::uuid)`)
}
