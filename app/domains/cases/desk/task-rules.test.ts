import { expect, it } from 'vitest'
import { isoDay } from '~/lib/figures/iso-day'
import { taskDueOn } from './task-rules'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

it.each([
  // Ten working days from Monday; nothing is due on a day off.
  ['review', '2026-03-02', '2026-03-16', '2026-03-04'],
  ['visit', '2026-03-02', '2026-03-16', '2026-03-10'],
  ['decide', '2026-03-02', '2026-03-16', '2026-03-16'],
  ['review', '2026-03-02', '2026-03-03', '2026-03-03'],
  ['review', '2026-03-02', '2026-03-02', '2026-03-02'],
  ['review', '2026-03-09', '2026-03-02', '2026-03-02'],
] as const)('%s from %s to %s is done by %s', (kind, today, dueOn, due) => {
  const days = { today: day(today), dueOn: day(dueOn) }
  expect(isoDay(taskDueOn(kind, days, new Set(['2026-03-09'])))).toBe(due)
})
