import type { Context } from '~/domains/identity/context'
import type { Role } from '~/domains/identity/index.server'
import { listAllOrganisations, listCentreChoices, listRegions } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { nameColumns } from '~/lib/people/person-name'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { organisationKindOf } from '../policy'

interface Choice {
  value: string
  label: string
}

export interface GrantFormFacts {
  person: { familyName: string; givenName: string; patronymic: string | null }
  /** What the role may be held for; empty when it needs nothing, or there is nothing. Centres stand by region. */
  organisations: (Choice | { label: string; options: Choice[] })[]
}

/** What an administrator chooses from when giving a person a role; null when there is no such person. */
export async function getGrantForm(
  context: Context,
  { personId, role, locale }: { personId: string; role: Role | null; locale: Locale },
): Promise<GrantFormFacts | null> {
  return transaction(context, async (work) => {
    const person = await work.tx.person.findUnique({
      where: { id: personId },
      select: nameColumns,
    })
    if (!person) return null
    const kind = role && organisationKindOf[role]
    if (kind === 'centre') return { person, organisations: await listCentreChoices(locale) }
    if (kind === 'organisation')
      return {
        person,
        organisations: await listOrganisationChoices(work, { locale, on: dayOf(context.now()) }),
      }
    if (kind === 'maker') return { person, organisations: await listMakerChoices(work) }
    if (kind === 'purchaser') return { person, organisations: await listPurchaserChoices(work) }
    if (kind === 'seller') return { person, organisations: await listSellerChoices(work, personId) }
    return { person, organisations: [] }
  })
}

async function listOrganisationChoices(work: Work, { locale, on }: { locale: Locale; on: Date }) {
  const regions = await listRegions()
  const all = await listAllOrganisations(on, work)
  return regions.map((region) => ({
    label: region.names[locale],
    options: all
      .filter(({ regionSoato }) => regionSoato === region.soato)
      .map(({ id, names }) => ({ value: id, label: names[locale] })),
  }))
}

async function listMakerChoices(work: Work): Promise<Choice[]> {
  const makers = await work.tx.maker.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
  return makers.map(({ id, name }) => ({ value: id, label: name }))
}

// The desk's list is not an administrator's: with the portal's eyes, and names alone.
async function listPurchaserChoices(work: Work): Promise<Choice[]> {
  const rows = await work.asSystem(() =>
    work.tx.purchaser.findMany({
      where: { status: 'confirmed' },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, taxNumber: true },
    }),
  )
  return rows.map(({ id, name, taxNumber }) => ({ value: id, label: `${name}, ${taxNumber}` }))
}

// A seller is one person's workshop, so only her own can be meant.
async function listSellerChoices(work: Work, personId: string): Promise<Choice[]> {
  const sellers = await work.tx.seller.findMany({
    where: { personId, status: 'approved' },
    orderBy: { displayName: 'asc' },
    select: { id: true, displayName: true },
  })
  return sellers.map(({ id, displayName }) => ({ value: id, label: displayName }))
}
