import { systemContext } from '~/domains/identity/context'
import { changeRole, signIn } from '~/domains/identity/index.server'
import { sessionCookie } from '~/http/session/cookies.server'
import { makePinfl } from '~/lib/people/pinfl'
import { open } from '~/platform/crypto.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { demonstrationPeople } from '../../prisma/seed/people/people'
import { readSeedDay } from '../../prisma/seed/seed-day'

const birthDate = '1984-05-17'
const newcomer = {
  pinfl: makePinfl({ sex: 'female', birthDate, district: 200, serial: 999 }),
  ...{ familyName: 'Karimova', givenName: 'Nodira', patronymic: null, birthDate },
}

/**
 * Prints the cookie, as a browser sends it, of somebody who has just signed in: a demonstration person or the one behind
 * an id, in a role, or somebody new.
 */
async function main(): Promise<void> {
  const { BENCH_PERSON: key, BENCH_PERSON_ID: id, BENCH_ROLE: role, SEED_DAY: day = '' } = process.env
  const {
    pinfl,
    familyName,
    givenName,
    patronymic,
    birthDate: bornOn,
  } = (id && (await readPerson(id))) ||
  (key && demonstrationPeople(readSeedDay(day)).find((one) => one.key === key)) ||
  newcomer
  const person = {
    ...{ pinfl, familyName, givenName, patronymic, bornOn, passport: null, phone: null, email: null },
    ...{ authMethod: 'TEST', userAgent: 'bench', locale: 'uz-Latn' },
  }
  const signedIn = await perform(systemContext(), signIn, person, null)
  const token = role ? await takeRole(signedIn, role) : signedIn.token
  const cookie = await sessionCookie().serialize(token)
  console.log(cookie.split(';')[0])
}

async function readPerson(id: string): Promise<typeof newcomer> {
  const { pinflCipher, bornOn, familyName, givenName } = await transaction(systemContext(), (tx) =>
    tx.person.findUniqueOrThrow({ where: { id } }),
  )
  const pinfl = open(pinflCipher, { table: 'person', column: 'pinfl', row: id })
  return { pinfl, familyName, givenName, patronymic: null, birthDate: bornOn.toISOString().slice(0, 10) }
}

async function takeRole({ personId, sessionId }: { personId: string; sessionId: string }, role: string) {
  const grants = await transaction(systemContext(), (tx) =>
    tx.roleGrant.findMany({ where: { personId, revokedAt: null }, select: { id: true, role: true } }),
  )
  const grantId = grants.find((one) => one.role === role)?.id ?? ''
  const changed = await perform({ ...systemContext(), personId }, changeRole, { grantId, sessionId } as never)
  if (!changed.ok) throw new Error(changed.error)
  return changed.value.token
}

await main().finally(closeDatabase)
