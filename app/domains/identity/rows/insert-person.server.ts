import { newId } from '~/lib/ids'
import { blindIndex, seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { indexContact } from '../contact-index.server'
import type { SignInInput } from '../schema'
import { markPeople } from './mark-people.server'

export type NewPerson = Pick<
  SignInInput,
  'pinfl' | 'passport' | 'familyName' | 'givenName' | 'patronymic' | 'bornOn' | 'phone' | 'email' | 'locale'
>

/** The row of somebody whom the portal did not know, or the one that was made meanwhile. With the portal's eyes. */
export async function insertPerson(work: Work, input: NewPerson): Promise<string> {
  const id = newId()
  const bornOn = new Date(`${input.bornOn}T00:00:00Z`)
  const { phoneIndex, emailIndex } = indexContact(input)
  const created = await work.tx.$queryRaw<{ id: string }[]>`
    insert into person (id, pinfl_cipher, pinfl_index, family_name, given_name, patronymic, born_on, sex,
      preferred_locale, passport_cipher, phone_cipher, email_cipher, phone_index, email_index, updated_at)
    values (${id}::uuid, ${seal(input.pinfl, { table: 'person', column: 'pinfl', row: id })},
      ${blindIndex('pinfl', input.pinfl)}, ${input.familyName}, ${input.givenName}, ${input.patronymic},
      ${bornOn}::date, ${Number(input.pinfl[0]) % 2 === 1 ? 'male' : 'female'}::sex, ${input.locale},
      ${sealPassport(input, id).passportCipher ?? null},
      ${input.phone && seal(input.phone, { table: 'person', column: 'phone', row: id })},
      ${input.email && seal(input.email, { table: 'person', column: 'email', row: id })},
      ${phoneIndex}, ${emailIndex}, now())
    on conflict (pinfl_index) do update set updated_at = now() returning id`
  const personId = created[0]?.id ?? id
  await markPeople(work, [{ id: personId, ...input }])
  return personId
}

export function sealPassport(input: Pick<SignInInput, 'passport'>, row: string): { passportCipher?: string } {
  if (!input.passport) return {}
  return { passportCipher: seal(input.passport, { table: 'person', column: 'passport', row }) }
}
