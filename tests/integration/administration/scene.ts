import { type Context, systemContext } from '~/domains/identity/context'
import type { Role } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/people/pinfl'
import { blindIndex, seal } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Takers } from '~/workflows/roles/open-work'
import { seededClock } from '../../setup/test-day'
import { withUrl } from '../ledger/open-database'

let serial = 0

export const noTakers: Takers = { kinds: {}, items: new Map() }

/** A person who exists, with the roles given; her PINFL is new at every call. */
export async function makePerson(
  roles: { role: Role; organisationId?: string }[] = [{ role: 'citizen' }],
  names: { familyName?: string; givenName?: string } = {},
): Promise<{ id: string; pinfl: string }> {
  const id = newId()
  serial += 1
  const pinfl = makePinfl({ sex: 'female', birthDate: '1990-01-01', district: serial % 900, serial: 7 })
  const system = systemContext(seededClock)
  await transaction(system, async (tx) => {
    await tx.person.create({
      data: {
        id,
        pinflCipher: seal(pinfl, { table: 'person', column: 'pinfl', row: id }),
        pinflIndex: blindIndex('pinfl', pinfl),
        familyName: names.familyName ?? 'Karimova',
        givenName: names.givenName ?? 'Nodira',
        patronymic: 'Anvar qizi',
        bornOn: new Date('1990-01-01T00:00:00Z'),
        sex: 'female',
      },
    })
  })
  for (const { role, organisationId } of roles) await grantByOwner(id, role, organisationId)
  return { id, pinfl }
}

/** Gives a role as the owner of the database does, who asks no second administrator. Answers the grant's id. */
export async function grantByOwner(
  personId: string,
  role: Role,
  organisationId: string | null = null,
): Promise<string> {
  const id = newId()
  await withUrl(process.env.DATABASE_URL ?? '', (owner) =>
    owner.query('insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, $3, $4)', [
      ...[id, personId, role, organisationId],
    ]),
  )
  return id
}

/** Takes a person's role, or gives it back, as the owner does. */
export async function setHeldByOwner(personId: string, role: Role, isHeld: boolean): Promise<void> {
  await withUrl(process.env.DATABASE_URL ?? '', (owner) =>
    owner.query(
      'update role_grant set revoked_at = case when $3 then null else now() end where person_id = $1 and role = $2',
      [personId, role, isHeld],
    ),
  )
}

/** A context in which a person acts in a role. */
export function actingAs(personId: string, role: Role, organisationId: string | null = null): Context {
  return {
    ...systemContext(() => new Date('2026-11-21T09:00:00Z'), `test-${personId}`),
    personId,
    role,
    organisationId,
  }
}

/** One territory with its centre, enough for a role that is held for a centre. */
export async function makeCentre(code: string): Promise<void> {
  await transaction(systemContext(seededClock), async (tx) => {
    const name = { nameUzLatn: 'Uchtepa', nameUzCyrl: 'Учтепа', nameRu: 'Учтепинский', nameEn: 'Uchtepa' }
    const validFrom = new Date('2024-01-01T00:00:00Z')
    const region = code.slice(0, 4)
    await tx.territory.create({ data: { soato: region, level: 'region', ...name, validFrom } })
    await tx.territory.create({
      data: { soato: code, level: 'district', parentSoato: region, ...name, validFrom },
    })
    const address = {
      addressUzLatn: 'a',
      addressUzCyrl: 'а',
      addressRu: 'а',
      addressEn: 'a',
      territorySoato: code,
    }
    await tx.centre.create({ data: { code, ...name, ...address, phone: '998711234567' } })
  })
}

/** A seller of this person. */
export async function makeSeller(personId: string, status: 'pending' | 'approved'): Promise<string> {
  const id = newId()
  await transaction(systemContext(seededClock), async (tx) => {
    await tx.seller.create({
      data: {
        id,
        slug: `usta-${id}`,
        displayName: 'Usta',
        personId,
        soato: '1726262',
        about: { ru: 'Текст' },
        status: 'pending',
      },
    })
    await tx.seller.update({ where: { id }, data: { status } })
  })
  return id
}
