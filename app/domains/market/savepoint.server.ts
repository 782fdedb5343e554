import type { Result } from '~/lib/result'
import type { Tx } from '~/platform/db.server'

/** A refusal of `work` undoes what it wrote and nothing else; the surrounding transaction goes on. */
export async function undoIfRefused<T, E extends string>(
  tx: Tx,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  await tx.$executeRaw`savepoint market_step`
  const answer = await work()
  if (!answer.ok) await tx.$executeRaw`rollback to savepoint market_step`
  await tx.$executeRaw`release savepoint market_step`
  return answer
}
