import type { Template, TemplateVariables } from '~/domains/notifications/index.server'
import type { ContractPartSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../../../notify-seller.server'

type PartTemplate = Extract<Template, `notifications.contractPart${string}`>

interface Told<T extends PartTemplate> {
  /** Who is told. */
  side: ContractPartSide
  /** What happened: with the part it names the notice. */
  step: string
  template: T
  variables: TemplateVariables[T]
}

/** Tells the people of one of the two shops. */
export function tellPartSide<T extends PartTemplate>(
  work: Work,
  { id, coordinatorId, sellerId }: { id: string; coordinatorId: string; sellerId: string },
  { side, step, template, variables }: Told<T>,
): Promise<number> {
  return notifySeller<T>(work, {
    ...{ key: `contractPart:${id}:${step}:${side}`, template, variables, path: `/seller/parts/${id}` },
    sellerId: side === 'coordinator' ? coordinatorId : sellerId,
  })
}
