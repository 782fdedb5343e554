import type { Context } from '~/domains/identity/context'
import type { Contact } from '~/domains/market/schema'
import { notify, type Template, type TemplateVariables } from '~/domains/notifications/index.server'
import { openJson } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'

export interface BuyerNotice<T extends Template> {
  /** Names the event: `order:<id>:paid`. */
  key: string
  buyer: { personId: string | null; contact: Contact; locale: string }
  template: T
  variables: TemplateVariables[T]
  path: string | null
}

/**
 * Tells a buyer. SMS and e-mail go where she asked for at the checkout, which need not be what her account knows; who
 * was signed in also finds the notice in the portal.
 */
export async function notifyBuyerIn<T extends Template>(
  tx: Tx,
  _context: Context,
  { key, buyer, template, variables, path }: BuyerNotice<T>,
): Promise<void> {
  const { personId, contact, locale } = buyer
  const same = { template, variables, path }
  if (personId) await notify(tx, { ...same, key, personId, locale: null, channels: ['portal'] })
  const recipient = { phone: contact.phone, email: contact.email }
  await notify(tx, {
    ...same,
    key: `${key}:contact`,
    personId: null,
    recipient,
    locale,
    channels: ['sms', 'email'],
  })
}

/** The buyer of an order. Sellers may not see her e-mail, so it is read with the portal's own eyes. */
export function readBuyerIn(
  tx: Tx,
  orderId: string,
): Promise<BuyerNotice<Template>['buyer'] & { orderNumber: string }> {
  return asSystem(tx, async () => {
    const { personId, locale, contactCipher, number } = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      select: { personId: true, locale: true, contactCipher: true, number: true },
    })
    const contact = openJson<Contact>(contactCipher, { table: 'order', column: 'contact', row: orderId })
    return { personId, locale, contact, orderNumber: number }
  })
}
