import type { Template, TemplateVariables } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../notify-seller.server'

type StandTemplate = Extract<Template, `notifications.fair${string}`>

/** Tells a seller what became of her stand; `step` names it among others of the same stand. */
export function tellStand<T extends StandTemplate>(
  work: Work,
  { id, sellerId }: { id: string; sellerId: string },
  notice: { step: string; template: T; variables: TemplateVariables[T] },
): Promise<number> {
  const { step, template, variables } = notice
  return notifySeller<T>(work, {
    ...{ key: `fairStand:${id}:${step}`, sellerId, template, variables, path: '/seller/fairs' },
  })
}
