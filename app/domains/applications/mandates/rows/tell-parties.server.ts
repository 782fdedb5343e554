import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Mandate } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { openPhone } from '../sealed.server'

type Told = Pick<Mandate, 'id' | 'holderId' | 'grantorIndex' | 'phoneCipher'>
type Said<T extends Template> = Pick<NotifyInput<T>, 'template' | 'variables' | 'channels'> & {
  /** Names the event among those of the mandate. */
  what: string
}

/** Tells both people of a mandate what became of it, each in her own language. */
export async function tellParties<T extends Template>(
  work: Work,
  mandate: Told,
  said: Said<T>,
): Promise<void> {
  await tellHolder<T>(work, mandate, said)
  await tellGrantor<T>(work, mandate, said)
}

export async function tellHolder<T extends Template>(
  work: Work,
  { id, holderId }: Told,
  { what, ...said }: Said<T>,
): Promise<void> {
  const path = `/account/mandates/${id}`
  await notify<T>(work, { ...said, key: `mandate:${id}:${what}`, personId: holderId, locale: null, path })
}

/** In her account where she has one, else on the phone that the code went to. */
export async function tellGrantor<T extends Template>(
  work: Work,
  { id, grantorIndex, phoneCipher }: Told,
  { what, ...said }: Said<T>,
): Promise<void> {
  const key = `mandate:${id}:${what}`
  const person = await findGrantor(work, grantorIndex)
  if (person) {
    await notify<T>(work, { ...said, key, personId: person, locale: null, path: `/account/mandates/${id}` })
  } else if (phoneCipher) {
    const recipient = { phone: openPhone(phoneCipher, id) }
    await notify<T>(work, { ...said, key, personId: null, recipient, locale: 'uz-Latn', path: '/mandate' })
  }
}

/** The account of the person a mandate is of; null where she has none. */
export async function findGrantor(work: Work, grantorIndex: string): Promise<string | null> {
  const person = await work.asSystem(() =>
    work.tx.person.findUnique({ where: { pinflIndex: grantorIndex }, select: { id: true } }),
  )
  return person?.id ?? null
}
