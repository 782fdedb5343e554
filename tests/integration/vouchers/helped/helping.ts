import { recordSpokenConsent, tryConsentCode } from '~/domains/applications/index.server'
import type { AssistanceForm } from '~/domains/applications/schema'
import type { AgencyGateway } from '~/domains/cases/ports'
import { getProfile, updateContact } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { askAssistance } from '~/workflows/applications/ask-assistance.server'
import { sendConsentCode } from '~/workflows/applications/send-consent-code.server'
import { readCode } from '../../applications/put/assist'
import { centre, type Workshop } from '../../device-claims/received'
import { asSuperuser } from '../../ledger/open-database'
import { type Actor, actor, addPerson, issue, now, system } from '../world'

// Somebody whose voucher a clerk spends for her, with her consent.

export type Clerk = Actor & { ports: { agencies: AgencyGateway } }

const profileOf = (personId: string | null) => transaction(system, (work) => getProfile(work, personId ?? ''))

/** The civil register knows whoever has signed in here. */
const agencies: AgencyGateway = {
  ask: async ({ pinfl }) => {
    const found = await transaction(system, async (work) => {
      for (const { id } of await work.tx.person.findMany({ select: { id: true } })) {
        const profile = await getProfile(work, id)
        if (profile?.pinfl === pinfl) return profile
      }
      return null
    })
    if (!found) return { outcome: 'notFound', asOf: now() }
    const { familyName, givenName, bornOn } = found
    const birthDate = bornOn.toISOString().slice(0, 10)
    return { outcome: 'found', asOf: now(), facts: { familyName, givenName, birthDate, alive: true } }
  },
}

export const clerkOf = (one: Actor): Clerk => ({ ...one, ports: { ...one.ports, agencies } })

export async function addOperator(shop: Workshop): Promise<Clerk> {
  const operator = actor(shop.gateway, 'phone_operator', await addPerson())
  await asSuperuser(shop.test, (client) =>
    client.query(`insert into role_grant (id, person_id, role) values ($1, $2, 'phone_operator')`, [
      newId(),
      operator.personId,
    ]),
  )
  return clerkOf(operator)
}

let phones = 0

/** Somebody with a voucher of 500 000 soʻm and a phone of her own. */
export async function holder(shop: Workshop, deviceCode = 'cane') {
  const person = actor(shop.gateway, 'citizen', await addPerson())
  phones += 1
  const phone = `9989010${String(phones).padStart(5, '0')}`
  await perform(person, updateContact, { phone, email: null } as never)
  const caseId = newId()
  const voucher = await issue(person.personId ?? '', 500_000, { applicationId: caseId, deviceCode })
  return { person, voucherId: voucher.id, caseId }
}

export async function formFor(person: Actor, way: 'desk' | 'phone', of: Partial<AssistanceForm> = {}) {
  const profile = await profileOf(person.personId)
  const { pinfl = '', familyName = '', givenName = '' } = profile ?? {}
  return {
    ...{ pinfl, familyName, givenName, subject: 'voucher', deviceCode: 'cane', centreCode: centre, way },
    ...(way === 'desk' && { document: 'AA1234567', seen: 'on' }),
    ...of,
  } as AssistanceForm
}

export async function ask(clerk: Clerk, person: Actor, way: 'desk' | 'phone', of: object = {}) {
  return askAssistance(clerk, { form: await formFor(person, way, of), locale: 'ru' })
}

/** She agrees: at the desk aloud, on the phone by the code that she reads out. */
export async function agreed(clerk: Clerk, person: Actor, way: 'desk' | 'phone', of: object = {}) {
  const asked = await ask(clerk, person, way, of)
  if (!asked.ok) throw new Error(asked.error)
  if (way === 'desk') {
    const given = await perform(clerk, recordSpokenConsent)
    if (!given.ok) throw new Error(given.error)
    return
  }
  const sent = await sendConsentCode(clerk, null)
  if (!sent.ok) throw new Error(sent.error)
  const given = await perform(clerk, tryConsentCode, { code: (await readCode()).code })
  if (!given.ok) throw new Error(given.error)
}
