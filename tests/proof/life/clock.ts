import { query } from '../../e2e/support/arrange/database'

const aDay = 86_400_000

/** Moves the portal so many days after today. Who was signed in signs in again. */
export async function moveTo(days: number): Promise<void> {
  const answer = await fetch(`${process.env.E2E_CLOCK_URL}/${days}`, { method: 'POST' })
  if (!answer.ok) throw new Error(await answer.text())
}

/** Days from today until the visit that is booked for an order. */
export async function daysUntilVisit(order: string): Promise<number> {
  const [visit] = await query<{ startsAt: Date }>(
    `select starts_at as "startsAt" from appointment where device_order_id = $1 and status = 'booked'`,
    [order.split('/').at(-1)],
  )
  if (!visit) throw new Error('no visit is booked')
  return Math.ceil((visit.startsAt.getTime() - Date.now()) / aDay)
}
