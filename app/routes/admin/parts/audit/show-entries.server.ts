import type { AuditLine } from '~/domains/administration/index.server'
import { isAuditAct, kindOfChain } from '~/domains/audit/index.server'
import { isRole } from '~/domains/identity/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { isoDayOf } from '~/platform/clock.server'
import { nameOrganisations } from '~/views/names/name-organisations.server'
import { wordCases } from '~/views/names/word-cases.server'
import { readAuditDetails } from '../read-audit-details.server'
import type { AuditDay, AuditEntryLine } from './audit-days'

/** Entries by day, newest first, with their codes in words. */
export async function showEntries(
  context: SignedInContext,
  entries: readonly AuditLine[],
): Promise<AuditDay[]> {
  const { locale, ports } = context
  const cases = await wordCases(context, entries.flatMap(caseOf), locale)
  const organisations = await nameOrganisations(entries.flatMap(holderOf), locale)
  const providers = Object.fromEntries(Object.entries(ports.payments).map(([code, { name }]) => [code, name]))
  const days = new Map<string, AuditEntryLine[]>()
  for (const { id, at, details, ...entry } of entries) {
    const { action, chain } = entry
    const ofCase = cases.get(caseOf({ chain })[0] ?? '')
    const shown = {
      ...{ ...entry, id: id.toString(), at: at.toISOString() },
      ...{ isWorded: isAuditAct(action), kind: kindOfChain(chain) },
      details: readAuditDetails(details, { locale, action, ofCase, organisations, providers }),
    }
    const day = isoDayOf(at)
    days.set(day, [...(days.get(day) ?? []), shown])
  }
  return [...days].map(([day, shown]) => ({ day, entries: shown }))
}

function caseOf({ chain }: { chain: string }): string[] {
  const [kind, id] = chain.split(':')
  return kind === 'application' && id ? [id] : []
}

// The organisation is that of the role which stands beside it, or else of the one who acted.
function holderOf({ actorRole, details: { role = actorRole, organisationId } }: AuditLine) {
  if (typeof role !== 'string' || !isRole(role)) return []
  return [{ role, organisationId: organisationId ? String(organisationId) : null }]
}
