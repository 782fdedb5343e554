import { expect, it } from 'vitest'
import { answerTaskForm } from './schema'

it('tells nobody to wait for decades, because a year was mistyped', () => {
  const said = (year: string) => ({ answer: 'accept', expectedOn: { day: '1', month: '2', year } })
  const form = answerTaskForm('2026-11-28')
  expect(form.safeParse(said('2027')).success).toBe(true)
  expect(form.safeParse(said('2099')).error?.issues[0]).toMatchObject({ path: ['expectedOn'] })
})
