import { listProvisions, type Provision } from '~/domains/care/index.server'
import type { Context } from '~/domains/identity/context'
import { getOrganisation } from '~/domains/reference/index.server'
import { getVersion } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { type DescribedProvision, describeProvision } from './describe-provision'

/** What decisions gave, in the reader's language: of a case, or all that a person has. The newest first. */
export function findProvisions(
  context: Context,
  where: { caseId: string } | { personId: string },
  locale: Locale,
): Promise<DescribedProvision[]> {
  const reader = { locale, today: dayOf(context.now()) }
  return transaction(context, async (work) => {
    const described: DescribedProvision[] = []
    for (const one of await listProvisions(work, where)) {
      const parts = await readParts(work, one)
      if (parts) described.push(describeProvision(one, parts, reader))
    }
    return described
  })
}

/** Its words stand in the version that the case was worked on under. */
async function readParts(work: Work, { caseId, serviceCode, terms }: Provision) {
  const one = await work.tx.case.findUnique({ where: { id: caseId }, select: { journeyVersion: true } })
  const version = one && (await getVersion(work, serviceCode, one.journeyVersion))
  if (!version) return null
  const { organisationId } = terms
  const organisation = organisationId ? await getOrganisation(organisationId, work) : null
  return { definition: version.definition, organisation }
}
