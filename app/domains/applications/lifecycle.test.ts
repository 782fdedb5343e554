import { describe, expect, it } from 'vitest'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import { applicationLifecycle, isEditable, isOpen, nextApplicationStatus } from './lifecycle'

const states = Object.keys(applicationLifecycle) as ApplicationStatus[]

function reachable(from: ApplicationStatus): Set<ApplicationStatus> {
  const seen = new Set<ApplicationStatus>([from])
  for (const state of seen) {
    for (const next of Object.values(applicationLifecycle[state])) seen.add(next as ApplicationStatus)
  }
  return seen
}

describe('application lifecycle', () => {
  it('reaches every state from a draft', () => {
    expect([...reachable('draft')].sort()).toEqual([...states].sort())
  })

  it('ends in approved, refused or withdrawn, and nowhere else', () => {
    const ends = states.filter((state) => Object.keys(applicationLifecycle[state]).length === 0)
    expect(ends.sort()).toEqual(['approved', 'refused', 'withdrawn'])
  })

  it('decides only what somebody took', () => {
    for (const state of states) {
      expect(nextApplicationStatus(state, 'approve')).toBe(state === 'in_review' ? 'approved' : null)
    }
    expect(nextApplicationStatus('submitted', 'refuse')).toBeNull()
  })

  it('never leaves the citizen without a way on: an open case can be withdrawn', () => {
    for (const state of states) {
      expect(nextApplicationStatus(state, 'withdraw')).toBe(isOpen(state) ? 'withdrawn' : null)
    }
  })

  it('never submits twice and never edits what was sent unless asked', () => {
    for (const state of states) {
      expect(nextApplicationStatus(state, 'submit')).toBe(state === 'draft' ? 'submitted' : null)
    }
    expect(states.filter(isEditable)).toEqual(['draft', 'correction_requested'])
  })
})
