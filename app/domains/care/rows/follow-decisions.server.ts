import type { Work } from '~/platform/work.server'
import { withdrawOffersOf } from '../queue/withdraw-offer.server'
import { standAfter } from '../stand'

/** What was given stands as the decisions that count leave it: those set aside do not, nor one that an appeal suspends. */
export async function followDecisions(work: Work, provisionId: string): Promise<void> {
  const status = await work.asSystem(async () => {
    const { untilOn, changes } = await work.tx.provision.findUniqueOrThrow({
      where: { id: provisionId },
      select: {
        untilOn: true,
        changes: {
          where: { status: { in: ['decided', 'set_aside'] } },
          orderBy: { decision: { number: 'asc' } },
          select: {
            ...{ act: true, fromOn: true, untilOn: true, untilBefore: true, status: true },
            decision: { select: { appeals: { where: suspending, select: { id: true } } } },
          },
        },
      },
    })
    const decided = changes.map(({ status, decision, ...one }) => ({
      ...one,
      counts: status === 'decided' && decision?.appeals.length === 0,
    }))
    const stands = await work.tx.provision.update({
      where: { id: provisionId },
      data: { ...standAfter(decided, untilOn), version: { increment: 1 } },
    })
    return stands.status
  })
  if (status !== 'active') await withdrawOffersOf(work, provisionId)
}

/** An appeal that keeps a decision from having an effect. */
export const suspending = { suspends: true, status: { in: ['filed', 'in_review'] } } satisfies {
  suspends: boolean
  status: { in: ('filed' | 'in_review')[] }
}

/** A later decision that counts now. */
export const counting = { status: 'decided' as const, decision: { appeals: { none: suspending } } }
