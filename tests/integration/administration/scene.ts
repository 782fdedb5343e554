import { type Context, systemContext } from '~/domains/identity/context'
import type { Role } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/pinfl'
import { blindIndex, seal } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'

let serial = 0

/** A person who exists, with the roles given; her PINFL is new at every call. */
export async function makePerson(
  roles: { role: Role; organisationId?: string }[] = [{ role: 'citizen' }],
  names: { familyName?: string; givenName?: string } = {},
): Promise<{ id: string; pinfl: string }> {
  const id = newId()
  serial += 1
  const pinfl = makePinfl({ sex: 'female', birthDate: '1990-01-01', district: serial % 900, serial: 7 })
  const system = systemContext()
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
    for (const { role, organisationId = null } of roles) {
      await tx.roleGrant.create({ data: { id: newId(), personId: id, role, organisationId } })
    }
  })
  return { id, pinfl }
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
  await transaction(systemContext(), async (tx) => {
    const name = { nameUzLatn: 'Uchtepa', nameUzCyrl: 'Учтепа', nameRu: 'Учтепинский', nameEn: 'Uchtepa' }
    const validFrom = new Date('2024-01-01T00:00:00Z')
    const region = code.slice(0, 4)
    await tx.territory.create({ data: { soato: region, level: 'region', ...name, validFrom } })
    await tx.territory.create({
      data: { soato: code, level: 'district', parentSoato: region, ...name, validFrom },
    })
    const address = { addressUzLatn: 'a', addressUzCyrl: 'а', addressRu: 'а', addressEn: 'a' }
    await tx.centre.create({ data: { code, ...address, phone: '998711234567' } })
  })
}

/** A seller of this person. */
export async function makeSeller(personId: string, status: 'pending' | 'approved'): Promise<string> {
  const id = newId()
  await transaction(systemContext(), async (tx) => {
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
