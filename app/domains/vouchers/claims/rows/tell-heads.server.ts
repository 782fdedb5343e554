import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

/** The heads of the centre that decides are told, in the portal alone, but for whoever acts. */
export async function tellHeads<T extends Template>(
  work: Work,
  { centreCode, path }: { centreCode: string; path: string },
  told: Pick<NotifyInput<T>, 'key' | 'template' | 'variables'>,
): Promise<void> {
  await notify<T>(work, {
    ...{ ...told, key: `${told.key}:centre`, personId: null },
    roleHolders: {
      role: 'inson_head',
      organisationId: centreCode,
      except: work.personId ? [work.personId] : [],
    },
    ...{ locale: null, path, channels: ['portal'] },
  })
}
