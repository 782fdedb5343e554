import { expect, it } from 'vitest'
import { endpoints } from './endpoints'
import { problemCodes } from './problem-codes'

it('names to programs what holds up a device that is made to measure', () => {
  const refusalsOf = (called: string) => endpoints.find(({ id }) => id === called)?.refusals
  expect(refusalsOf('startOrder')).toContain('making.error.measureFirst')
  expect(refusalsOf('finishOrder')).toContain('making.error.adjustFirst')
  expect(refusalsOf('handOverOrder')).toContain('making.error.clinicianMissing')
  expect(problemCodes().map(({ code }) => code)).toContain('making.error.clinicianMissing')
})
