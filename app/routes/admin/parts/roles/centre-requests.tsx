import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'

interface CentreRequestLine {
  id: string
  name: { family: string; given: string; patronymic: string | null }
  role: string
  status: string
  preparedAt: string
  refusalReason: string | null
  isOwn: boolean
}

/** What the head asked about roles, and what became of it. */
export function CentreRequests({ requests }: { requests: readonly CentreRequestLine[] }) {
  const t = useT()
  const { dateShort } = useFormat()
  if (requests.length === 0) return null
  return (
    <Table
      caption={t('admin.roles.title')}
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('admin.people.fullName'),
          rowHeader: true,
          cell: ({ name }) => <PersonName of={name} />,
        },
        { key: 'role', label: t('admin.person.role'), cell: ({ role }) => t(keyOf('account.role', role)) },
        { key: 'asked', label: t('exports.column.asked'), cell: ({ preparedAt }) => dateShort(preparedAt) },
        {
          key: 'state',
          label: t('admin.staff.stateLabel'),
          cell: ({ id, status, refusalReason, isOwn }) => (
            <>
              <Tag>{t(keyOf('admin.roleRequest.status', status))}</Tag>
              {refusalReason && <> {refusalReason}</>}
              {status === 'prepared' && isOwn && (
                <PostForm hidden={{ intent: 'withdraw', id }}>
                  <Button look="secondary">{t('admin.centreStaff.withdraw')}</Button>
                </PostForm>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
