import type { Work } from '~/platform/work.server'
import type { Place } from '../place'

/** The next number of a place's day, under `lockReception`: A for who booked, W for who walked in. */
export async function nextTicket(
  work: Work,
  { place, day, letter }: { place: Place; day: Date; letter: 'A' | 'W' },
): Promise<string> {
  const given = await work.asSystem(() =>
    work.tx.appointment.findMany({
      where: { ...place, day, ticket: { startsWith: letter } },
      select: { ticket: true },
    }),
  )
  const last = Math.max(0, ...given.map(({ ticket }) => Number(ticket.slice(1))))
  return `${letter}${last + 1}`
}
