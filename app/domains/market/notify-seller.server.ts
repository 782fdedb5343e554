import { shopTeamOf, type TeamArea } from '~/domains/identity/index.server'
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

/** Pages that others of a shop open than those who keep it. */
const areas: readonly [RegExp, TeamArea][] = [
  [/^\/seller\/orders\/[^/]+$/, 'orders'],
  [/^\/seller\/(contracts|parts)(\/|$)/, 'contracts'],
  [/^\/seller\/money(\/|$)/, 'money'],
]

/** Tells those who work for a seller and may open the page. */
export function notifySeller<T extends Template>(
  work: Work,
  { sellerId, ...notice }: SellerNotice<T>,
): Promise<number> {
  return notify<T>(work, {
    ...notice,
    personId: null,
    roleHolders: shopTeamOf(sellerId, areas.find(([pages]) => pages.test(notice.path))?.[1] ?? 'shop'),
    locale: null,
  })
}
