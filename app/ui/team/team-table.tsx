import { useFormat, useT } from '~/i18n/react'
import type { PersonName as PersonNameParts } from '~/lib/people/person-name'
import { PersonName } from '../content/name'
import { Table } from '../data/table'
import { type Duty, DutyTags } from './duty-tags'

interface TeamTableProps {
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

/** Who works in a team, with what each does and from when until when. */
export function TeamTable({ people, hrefOf }: TeamTableProps) {
  const t = useT()
  const { dateShort } = useFormat()
  return (
    <Table
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
        { key: 'since', label: t('team.since'), cell: ({ from }) => dateShort(from) },
        {
          key: 'until',
          label: t('team.until'),
          cell: ({ endsOn }) => (endsOn ? dateShort(endsOn) : t('team.noEnd')),
        },
      ]}
    />
  )
}
