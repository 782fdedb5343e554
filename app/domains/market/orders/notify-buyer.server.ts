import { notify, type Template, type TemplateVariables } from '~/domains/notifications/index.server'
import { openJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { Contact } from '../schema'

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
export async function notifyBuyer<T extends Template>(
  work: Work,
  { key, buyer, template, variables, path }: BuyerNotice<T>,
): Promise<void> {
  const { personId, contact, locale } = buyer
  const same = { template, variables, path }
  if (personId) await notify(work, { ...same, key, personId, locale: null, channels: ['portal'] })
  const recipient = { phone: contact.phone, email: contact.email }
  await notify(work, {
    ...same,
    key: `${key}:contact`,
    personId: null,
    recipient,
    locale,
    channels: ['sms', 'email'],
  })
}

/** The buyer of an order. Sellers may not see her e-mail, so it is read with the portal's own eyes. */
export function readBuyer(
  work: Work,
  orderId: string,
): Promise<BuyerNotice<Template>['buyer'] & { orderNumber: string }> {
  return work.asSystem(async () => {
    const { personId, locale, contactCipher, number } = await work.tx.order.findUniqueOrThrow({
      where: { id: orderId },
      select: { personId: true, locale: true, contactCipher: true, number: true },
    })
    const contact = openJson<Contact>(contactCipher, { table: 'order', column: 'contact', row: orderId })
    return { personId, locale, contact, orderNumber: number }
  })
}
