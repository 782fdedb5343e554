import { blindIndex, seal } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import { generatePeople } from './generated-people'
import { makerId } from './makers-content'
import { sellerSeedId } from './market'
import { seedSellers } from './market-sellers'
import { type DemonstrationPerson, demonstrationPeople } from './people'
import { seedId } from './seed-id'

/** The id of a seeded person, by her PINFL. */
export function personSeedId(pinfl: string): string {
  return seedId(`person:${pinfl}`)
}

/** Everybody who is seeded: the demonstration people first, then the generated citizens. */
export function seededPeople(): DemonstrationPerson[] {
  return [...demonstrationPeople(), ...generatePeople()]
}

/** Who stands behind a workshop: the demonstration artisan named for it, else one of the generated citizens. */
export function personIdOfSeller(slug: string): string {
  sellerPersons ??= readSellerPersons()
  return sellerPersons.get(slug) ?? ''
}

let sellerPersons: Map<string, string> | undefined

function readSellerPersons(): Map<string, string> {
  const adults = generatePeople().filter(({ disability }) => disability?.group !== 'child')
  return new Map(
    seedSellers().map(({ slug }, index) => [
      slug,
      demonstrationArtisan(slug) ?? personSeedId(adults[(index * 5) % adults.length]?.pinfl ?? ''),
    ]),
  )
}

function demonstrationArtisan(slug: string): string | null {
  const artisan = demonstrationPeople().find(({ roles }) =>
    roles.some(
      ({ organisation }) => organisation && 'seller' in organisation && organisation.seller === slug,
    ),
  )
  return artisan ? personSeedId(artisan.pinfl) : null
}

/** People with sealed fields, and their roles. Runs in system scope. */
export async function seedPersons(tx: Tx): Promise<void> {
  const people = seededPeople()
  await tx.person.createMany({ data: people.map(personRow) })
  await tx.roleGrant.createMany({ data: people.flatMap(grantRows) })
  await tx.roleGrant.createMany({
    data: seedSellers().map(({ slug }) => grantRow(personIdOfSeller(slug), 'artisan', sellerSeedId(slug))),
    skipDuplicates: true,
  })
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
    districtSoato: person.districtSoato,
  }
}

function grantRows({ pinfl, roles }: DemonstrationPerson): Prisma.RoleGrantCreateManyInput[] {
  const personId = personSeedId(pinfl)
  const own = roles.map(({ role, organisation }) => {
    if (!organisation) return grantRow(personId, role, null)
    if ('centre' in organisation) return grantRow(personId, role, organisation.centre)
    if ('maker' in organisation) return grantRow(personId, role, makerId(organisation.maker))
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
