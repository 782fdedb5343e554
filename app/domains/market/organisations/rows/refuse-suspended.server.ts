import { type Refusal, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** An organisation that the desk has suspended asks for nothing and chooses nothing until it may again. */
export async function refuseSuspended(
  work: Work,
  purchaserId: string,
): Promise<Refusal<'purchasing.error.suspended'> | null> {
  const { status } = await work.asSystem(() =>
    work.tx.purchaser.findUniqueOrThrow({ where: { id: purchaserId }, select: { status: true } }),
  )
  return status === 'suspended' ? refuse('purchasing.error.suspended') : null
}
