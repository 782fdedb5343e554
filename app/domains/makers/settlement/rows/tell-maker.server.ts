import { type NotifyInput, notifyAll, type Template } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

type Told<T extends Template> = Omit<NotifyInput<T>, 'personId' | 'locale'> & { makerId: string }

/** Tells everybody who works for a maker now. */
export async function tellMaker<T extends Template>(
  work: Work,
  { makerId, ...told }: Told<T>,
): Promise<void> {
  const [side] = await work.asSystem(
    () => work.tx.$queryRaw<{ people: string[] }[]>`select app_maker_side(${makerId}::uuid) as people`,
  )
  const people = side?.people ?? []
  await notifyAll(
    work,
    people.map((personId) => ({ ...told, key: `${told.key}:${personId}`, personId, locale: null })) as never,
  )
}
