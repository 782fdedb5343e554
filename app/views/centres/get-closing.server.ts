import type { Context } from '~/domains/identity/context'
import { type CentreChangeWhole, listClosings } from '~/domains/reference/index.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'

interface ClosingState {
  id: string
  state: 'planned' | 'moving' | 'held' | 'done'
  closesOn: Date
  successorCode: string
  districts: { soato: string; centreCode: string }[]
  grounds: string
  doneAt: Date | null
  progress: ClosingProgress
}

interface ClosingProgress {
  /** Cases that went to other centres. */
  moved: number
  /** Cases that are still there. */
  left: number
  /** Appeals, and requests about vouchers and devices, that are still there. */
  leftToDecide: number
  /** When the last case went; null while none did. */
  lastAt: Date | null
}

/** The closing of a centre that two administrators agreed on, and how far it is; null where there is none. */
export function getClosing(context: Context, centreCode: string): Promise<ClosingState | null> {
  if (context.role !== 'administrator') return Promise.resolve(null)
  return transaction(context, async (work) => {
    const closing = (await listClosings(work)).find((one) => one.centreCode === centreCode)
    if (!closing?.closesOn || !closing.successorCode) return null
    const { id, closesOn, successorCode, districts, grounds, doneAt } = closing
    return {
      ...{ id, closesOn, successorCode, grounds, doneAt, state: stateOf(closing) },
      districts: districts.map(({ soato, centreCode }) => ({ soato, centreCode })),
      // With the portal's eyes: she sees no cases, and is told how many there are.
      progress: await work.asSystem(() => readProgress(work, centreCode)),
    }
  })
}

/** Where a closing stands. */
function stateOf({
  begunAt,
  heldAt,
  doneAt,
}: Pick<CentreChangeWhole, 'begunAt' | 'heldAt' | 'doneAt'>): ClosingState['state'] {
  if (doneAt) return 'done'
  if (heldAt) return 'held'
  return begunAt ? 'moving' : 'planned'
}

async function readProgress({ tx }: Work, centreCode: string): Promise<ClosingProgress> {
  const moved = await tx.caseMove.aggregate({
    where: { fromCode: centreCode, reason: 'centre_closed' },
    ...{ _count: true, _max: { movedAt: true } },
  })
  const asked = { where: { centreCode, status: 'asked' as const } }
  return {
    ...{ moved: moved._count, lastAt: moved._max.movedAt },
    left: await tx.case.count({ where: { centreCode } }),
    leftToDecide:
      (await tx.appeal.count({ where: { centreCode, status: { in: ['filed', 'in_review'] } } })) +
      (await tx.deviceRenewal.count(asked)) +
      (await tx.ceilingRequest.count(asked)),
  }
}
