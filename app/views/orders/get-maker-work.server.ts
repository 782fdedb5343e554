import { mayInTeam } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

export interface MakerWork {
  orders: { id: string; number: string }[]
  visits: { id: string; ticket: string; startsAt: Date }[]
  keys: { id: string; name: string }[]
}

/** The most of each that are listed. */
const most = 50

/**
 * What somebody of a workshop has in hand: open orders that she was the last of the workshop to act on, visits ahead that
 * she booked, and keys in her name. Orders are the workshop's and not assigned to anybody. Asked by an owner, or by herself.
 */
export async function getMakerWork(work: Work, personId: string): Promise<MakerWork> {
  const { role, organisationId: makerId } = work
  const mayAsk = personId === work.personId || mayInTeam(work, 'team')
  if (role !== 'maker_staff' || !isId(makerId) || !mayAsk) return { orders: [], visits: [], keys: [] }
  return work.asSystem(async () => ({
    orders: await work.tx.$queryRaw<MakerWork['orders']>`
      select o.id, o.number from device_order o
        join lateral (select e.actor_id from device_order_event e
          where e.device_order_id = o.id and e.actor_role = 'maker_staff' order by e.at desc, e.id desc limit 1) last
          on last.actor_id = ${personId}::uuid
      where o.maker_id = ${makerId}::uuid and o.status not in ('handed_over', 'cancelled', 'declined')
      order by o.placed_at, o.id limit ${most}`,
    visits: await work.tx.appointment.findMany({
      where: { makerId, bookedById: personId, startsAt: { gte: work.now() }, status: 'booked' },
      ...{ orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: most },
      select: { id: true, ticket: true, startsAt: true },
    }),
    keys: await work.tx.programKey.findMany({
      where: { makerId, personId, status: 'active' },
      ...{ orderBy: { id: 'asc' }, take: most },
      select: { id: true, name: true },
    }),
  }))
}
