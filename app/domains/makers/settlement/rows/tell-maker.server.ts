import { type TeamArea, teamOf } from '~/domains/identity/index.server'
import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

type Told<T extends Template> = Omit<NotifyInput<T>, 'personId' | 'locale' | 'roleHolders'> & {
  makerId: string
  /** Whose work it is. */
  area: Extract<TeamArea, 'money' | 'programs'>
}

/** Tells those who work for a maker now and have to do with it. */
export async function tellMaker<T extends Template>(
  work: Work,
  { makerId, area, ...told }: Told<T>,
): Promise<void> {
  const news = { ...told, personId: null, locale: null, roleHolders: teamOf(makerId, area) }
  await notify<T>(work, news as unknown as NotifyInput<T>)
}
