import { buyersOf } from '~/domains/identity/index.server'
import { notify, type Template, type TemplateVariables } from '~/domains/notifications/index.server'
import type { ContractSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../../notify-seller.server'

type ContractTemplate = Exclude<
  Extract<Template, `notifications.contract${string}`>,
  | 'notifications.contractCode'
  | 'notifications.contractActCode'
  | Extract<Template, `notifications.contractPart${string}`>
>

interface Told<T extends ContractTemplate> {
  /** What happened: with the contract it names the notice. */
  step: string
  template: T
  variables: TemplateVariables[T]
}

/** Where a side reads the contract. */
export const contractPath = (side: ContractSide, id: string): string =>
  side === 'seller' ? `/seller/contracts/${id}` : `/organisation/purchases/contracts/${id}`

/** Tells the people of one side: of the organisation those who act on its contracts. */
export function tellContractSide<T extends ContractTemplate>(
  work: Work,
  { id, purchaserId, sellerId }: { id: string; purchaserId: string; sellerId: string },
  { side, step, template, variables }: Told<T> & { side: ContractSide },
): Promise<number> {
  const key = `purchaseContract:${id}:${step}:${side}`
  const notice = { key, template, variables, path: contractPath(side, id) }
  if (side === 'seller') return notifySeller<T>(work, { ...notice, sellerId })
  const roleHolders = buyersOf(purchaserId, 'requests')
  return notify<T>(work, { ...notice, personId: null, locale: null, roleHolders })
}
