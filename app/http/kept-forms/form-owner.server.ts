import { sign } from '~/platform/crypto.server'

/**
 * Marks a page's forms as made for one person, without saying who she is: a form that was opened by one person is
 * never acted upon for another, and what was typed into it is shown to nobody else.
 */
export function formOwner(personId: string | null): string | null {
  return personId && sign('form-owner', personId).slice(0, 22)
}
