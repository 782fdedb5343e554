import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { PersonName } from '~/ui/content/name'
import { Table } from '~/ui/data/table'
import type { AuditSubject } from '~/workflows/audit/open-audit-subjects.server'

interface FoundAuditProps {
  subjects: readonly { chain: string; kind: AuditSubject['kind']; number: string }[]
  people: readonly {
    id: string
    familyName: string
    givenName: string
    patronymic: string | null
    bornOn: string
  }[]
}

/** Where the entries of what was found stand; of a person, what was done to her file and what she did. */
export function FoundAudit({ subjects, people }: FoundAuditProps) {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  if (subjects.length + people.length === 0) {
    return <EmptyState title={t('admin.auditFind.none')} text={t('admin.auditFind.noneText')} />
  }
  const entriesOf = (query: Record<string, string>) => here(`/admin/audit?${new URLSearchParams(query)}`)
  return (
    <>
      {subjects.length > 0 && (
        <ul>
          {subjects.map(({ chain, kind, number }) => (
            <li key={chain + kind}>
              <a href={entriesOf({ chain })}>
                {t(`admin.auditFind.kind.${kind}`)} {number}
              </a>
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && (
        <Table
          caption={t('admin.auditFind.people')}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: t('admin.people.fullName'),
              rowHeader: true,
              cell: ({ familyName, givenName, patronymic }) => (
                <PersonName of={{ family: familyName, given: givenName, patronymic }} />
              ),
            },
            { key: 'born', label: t('admin.people.bornOn'), cell: ({ bornOn }) => dateShort(bornOn) },
            {
              key: 'file',
              label: t('admin.auditFind.entries'),
              cell: ({ id }) => (
                <>
                  <a href={entriesOf({ chain: `person:${id}` })}>{t('admin.auditFind.ofFile')}</a>
                  {', '}
                  <a href={entriesOf({ actor: id })}>{t('admin.auditFind.byPerson')}</a>
                </>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
