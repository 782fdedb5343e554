import { describe, expect, it } from 'vitest'
import { needsReason, reasonsOf } from './rules'

describe('a reason for opening a case', () => {
  const her = { personId: 'her' }
  const one = { status: 'in_review', assigneeId: 'colleague', handlerIds: ['colleague'] } as const

  it('is asked for a case that a colleague has, or decided', () => {
    expect(needsReason(her, one, false)).toBe(true)
    expect(needsReason(her, { ...one, status: 'refused' }, false)).toBe(true)
    expect(needsReason(her, { ...one, status: 'withdrawn', assigneeId: null, handlerIds: [] }, false)).toBe(
      true,
    )
    expect(needsReason({ personId: null }, one, false)).toBe(true)
  })

  it('is not asked for what she has, had, may take or has to review', () => {
    expect(needsReason(her, { ...one, assigneeId: 'her' }, false)).toBe(false)
    expect(needsReason(her, { ...one, handlerIds: ['her', 'colleague'] }, false)).toBe(false)
    expect(needsReason(her, { status: 'submitted', assigneeId: null, handlerIds: [] }, false)).toBe(false)
    expect(needsReason(her, one, true)).toBe(false)
  })

  it('is one of those that her role has', () => {
    expect(reasonsOf({ role: 'inson_specialist' })).not.toContain('supervision')
    expect(reasonsOf({ role: 'inson_head' })).toContain('supervision')
  })
})
