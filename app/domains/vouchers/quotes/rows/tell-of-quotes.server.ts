import { teamOf } from '~/domains/identity/index.server'
import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

type Told<T extends Template> = Pick<NotifyInput<T>, 'key' | 'template' | 'variables'>

/** All who work for each of the workshops are told, with the page of what it was asked; nothing of a device is said. */
export async function tellMakers<T extends Template>(
  work: Work,
  quotes: readonly { id: string; makerId: string }[],
  told: Told<T>,
  channels?: NotifyInput<T>['channels'],
): Promise<void> {
  for (const { id, makerId } of quotes)
    await notify<T>(work, {
      ...{ ...told, key: `${told.key}:${makerId}`, personId: null },
      roleHolders: teamOf(makerId, 'quotes'),
      ...{ locale: null, path: `/maker/quotes/${id}`, ...(channels && { channels }) },
    })
}

/** The person is told, with the page of what she asked. */
export async function tellAsker<T extends Template>(
  work: Work,
  { personId, voucherId }: { personId: string; voucherId: string },
  told: Told<T>,
): Promise<void> {
  await notify<T>(work, { ...told, personId, locale: null, path: `/vouchers/${voucherId}/quotes` })
}
