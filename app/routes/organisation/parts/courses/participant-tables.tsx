import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { VisitNeeds } from '~/ui/appointments/visit-needs'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { type Column, Table } from '~/ui/data/table'
import { PlaceState } from '~/ui/training/course-words'
import { ParticipantName } from './participant-name'
import type { ShownParticipant } from './show-participants.server'

interface ParticipantTablesProps {
  courseId: string
  participants: readonly ShownParticipant[]
  /** Places can still be given back. */
  isOpen: boolean
  /** It has begun: who was there, and what came of it. */
  hasBegun: boolean
}

/** Who has a place, who waits, and who is fetched. */
export function ParticipantTables({ courseId, participants, isOpen, hasBegun }: ParticipantTablesProps) {
  const t = useT()
  const columns = useColumns({ courseId, isOpen, hasBegun })
  const holding = participants.filter(({ place }) => place !== null)
  const waiting = participants.filter(({ status }) => status === 'waiting')
  const fetched = holding.filter(({ fetchFrom }) => fetchFrom)
  const { name, phone, state, needs, days, act, fetch, at } = columns
  return (
    <>
      <section className="grid gap-3" id="participants">
        <Heading level={2} size="m">
          {t('training.staff.participants')}
        </Heading>
        {holding.length === 0 ? (
          <EmptyState level={3} icon="account" title={t('training.staff.nobody')} />
        ) : (
          <Table
            caption={t('training.staff.participants')}
            captionHidden
            rows={holding}
            rowKey={({ id }) => id}
            columns={[name, phone, state, needs, ...(hasBegun ? [days] : []), act]}
          />
        )}
      </section>
      {fetched.length > 0 && (
        <section className="grid gap-3" id="transport">
          <Heading level={2} size="m">
            {t('training.staff.transport')}
          </Heading>
          <Table
            caption={t('training.staff.transport')}
            captionHidden
            rows={fetched}
            rowKey={({ id }) => id}
            columns={[name, phone, fetch, needs]}
          />
        </section>
      )}
      {(waiting.length > 0 || isOpen) && (
        <section className="grid gap-3" id="waiting">
          <Heading level={2} size="m">
            {t('training.staff.waiting')}
          </Heading>
          {waiting.length === 0 ? (
            <p>{t('training.staff.nobodyWaits')}</p>
          ) : (
            <Table
              caption={t('training.staff.waiting')}
              captionHidden
              rows={waiting}
              rowKey={({ id }) => id}
              columns={[at(waiting), name, phone, needs, act]}
            />
          )}
        </section>
      )}
    </>
  )
}

function useColumns({
  courseId,
  isOpen,
  hasBegun,
}: Pick<ParticipantTablesProps, 'courseId' | 'isOpen' | 'hasBegun'>) {
  const t = useT()
  const here = useHere()
  const { phone, number, dateTime } = useFormat()
  type One = Column<ShownParticipant>
  const name: One = {
    key: 'name',
    label: t('training.staff.name'),
    rowHeader: true,
    cell: (one) => <ParticipantName of={one} />,
  }
  const phoneColumn: One = {
    key: 'phone',
    label: t('training.row.phone'),
    cell: (one) => one.phone && <a href={`tel:+${one.phone}`}>{phone(one.phone)}</a>,
  }
  const state: One = {
    key: 'state',
    label: t('training.row.state'),
    cell: ({ status, offeredUntil }) => (
      <>
        <PlaceState of={status} />
        {status === 'offered' && offeredUntil && <span className="block">{dateTime(offeredUntil)}</span>}
      </>
    ),
  }
  const needs: One = {
    key: 'needs',
    label: t('training.row.needs'),
    cell: (one) => (
      <>
        <VisitNeeds of={one.needs} />
        {one.wantsLodging && <p>{t('training.row.lodging')}</p>}
      </>
    ),
  }
  const days: One = {
    key: 'days',
    label: t('training.staff.daysThere'),
    cell: (one) =>
      t('training.staff.daysThereOf', {
        there: one.days.filter(({ wasThere }) => wasThere).length,
        count: one.days.length,
      }),
  }
  const fetch: One = { key: 'fetch', label: t('training.row.fetch'), cell: (one) => one.fetchFrom }
  const act: One = {
    key: 'act',
    label: t('training.staff.act'),
    cell: (one) => {
      if (one.isOwn) return t('sides.error.trainPerson')
      if (hasBegun && ['taken', 'attended', 'missed'].includes(one.status))
        return (
          <a
            className="inline-flex min-h-11 items-center"
            href={here(`/organisation/courses/${courseId}/places/${one.id}`)}
          >
            {t('training.staff.result')}
          </a>
        )
      if (!isOpen) return null
      return (
        <PostForm id={`free-${one.id}`} hidden={{ intent: 'free', placeId: one.id }}>
          <Button look="secondary">{t('training.staff.free')}</Button>
        </PostForm>
      )
    },
  }
  const at = (waiting: readonly ShownParticipant[]): One => ({
    key: 'at',
    label: t('training.row.list'),
    cell: (one) => number(waiting.indexOf(one) + 1),
    numeric: true,
  })
  return { name, phone: phoneColumn, state, needs, days, fetch, act, at }
}
