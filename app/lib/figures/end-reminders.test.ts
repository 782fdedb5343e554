import { expect, it } from 'vitest'
import { endReminders } from './end-reminders'

it('reminds by exactly one reminder on every day of the last 60', () => {
  const due = (left: number) => endReminders.filter(({ days, atLeast }) => left >= atLeast && left <= days)
  for (let left = 0; left <= 60; left++) expect(due(left)).toHaveLength(1)
  expect(due(61)).toEqual([])
  expect(endReminders.map(({ days }) => days)).toEqual([60, 30, 7])
})
