import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import { type Column, Table } from '~/ui/data/table'
import { ByAt, type RoleRequestLine, RoleRequestState } from './role-request-facts'

interface RoleRequestsTableProps {
  caption: string
  requests: readonly RoleRequestLine[]
}

/** Requests about roles: those that wait, then those that are decided. */
export function RoleRequests({ requests }: { requests: readonly RoleRequestLine[] }) {
  const t = useT()
  const waiting = requests.filter(({ status }) => status === 'prepared')
  const decided = requests.filter(({ status }) => status !== 'prepared')
  return (
    <>
      {waiting.length > 0 && <WaitingRoleRequests caption={t('admin.proposal.waiting')} requests={waiting} />}
      {decided.length > 0 && <DecidedRoleRequests caption={t('admin.roles.decided')} requests={decided} />}
    </>
  )
}

/** Requests that somebody has decided, or that nobody may decide any more. */
function DecidedRoleRequests({ caption, requests }: RoleRequestsTableProps) {
  const t = useT()
  return (
    <Table
      caption={caption}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        ...useColumns(),
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

/** Requests that a second administrator decides; the caption says so of all of them. */
function WaitingRoleRequests({ caption, requests }: RoleRequestsTableProps) {
  const t = useT()
  const { dateTime } = useFormat()
  return (
    <Table
      caption={caption}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        ...useColumns(),
        {
          key: 'lapses',
          label: t('admin.roleRequest.lapsesAt'),
          cell: ({ lapsesAt }) => dateTime(lapsesAt),
        },
      ]}
    />
  )
}

/** Whose role it is about, and who prepared it. */
function useColumns(): Column<RoleRequestLine>[] {
  const t = useT()
  const here = useHere()
  return [
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
  ]
}
