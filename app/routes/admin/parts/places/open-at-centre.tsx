import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Table } from '~/ui/data/table'
import type { OpenAtCentre as Open } from '~/views/centres/get-open-at-centre.server'

interface OpenAtCentreProps {
  open: Open
  /** Names of the districts it serves. */
  districts: readonly string[]
}

const kinds = [
  'openCases',
  'tasks',
  'answeredCases',
  'appeals',
  'changes',
  'claims',
  'waits',
  'places',
  'visits',
  'visitors',
  'roleRequests',
] as const satisfies (keyof Open)[]

/** What is open at a centre, and where each goes when it closes. */
export function OpenAtCentre({ open, districts }: OpenAtCentreProps) {
  const t = useT()
  const here = useHere()
  const { list, number } = useFormat()
  const rows = [
    { kind: 'districts' as const, count: districts.length },
    ...kinds.map((kind) => ({ kind, count: open[kind] })),
    { kind: 'roles' as const, count: open.roles.length },
  ]
  return (
    <>
      <Table
        caption={t('admin.centres.close.open')}
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'what',
            label: t('admin.centres.close.what'),
            rowHeader: true,
            cell: ({ kind }) => t(`admin.centres.close.kind.${kind}`),
          },
          {
            key: 'count',
            label: t('admin.centres.close.count'),
            numeric: true,
            cell: ({ count }) => number(count),
          },
          {
            key: 'goes',
            label: t('admin.centres.close.where'),
            cell: ({ kind }) => t(`admin.centres.close.goes.${kind}`),
          },
        ]}
      />
      {districts.length > 0 && <p>{t('admin.centres.serves', { places: list([...districts]) })}</p>}
      {open.roles.length > 0 && (
        <section className="grid gap-3">
          <Heading level={2}>{t('admin.centres.close.people')}</Heading>
          <ul className="grid gap-2">
            {open.roles.map(({ id, personId, role, name }) => (
              <li key={id}>
                <a href={here(`/admin/people/${personId}`)}>
                  <PersonName of={name} />
                </a>
                {', '}
                {t(`account.role.${role}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
