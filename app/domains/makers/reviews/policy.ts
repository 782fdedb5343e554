import type { Context } from '~/domains/identity/context'

/** The desk of the market hides what should not stand before everybody, reviews too. */
export function mayModerateReviews({ role }: Context): boolean {
  return role === 'approver'
}
