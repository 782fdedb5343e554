import { expect, it } from 'vitest'
import { decisionStand } from './decision-stand'

it.each([
  ['approved', undefined, 'success', 'applications.statusTitle.approved', true],
  ['approved', 'active', 'success', 'applications.statusTitle.approved', true],
  ['approved', 'suspended', 'warning', 'care.standTitle.suspended', false],
  ['approved', 'ended', 'info', 'care.standTitle.ended', false],
  ['approved', 'over', 'info', 'care.standTitle.over', false],
  ['refused', undefined, 'danger', 'applications.statusTitle.refused', false],
] as const)('tells a decision that %s what is %s now', (outcome, state, tone, title, holds) => {
  expect(decisionStand(outcome, state && { state })).toEqual({ tone, title, holds })
})
