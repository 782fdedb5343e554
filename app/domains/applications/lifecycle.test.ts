import { expect, it } from 'vitest'
import { ApplicationStatus } from '~/platform/prisma/enums'
import { isEditable } from './lifecycle'

it('never edits what was sent unless asked', () => {
  expect(Object.values(ApplicationStatus).filter(isEditable)).toEqual(['draft', 'correction_requested'])
})
