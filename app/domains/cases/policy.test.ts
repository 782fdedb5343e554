import { describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { mayAssign, maySee, mayTake, mayTakeOver, mayWorkOn } from './policy'

const file = {
  applicantId: 'applicant',
  centreCode: 'uchtepa',
  assigneeId: 'specialist',
  isProtected: false,
  handlerIds: ['before', 'specialist'],
  barredIds: [],
}
const who = (personId: string | null, role: string, organisationId: string | null = null) =>
  ({ personId, role, organisationId }) as Context
const answers = (context: Context, facts: Parameters<typeof maySee>[1] = file) =>
  [maySee, mayTake, mayWorkOn, mayAssign].map((may) => Number(may(context, facts))).join('')

describe('who sees, takes, works on and gives away a case', () => {
  it.each([
    ['1110', who('specialist', 'inson_specialist', 'uchtepa')],
    ['1100', who('colleague', 'inson_specialist', 'uchtepa')],
    ['1101', who('head', 'inson_head', 'uchtepa')],
    // Her own case is seen and touched no further.
    ['1000', who('applicant', 'inson_specialist', 'uchtepa')],
    ['1000', who('applicant', 'inson_head', 'uchtepa')],
    ['0000', who('specialist', 'inson_specialist', 'samarkand')],
    ['0000', who('specialist', 'inson_specialist', null)],
    ['0000', who('specialist', 'citizen', 'uchtepa')],
    ['0000', who('specialist', 'auditor', 'uchtepa')],
    ['0000', who(null, 'system', 'uchtepa')],
  ])('%s: %j', (expected, context) => expect(answers(context)).toBe(expected))

  it.each([
    ['1110', who('specialist', 'inson_specialist', 'uchtepa')],
    ['1100', who('before', 'inson_specialist', 'uchtepa')],
    ['0000', who('colleague', 'inson_specialist', 'uchtepa')],
    ['1101', who('head', 'inson_head', 'uchtepa')],
    ['0000', who('head', 'inson_head', 'samarkand')],
    ['0000', who(null, 'inson_specialist', 'uchtepa')],
  ])('%s of a protected case: %j', (expected, context) =>
    expect(answers(context, { ...file, isProtected: true })).toBe(expected),
  )

  it.each([
    ['1000', who('before', 'inson_specialist', 'uchtepa')],
    ['1001', who('before', 'inson_head', 'uchtepa')],
    ['1100', who('colleague', 'inson_specialist', 'uchtepa')],
  ])('%s of a case that an appeal took from those before: %j', (expected, context) =>
    expect(answers(context, { ...file, barredIds: ['before'] })).toBe(expected),
  )

  it('lets a colleague take it over, and nobody from herself', () => {
    const [colleague, specialist] = ['colleague', 'specialist'].map((one) =>
      who(one, 'inson_specialist', 'uchtepa'),
    ) as [Context, Context]
    expect([mayTakeOver(colleague, file), mayTakeOver(specialist, file)]).toEqual([true, false])
    expect(mayTakeOver(colleague, { ...file, assigneeId: null })).toBe(false)
  })

  it('does not take a missing centre or person for the same one', () => {
    expect(answers(who('a', 'inson_head', null), { ...file, centreCode: '' })).toBe('0000')
    expect(answers(who(null, 'inson_head', 'uchtepa'), { ...file, assigneeId: null })).toBe('1000')
    expect(answers(who('specialist', 'inson_specialist', 'uchtepa'), { ...file, applicantId: null })).toBe(
      '1110',
    )
  })
})
