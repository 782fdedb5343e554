import { expect, it } from 'vitest'
import { takerFields } from './show-open-work.server'

const posted = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return takerFields(form)
}

it('says a missing taker at the first kind that nobody was chosen for', () => {
  expect(posted({ 'taker-case': 'a', 'taker-appeal': '', 'taker-batch': '' })).toEqual({
    'admin.error.workWithoutTaker': 'taker-appeal',
  })
  expect(posted({ 'taker-case': 'a', 'take-1': '' })).toEqual({})
})
