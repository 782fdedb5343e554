import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { hasNeeds, VisitNeeds } from '~/ui/appointments/visit-needs'
import { VisitStatus } from '~/ui/appointments/visit-status'
import { EmptyState } from '~/ui/content/empty-state'
import { Table } from '~/ui/data/table'
import type { ShownVisit } from './shown-visit'
import { VisitName } from './visit-name'

interface VisitListProps {
  visits: readonly ShownVisit[]
  isToday: boolean
  /** True where somebody is at the reader's desk, who stands above and not in the list. */
  isOneAtDesk: boolean
  /** Of whoever reads it; kept over what she does. */
  desk: string
}

/** Everybody of a day, by the time. */
export function VisitList({ visits, isToday, isOneAtDesk, desk }: VisitListProps) {
  const t = useT()
  const { time } = useFormat()
  if (visits.length === 0)
    return (
      <EmptyState
        icon="calendar"
        title={t(isOneAtDesk ? 'staff.reception.noneElse' : 'staff.reception.none')}
      />
    )
  return (
    <Table
      caption={t('staff.reception.list')}
      captionHidden
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        { key: 'ticket', label: t('appointments.row.ticket'), cell: ({ ticket }) => ticket, rowHeader: true },
        { key: 'time', label: t('staff.reception.time'), cell: ({ startsAt }) => time(startsAt) },
        { key: 'name', label: t('staff.reception.who'), cell: (visit) => <VisitName of={visit} /> },
        {
          key: 'about',
          label: t('appointments.row.about'),
          cell: ({ service, isProtected }) => service ?? (isProtected ? '—' : t('appointments.advice')),
        },
        {
          key: 'needs',
          label: t('appointments.row.needs'),
          cell: ({ needs }) => hasNeeds(needs) && <VisitNeeds of={needs} />,
        },
        {
          key: 'status',
          label: t('staff.reception.state'),
          cell: ({ status }) => <VisitStatus of={status} />,
        },
        {
          key: 'act',
          label: t('staff.reception.act'),
          cell: (visit) => isToday && mayAct(visit) && <VisitActs of={visit} desk={desk} />,
        },
      ]}
    />
  )
}

function mayAct({ isOwn, status }: ShownVisit): boolean {
  return !isOwn && (status === 'booked' || status === 'waiting')
}

function VisitActs({ of: { id, status, ticket }, desk }: { of: ShownVisit; desk: string }) {
  const t = useT()
  const hiddenText = <span className="visually-hidden"> {ticket}</span>
  return (
    <>
      {status === 'booked' && (
        <PostForm className="grid" hidden={{ intent: 'arrive', id, desk }}>
          <Button look="link">
            {t('staff.reception.arrive')}
            {hiddenText}
          </Button>
        </PostForm>
      )}
      <ButtonLink look="link" href={`?desk=${desk}&missed=${id}#missed`} hiddenText={ticket}>
        {t('staff.reception.miss')}
      </ButtonLink>
    </>
  )
}
