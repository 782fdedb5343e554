import { expect, it } from 'vitest'
import { joinSteps, splitSteps } from './steps'

it('keeps the steps of a correction', () => {
  expect(splitSteps(joinSteps(['device', 'documents']))).toEqual(['device', 'documents'])
  expect(splitSteps(null)).toEqual([])
})
