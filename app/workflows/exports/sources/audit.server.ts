import { z } from 'zod'
import { type AuditFilter, kindOfChain, listAuditEntries, recordAudit } from '~/domains/audit/index.server'
import { isRole } from '~/domains/identity/index.server'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { nameColumns } from '~/lib/people/person-name'
import { keyOf } from '~/lib/text-key'
import { transaction } from '~/platform/db.server'
import { type AskedList, batchSize, type ExportSource, readBy } from '../source'

const columns = ['at', 'who', 'role', 'act', 'kind', 'chain'] as const

const filtersOfAudit = z.strictObject({
  chain: z.string().optional(),
  actor: z.uuid().optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
type AuditFilters = z.output<typeof filtersOfAudit>

/** Entries of the audit as the page finds them, newest first, in words; on a ground, which the audit keeps. */
export const auditSource: ExportSource = {
  heads: columns.map((column) => keyOf('exports.audit', column)),
  read: readBy(filtersOfAudit, rows),
}

async function* rows({ context, filters, locale, ground }: AskedList<AuditFilters>) {
  const t = getT(locale)
  const { personName } = createFormat(locale)
  const filter = readFilter(filters)
  await transaction(context, (work) =>
    recordAudit(work, {
      action: 'audit.searched',
      details: { ...namedChain(filter), exportKind: 'audit', ground },
    }),
  )
  let before: bigint | null = null
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await transaction(context, (work) =>
      readPage(work, { ...filter, before }),
    )
    yield page.entries.map(({ at, actorId, actorRole, action, chain }) => {
      const kind = kindOfChain(chain)
      return [
        { at },
        page.names.has(actorId ?? '') ? personName(page.names.get(actorId ?? '') ?? nobody) : '',
        isRole(actorRole) ? t(keyOf('account.role', actorRole)) : t('admin.audit.system'),
        t(keyOf('admin.audit.act', action)),
        kind ? t(keyOf('admin.audit.kind', kind)) : '',
        chain,
      ]
    })
    before = page.next
  } while (before !== null)
}

const nobody = { family: '', given: '', patronymic: null }

async function readPage(work: Parameters<typeof listAuditEntries>[0], filter: AuditFilter) {
  const page = await listAuditEntries(work, { ...filter, limit: batchSize })
  const people = await work.tx.person.findMany({
    where: { id: { in: [...new Set(page.entries.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, ...nameColumns },
  })
  const names = new Map(
    people.map(({ id, familyName: family, givenName: given, patronymic }) => [
      id,
      { family, given, patronymic },
    ]),
  )
  return { ...page, names }
}

function namedChain({ chain, chainKind, actorId }: AuditFilter) {
  return { ...((chain ?? chainKind) && { chain: chain ?? chainKind ?? '' }), ...(actorId && { actorId }) }
}

const midnight = (text: string) => Date.parse(`${text}T00:00:00+05:00`)

/** As the page's own filter. */
function readFilter({ chain, actor, from, until }: AuditFilters): AuditFilter {
  const ofChain = chain?.includes(':') ? { chain } : { chainKind: chain }
  return {
    ...(chain ? ofChain : { exceptChain: 'audit' }),
    ...(actor && { actorId: actor }),
    ...(from && { since: new Date(midnight(from)) }),
    ...(until && { until: new Date(midnight(until) + 86_400_000) }),
  }
}
