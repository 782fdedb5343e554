import {
  getQueuePlace,
  getRefusedAward,
  getServiceVoucher,
  listAwardPayments,
  listProvisions,
  listQueueHistory,
  type Provision,
} from '~/domains/care/index.server'
import { hasCaseRole } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { getOrganisation, listOrganisations } from '~/domains/reference/index.server'
import { regionOf } from '~/domains/reference/schema'
import { getVersion } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { type DescribedProvision, describeProvision } from './describe-provision'

/**
 * What decisions gave, in the reader's language: of a case, or all that a person has. The newest first. Where a protected
 * case sends her nobody reads on a screen, and whoever reported somebody learns nothing of what that person was given.
 */
export function findProvisions(
  context: Context,
  where: { caseId: string } | { personId: string },
  locale: Locale,
): Promise<DescribedProvision[]> {
  const reader = { locale, today: dayOf(context.now()) }
  const isStaff = hasCaseRole(context)
  return transaction(context, async (work) => {
    const described: DescribedProvision[] = []
    for (const one of await listProvisions(work, where)) {
      const parts = await readParts(work, one, { isStaff, locale })
      if (parts) described.push(describeProvision(one, parts, reader))
    }
    return described
  })
}

/** Its words stand in the version that the case was worked on under. */
async function readParts(
  work: Work,
  { id, caseId, kind, serviceCode, terms, tasks }: Provision,
  { isStaff, locale }: { isStaff: boolean; locale: Locale },
) {
  const one = await work.tx.case.findUnique({
    where: { id: caseId },
    select: { journeyVersion: true, isProtected: true, centreCode: true },
  })
  const version = one && (await getVersion(work, serviceCode, one.journeyVersion))
  if (!version || (version.definition.parties.reported && !isStaff)) return null
  const isHidden = one.isProtected && !isStaff
  const organisationId = isHidden ? null : (tasks.at(-1)?.organisationId ?? terms.organisationId)
  const organisation = organisationId ? await getOrganisation(organisationId, work) : null
  const queue = kind === 'queue' ? await getQueuePlace(work, id, addDays(work.now(), -30)) : null
  const waited = kind === 'queue' ? await listQueueHistory(work, id) : { offers: [], passes: [] }
  const service = kind === 'service-voucher' ? await getServiceVoucher(work, id) : null
  const region = regionOf(one.centreCode ?? '')
  const providers =
    service && (isStaff || !one.isProtected)
      ? await listOrganisations(
          { kind: service.providerKind, regionSoato: region, on: dayOf(work.now()) },
          work,
        )
      : []
  const needsAccount = kind === 'cash' && !isStaff && (await getRefusedAward(work, caseId)) !== null
  const payments = kind === 'cash' ? await listAwardPayments(work, id) : []
  const earlier = isHidden ? [] : tasks.slice(0, -1)
  const nameOf = await nameProviders(work, [...(service?.uses ?? []), ...earlier], locale)
  return {
    definition: version.definition,
    organisation,
    queue,
    waited,
    service,
    providers,
    payments,
    needsAccount,
    nameOf,
  }
}

async function nameProviders(
  work: Work,
  uses: readonly { organisationId: string }[],
  locale: Locale,
): Promise<(organisationId: string) => string> {
  const ids = [...new Set(uses.map(({ organisationId }) => organisationId))]
  const names = new Map<string, string>()
  for (const id of ids) names.set(id, (await getOrganisation(id, work))?.names[locale] ?? '')
  return (id) => names.get(id) ?? ''
}
