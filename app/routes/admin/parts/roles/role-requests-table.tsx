import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import { Table } from '~/ui/data/table'
import { ByAt, type RoleRequestLine, RoleRequestState } from './role-request-facts'

interface RoleRequestsTableProps {
  caption: string
  requests: readonly RoleRequestLine[]
}

/** Requests about roles: whose role, who prepared it, and who decided. */
export function RoleRequestsTable({ caption, requests }: RoleRequestsTableProps) {
  const t = useT()
  const here = useHere()
  return (
    <Table
      caption={caption}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          label: t('admin.roleRequest.what'),
          rowHeader: true,
          cell: ({ id, act, role, organisation }) => (
            <a href={here(`/admin/roles/${id}`)}>
              {t(`admin.roleRequest.line.${act}`, { role: t(`account.role.${role}`) })}
              {organisation && <>, {organisation}</>}
            </a>
          ),
        },
        {
          key: 'person',
          label: t('admin.people.fullName'),
          cell: ({ person: { familyName: family, givenName: given, patronymic } }) => (
            <PersonName of={{ family, given, patronymic }} />
          ),
        },
        {
          key: 'prepared',
          label: t('admin.proposal.preparedBy'),
          cell: ({ preparedBy, preparedAt }) => <ByAt name={preparedBy} at={preparedAt} />,
        },
        { key: 'state', label: t('admin.parameter.state'), cell: (line) => <RoleRequestState {...line} /> },
        {
          key: 'decided',
          label: t('admin.roleRequest.decidedBy'),
          cell: ({ decidedBy, decidedAt }) => (decidedAt ? <ByAt name={decidedBy} at={decidedAt} /> : '–'),
        },
      ]}
    />
  )
}
