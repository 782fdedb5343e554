import type { Work } from '~/platform/work.server'

/** The next number of a centre's day, under `lockReception`: A for who booked, W for who walked in. */
export async function nextTicket(
  work: Work,
  { centreCode, day, letter }: { centreCode: string; day: Date; letter: 'A' | 'W' },
): Promise<string> {
  const given = await work.asSystem(() =>
    work.tx.appointment.findMany({
      where: { centreCode, day, ticket: { startsWith: letter } },
      select: { ticket: true },
    }),
  )
  const last = Math.max(0, ...given.map(({ ticket }) => Number(ticket.slice(1))))
  return `${letter}${last + 1}`
}
