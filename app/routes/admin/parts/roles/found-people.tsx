import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { PersonName } from '~/ui/content/name'
import { Table } from '~/ui/data/table'

interface FoundPeopleProps {
  people: readonly {
    id: string
    familyName: string
    givenName: string
    patronymic: string | null
    bornOn: string
  }[]
  /** True when there may be more than are shown. */
  isCut: boolean
}

export function FoundPeople({ people, isCut }: FoundPeopleProps) {
  const t = useT()
  const here = useHere()
  const { dateShort, number } = useFormat()
  if (people.length === 0) {
    return <EmptyState title={t('admin.people.none')} text={t('admin.people.noneText')} />
  }
  return (
    <>
      {isCut && <p>{t('admin.people.cut', { count: people.length, shown: number(people.length) })}</p>}
      <Table
        caption={t('admin.people.found', { count: people.length, shown: number(people.length) })}
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('admin.people.fullName'),
            rowHeader: true,
            cell: ({ id, familyName, givenName, patronymic }) => (
              <a href={here(`/admin/people/${id}`)}>
                <PersonName of={{ family: familyName, given: givenName, patronymic }} />
              </a>
            ),
          },
          { key: 'born', label: t('admin.people.bornOn'), cell: ({ bornOn }) => dateShort(bornOn) },
        ]}
      />
    </>
  )
}
