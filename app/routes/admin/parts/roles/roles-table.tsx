import type { Role } from '~/domains/identity/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Table } from '~/ui/data/table'

interface RolesTableProps {
  personId: string
  grants: readonly {
    id: string
    role: Role
    organisation: string | null
    grantedAt: string
    startsOn: string | null
    endsOn: string | null
    revokedAt: string | null
  }[]
  mayChange: boolean
}

/** Roles in force and those taken away, with dates. */
export function RolesTable({ personId, grants, mayChange }: RolesTableProps) {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  return (
    <Table
      caption={t('admin.person.roles')}
      captionHidden
      rows={grants}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'role',
          label: t('admin.person.role'),
          rowHeader: true,
          cell: ({ role }) => t(`account.role.${role}`),
        },
        {
          key: 'organisation',
          label: t('admin.person.organisation'),
          cell: ({ organisation }) => organisation ?? t('admin.person.noOrganisation'),
        },
        {
          key: 'from',
          label: t('admin.person.from'),
          cell: ({ grantedAt, startsOn }) => dateShort(startsOn ?? grantedAt),
        },
        {
          key: 'until',
          label: t('admin.person.until'),
          cell: ({ revokedAt, endsOn }) =>
            revokedAt ? dateShort(revokedAt) : endsOn ? dateShort(endsOn) : t('admin.person.inForce'),
        },
        {
          key: 'action',
          label: t('admin.person.action'),
          cell: ({ id, role, revokedAt }) =>
            !revokedAt && mayChange && role !== 'citizen' ? (
              <a href={here(`/admin/people/${personId}/revoke/${id}`)}>
                {t('admin.person.revoke')}
                <span className="visually-hidden"> {t(`account.role.${role}`)}</span>
              </a>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
