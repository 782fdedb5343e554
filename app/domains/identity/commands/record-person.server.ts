import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { insertPerson, type NewPerson } from '../rows/insert-person.server'

/**
 * The row of somebody whom a register named, also where she has never signed in: what is applied for in her name is hers
 * when she comes. Who is known already stays as she is.
 */
export async function recordPerson(
  work: Work,
  named: Omit<NewPerson, 'passport' | 'phone' | 'email'>,
): Promise<string> {
  const pinflIndex = blindIndex('pinfl', named.pinfl)
  return work.asSystem(async () => {
    const known = await work.tx.person.findUnique({ where: { pinflIndex }, select: { id: true } })
    return known?.id ?? insertPerson(work, { ...named, passport: null, phone: null, email: null })
  })
}
