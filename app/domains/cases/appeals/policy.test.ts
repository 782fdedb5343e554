import { expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { mayReview } from './policy'

const appeal = { centreCode: 'uchtepa', reviewerId: null, excludedIds: ['decided'] }
const who = (personId: string | null, role: string, organisationId: string | null = 'uchtepa') =>
  ({ personId, role, organisationId }) as Context

it.each([
  [true, who('head', 'inson_head'), appeal],
  [false, who('decided', 'inson_head'), appeal],
  [false, who('head', 'inson_head', 'samarkand'), appeal],
  [false, who('head', 'inson_head', null), appeal],
  [false, who('specialist', 'inson_specialist'), appeal],
  [false, who('applicant', 'citizen'), appeal],
  [false, who(null, 'inson_head'), appeal],
  [true, who('head', 'inson_head'), { ...appeal, reviewerId: 'head' }],
  [false, who('other', 'inson_head'), { ...appeal, reviewerId: 'head' }],
] as const)('%s: %j reviews %j', (expected, context, one) => expect(mayReview(context, one)).toBe(expected))
