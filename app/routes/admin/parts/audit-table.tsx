import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import { Table } from '~/ui/data/table'

export interface AuditEntryLine {
  id: string
  chain: string
  sequence: number
  at: string
  actorId: string | null
  actorRole: string
  actor: { familyName: string; givenName: string; patronymic: string | null } | null
  action: string
  details: Record<string, string | number | boolean | null>
}

/** Entries of the trail; names of chains, actions and facts are the program's own words. */
export function AuditTable({ entries }: { entries: readonly AuditEntryLine[] }) {
  const t = useT()
  const here = useHere()
  const { dateTime, number } = useFormat()
  const nameOf = ({ actor, actorId }: AuditEntryLine) => {
    if (!actorId) return t('admin.audit.system')
    if (!actor) return t('admin.audit.unknownPerson')
    const of = { family: actor.familyName, given: actor.givenName, patronymic: actor.patronymic }
    return <PersonName of={of} style="short" />
  }
  return (
    <Table
      caption={t('admin.audit.caption')}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', label: t('admin.audit.at'), cell: ({ at }) => dateTime(at) },
        {
          key: 'chain',
          label: t('admin.audit.chain'),
          cell: ({ chain, sequence }) => (
            <a className="md:min-w-48" href={here(`/admin/audit?chain=${encodeURIComponent(chain)}`)}>
              <code className="break-all">{chain}</code> {t('admin.audit.row', { number: number(sequence) })}
            </a>
          ),
        },
        {
          key: 'action',
          label: t('admin.audit.action'),
          rowHeader: true,
          cell: ({ action }) => <code>{action}</code>,
        },
        {
          key: 'who',
          label: t('admin.audit.who'),
          cell: (entry) => (
            <>
              {nameOf(entry)}
              {entry.actorId && (
                <>
                  {' '}
                  <code>{entry.actorRole}</code>
                </>
              )}
            </>
          ),
        },
        {
          key: 'details',
          label: t('admin.audit.details'),
          cell: ({ details }) => (
            <span className="wrap-anywhere">
              {Object.entries(details)
                .map(([name, value]) => `${name}: ${value ?? '–'}`)
                .join(', ') || '–'}
            </span>
          ),
        },
      ]}
    />
  )
}
