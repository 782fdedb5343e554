import { useFormat, useT } from '~/i18n/react'
import type { PersonName as PersonNameParts } from '~/lib/people/person-name'
import { PersonName } from '../content/name'
import { ListTable } from '../data/list-table'
import type { Listing } from '../data/listing'
import { type Duty, DutyTags } from './duty-tags'

export interface TeamTableProps {
  list: Listing
  people: readonly {
    grantId: string
    name: PersonNameParts
    duties: readonly Duty[]
    from: string
    endsOn: string | null
    isSelf: boolean
  }[]
  hrefOf: (grantId: string) => string
}

/** One page of who works in a team, with what each does and from when until when. */
export function TeamTable({ list, people, hrefOf }: TeamTableProps) {
  const t = useT()
  const { dateShort } = useFormat()
  return (
    <ListTable
      list={list}
      caption={t('team.people')}
      rows={people}
      rowKey={({ grantId }) => grantId}
      columns={[
        {
          key: 'name',
          label: t('team.name'),
          rowHeader: true,
          cell: ({ grantId, name, isSelf }) => (
            <>
              <a href={hrefOf(grantId)}>
                <PersonName of={name} />
              </a>
              {isSelf && ` (${t('team.you')})`}
            </>
          ),
        },
        { key: 'duties', label: t('team.duties'), cell: ({ duties }) => <DutyTags duties={duties} /> },
        { key: 'since', label: t('team.since'), sorts: true, cell: ({ from }) => dateShort(from) },
        {
          key: 'until',
          label: t('team.until'),
          sorts: true,
          cell: ({ endsOn }) => (endsOn ? dateShort(endsOn) : t('team.noEnd')),
        },
      ]}
    />
  )
}
