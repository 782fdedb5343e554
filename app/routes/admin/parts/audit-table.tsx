import type { AuditKind } from '~/domains/audit/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { PersonName } from '~/ui/content/name'
import { Table } from '~/ui/data/table'
import { Code } from './code'

export interface AuditEntryLine {
  id: string
  chain: string
  sequence: number
  at: string
  actorId: string | null
  actorRole: string
  actor: { familyName: string; givenName: string; patronymic: string | null } | null
  action: string
  /** False for an act of an earlier program, which has no words. */
  isWorded: boolean
  /** Kind of the chain; null for one that has no words. */
  kind: AuditKind | null
  details: Record<string, string | number | boolean | null>
}

/** Entries of the trail in words; beside them small the codes, by which entries are asked for and told apart. */
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
  const roleName = (role: string) => {
    if (role === 'system') return t('admin.audit.system')
    return role === 'anonymous' ? t('admin.audit.visitor') : t(keyOf('account.role', role))
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
          cell: ({ chain, kind, sequence }) => (
            <>
              <a className="md:min-w-48" href={here(`/admin/audit?chain=${encodeURIComponent(chain)}`)}>
                {kind ? t(`admin.audit.kind.${kind}`) : chain}
              </a>
              , {t('admin.audit.row', { number: number(sequence) })}
              {kind && <Code>{chain}</Code>}
            </>
          ),
        },
        {
          key: 'action',
          label: t('admin.audit.action'),
          rowHeader: true,
          cell: ({ action, isWorded }) => (
            <>
              {isWorded && t(keyOf('admin.audit.act', action))}
              <Code>{action}</Code>
            </>
          ),
        },
        {
          key: 'who',
          label: t('admin.audit.who'),
          cell: (entry) => (
            <>
              {nameOf(entry)}
              {entry.actorId && <>, {roleName(entry.actorRole)}</>}
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
