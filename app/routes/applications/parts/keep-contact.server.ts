import { getProfile, updateContact } from '~/domains/identity/index.server'
import { type Answers, textOf } from '~/domains/services/index.server'
import type { Page } from '~/domains/services/schema'
import type { SignedInContext } from '~/http/guards.server'
import { isLocale } from '~/i18n/locales'
import { perform } from '~/platform/perform.server'
import type { Own } from './own.server'

/**
 * Messages about the case go to the address in the account, so the account learns it when its page is answered; not the
 * safe one of a protected case, to which the portal sends nothing, and not from a clerk.
 */
export async function keepContact(
  context: SignedInContext,
  { journey: { definition }, isProtected, assisted }: Own,
  page: Page,
  answers: Answers,
): Promise<void> {
  const { contact } = definition
  if (isProtected || assisted || contact.phone.split('.')[0] !== page.id) return
  const locale = textOf(answers, contact.locale) ?? ''
  const profile = await perform(context, getProfile, context.personId)
  await perform(context, updateContact, {
    phone: textOf(answers, contact.phone),
    email: textOf(answers, contact.email),
    locale: isLocale(locale) ? locale : context.locale,
    districtSoato: profile?.districtSoato ?? null,
  })
}
