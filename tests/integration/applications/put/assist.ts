import { type GivenAssistance, tryConsentCode } from '~/domains/applications/index.server'
import type { AssistanceForm } from '~/domains/applications/schema'
import type { AgencyGateway } from '~/domains/cases/ports'
import { makePinfl } from '~/lib/people/pinfl'
import { openJson } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { askAssistance } from '~/workflows/applications/ask-assistance.server'
import { sendConsentCode } from '~/workflows/applications/send-consent-code.server'
import { demonstrationPeople } from '../../../../prisma/seed/people/people'
import { seededNow, testDay } from '../../../setup/test-day'
import { asPortal } from '../../ledger/open-database'
import type { TestContext } from './open-cases'

// Somebody whom a clerk helps: named, and asked by a code.

export const people = demonstrationPeople(testDay)
/** Nobody has signed in as her: only the registers know her. */
export const stranger = {
  ...{ pinfl: makePinfl({ sex: 'female', birthDate: '1961-02-03', district: 301, serial: 4 }) },
  ...{ familyName: 'Gʻulomova', givenName: 'Oydin', birthDate: '1961-02-03', phone: '998901234567' },
}
export const agencies: AgencyGateway = {
  ask: async ({ pinfl, source }) => {
    const known = [...people, stranger].find((one) => one.pinfl === pinfl)
    if (!known) return { outcome: 'notFound', asOf: seededNow }
    const { familyName, givenName, birthDate, phone } = known
    const facts =
      source === 'address-register' ? { phone } : { familyName, givenName, birthDate, alive: true }
    return { outcome: 'found', asOf: seededNow, facts }
  },
}
export const formOf = (who: { pinfl: string; familyName: string; givenName: string }, way: object) =>
  ({
    ...{ pinfl: who.pinfl, familyName: who.familyName, givenName: who.givenName },
    ...{ subject: 'draft', serviceCode: 'device-voucher', ...way },
  }) as AssistanceForm
export const desk = { way: 'desk', document: 'AB1234567', seen: 'on' }

export async function begin(clerk: TestContext, who: Parameters<typeof formOf>[0], way: object) {
  const asked = await askAssistance(clerk, { form: formOf(who, way), locale: 'ru' })
  if (!asked.ok) throw new Error(asked.error)
}

export async function readCode(): Promise<{ code: string; to: string | null }> {
  const row = await asPortal((work) =>
    work.tx.message.findFirstOrThrow({
      where: { template: 'notifications.assistanceCode' },
      orderBy: { createdAt: 'desc' },
    }),
  )
  const { code } = openJson<{ code: string }>(row.variablesCipher, {
    ...{ table: 'message', column: 'variables', row: row.id },
  })
  return { code, to: row.channel }
}

export function applicationOf(given: GivenAssistance): string {
  if (given.voucherId !== null) throw new Error('an application is filled in')
  return given.applicationId
}

export async function agree(clerk: TestContext, typed: string | null = null): Promise<string> {
  const sent = await sendConsentCode(clerk, typed)
  if (!sent.ok) throw new Error(sent.error)
  const given = await perform(clerk, tryConsentCode, { code: (await readCode()).code })
  if (!given.ok) throw new Error(given.error)
  return applicationOf(given.value)
}
