import { indexContact } from '~/domains/identity/index.server'
import { markPeople } from '~/domains/identity/rows/mark-people.server'
import { addDays } from '~/platform/clock.server'
import { blindIndex, seal } from '~/platform/crypto.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { makerId } from '../makers/content'
import { sellerSeedId } from '../market/market'
import { seedSellers } from '../market/sellers'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { generatePeople } from './generated-people'
import { type DemonstrationPerson, demonstrationPeople } from './people'

/** The id of a seeded person, by her PINFL. */
export function personSeedId(pinfl: string): string {
  return seedId(`person:${pinfl}`)
}

/** The id of one of the demonstration people, by her key. */
export function demonstrationId(day: SeedDay, key: string): string {
  return personSeedId(demonstrationPeople(day).find((person) => person.key === key)?.pinfl ?? '')
}

/** Everybody who is seeded: the demonstration people first, then the generated citizens. */
export function seededPeople(day: SeedDay): DemonstrationPerson[] {
  return [...demonstrationPeople(day), ...generatePeople(day)]
}

/**
 * Who stands behind each workshop, by its slug: the demonstration artisan named for it, else one of the generated
 * citizens. The same on every day.
 */
export function sellerPersons(day: SeedDay): ReadonlyMap<string, string> {
  const adults = generatePeople(day).filter(({ disability }) => disability?.group !== 'child')
  const people = demonstrationPeople(day)
  return new Map(
    seedSellers().map(({ slug }, index) => [
      slug,
      demonstrationArtisan(people, slug) ?? personSeedId(adults[(index * 5) % adults.length]?.pinfl ?? ''),
    ]),
  )
}

function demonstrationArtisan(people: DemonstrationPerson[], slug: string): string | null {
  const artisan = people.find(({ roles }) =>
    roles.some(
      ({ organisation }) => organisation && 'seller' in organisation && organisation.seller === slug,
    ),
  )
  return artisan ? personSeedId(artisan.pinfl) : null
}

/** When everybody first came, before anything that is seeded: days before the given one. */
const knownSince = 420

export function joinedAt(day: SeedDay): Date {
  return addDays(day.now, -knownSince)
}

/** People with sealed fields, and their roles. Runs in system scope. */
export async function seedPersons(tx: Work, day: SeedDay): Promise<void> {
  const people = seededPeople(day)
  const at = joinedAt(day)
  const artisans = [...sellerPersons(day)].map(([slug, personId]) =>
    grantRow(personId, 'artisan', sellerSeedId(slug)),
  )
  const grants = (rows: Prisma.RoleGrantCreateManyInput[]) => rows.map((row) => ({ ...row, grantedAt: at }))
  await tx.person.createMany({
    data: people.map((person) => ({ ...personRow(person), createdAt: at, updatedAt: at })),
  })
  await markPeople(
    tx,
    people.map((person) => ({ ...person, id: personSeedId(person.pinfl) })),
  )
  await tx.roleGrant.createMany({ data: grants(people.flatMap(grantRows)) })
  await tx.roleGrant.createMany({ data: grants(artisans), skipDuplicates: true })
}

function personRow(person: DemonstrationPerson): Prisma.PersonCreateManyInput {
  const id = personSeedId(person.pinfl)
  const sealed = (column: string, value: string | null) =>
    value === null ? null : seal(value, { table: 'person', column, row: id })
  return {
    id,
    pinflCipher: seal(person.pinfl, { table: 'person', column: 'pinfl', row: id }),
    pinflIndex: blindIndex('pinfl', person.pinfl),
    passportCipher: sealed('passport', person.passport),
    familyName: person.familyName,
    givenName: person.givenName,
    patronymic: person.patronymic,
    bornOn: new Date(`${person.birthDate}T00:00:00Z`),
    sex: person.sex,
    phoneCipher: sealed('phone', person.phone),
    emailCipher: sealed('email', person.email),
    ...indexContact(person),
    districtSoato: person.districtSoato,
  }
}

function grantRows({ pinfl, roles }: DemonstrationPerson): Prisma.RoleGrantCreateManyInput[] {
  const personId = personSeedId(pinfl)
  const own = roles.map(({ role, organisation }) => {
    if (!organisation) return grantRow(personId, role, null)
    if ('centre' in organisation) return grantRow(personId, role, organisation.centre)
    if ('maker' in organisation) return grantRow(personId, role, makerId(organisation.maker))
    if ('organisation' in organisation)
      return grantRow(personId, role, seedId(`organisation:${organisation.organisation}`))
    return grantRow(personId, role, sellerSeedId(organisation.seller))
  })
  const citizen = roles.some(({ role }) => role === 'citizen') ? [] : [grantRow(personId, 'citizen', null)]
  return [...citizen, ...own]
}

function grantRow(
  personId: string,
  role: Prisma.RoleGrantCreateManyInput['role'],
  organisationId: string | null,
): Prisma.RoleGrantCreateManyInput {
  return { id: seedId(`grant:${personId}:${role}:${organisationId}`), personId, role, organisationId }
}
