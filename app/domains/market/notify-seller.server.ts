import { notify, type Template, type TemplateVariables } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

interface SellerNotice<T extends Template> {
  /** Names the event: `sellerOrder:<id>:received`. */
  key: string
  sellerId: string
  template: T
  variables: TemplateVariables[T]
  path: string
}

/** Tells everybody who works for a seller. */
export function notifySeller<T extends Template>(
  work: Work,
  { sellerId, ...notice }: SellerNotice<T>,
): Promise<number> {
  return notify<T>(work, {
    ...notice,
    personId: null,
    roleHolders: { role: 'artisan', organisationId: sellerId },
    locale: null,
  })
}
