import { describe, expect, it } from 'vitest'
import { type CaseStatus, caseLifecycle, isOpen, nextCaseStatus } from './lifecycle'

const states = Object.keys(caseLifecycle) as CaseStatus[]

function reachable(from: CaseStatus): Set<CaseStatus> {
  const seen = new Set<CaseStatus>([from])
  for (const state of seen) {
    for (const next of Object.values(caseLifecycle[state])) seen.add(next as CaseStatus)
  }
  return seen
}

describe('case lifecycle', () => {
  it('reaches every state from the queue', () => {
    expect([...reachable('submitted')].sort()).toEqual([...states].sort())
  })

  it('ends in approved or withdrawn, and in a refusal that no appeal leads out of', () => {
    const ends = states.filter((state) => Object.keys(caseLifecycle[state]).length === 0)
    expect(ends.sort()).toEqual(['approved', 'withdrawn'])
    expect(Object.keys(caseLifecycle.refused)).toEqual(['reopen', 'decideAnew'])
  })

  it('decides only what somebody took', () => {
    for (const state of states) {
      expect(nextCaseStatus(state, 'approve')).toBe(state === 'in_review' ? 'approved' : null)
    }
    expect(nextCaseStatus('submitted', 'refuse')).toBeNull()
  })

  it('never leaves the citizen without a way on: an open case can be withdrawn', () => {
    for (const state of states) {
      expect(nextCaseStatus(state, 'withdraw')).toBe(isOpen(state) ? 'withdrawn' : null)
    }
  })

  it('does nothing with a draft', () => {
    expect(isOpen('draft')).toBe(false)
    expect(nextCaseStatus('draft', 'withdraw')).toBeNull()
  })
})
