import type { SerializeFrom } from '@remix-run/node'
import type { CaseRow } from '~/domains/cases/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import { Tag } from '~/ui/content/tag'
import { VisuallyHidden } from '~/ui/content/visually-hidden'
import type { Column } from '~/ui/data/table'
import { Choice } from '~/ui/form/choices/choice'
import { DueTag } from '../case/due-tag'
import { statusTone } from '../case/tones'

type Row = SerializeFrom<CaseRow> & { service: string }

/** True for what can be given to somebody else: a case that is open. */
export function isPickable({ status }: Pick<Row, 'status'>): boolean {
  return ['submitted', 'in_review', 'correction_requested'].includes(status)
}

/** What the queue says of a case. */
export function useQueueColumns({ mayPick }: { mayPick: boolean }): Column<Row>[] {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const pick: Column<Row> = {
    key: 'pick',
    label: t('staff.queue.pickColumn'),
    labelHidden: true,
    cell: ({ id, number, version, status }) =>
      isPickable({ status }) && (
        <Choice
          kind="checkbox"
          id={`pick-${id}`}
          name="cases"
          value={`${id}:${version}`}
          label={<VisuallyHidden>{t('staff.queue.pick', { number })}</VisuallyHidden>}
          checked={false}
        />
      ),
  }
  return [
    ...(mayPick ? [pick] : []),
    {
      key: 'number',
      label: t('staff.column.number'),
      sorts: true,
      rowHeader: true,
      cell: ({ id, number }) => <a href={here(`/staff/cases/${id}`)}>{number}</a>,
    },
    {
      key: 'applicant',
      label: t('staff.column.applicant'),
      cell: ({ applicant, origin }) =>
        applicant ? <PersonName of={applicant} /> : t(`staff.origin.${origin}`),
    },
    {
      key: 'service',
      label: t('staff.column.service'),
      cell: ({ service }) => service,
    },
    {
      key: 'submitted',
      label: t('staff.column.submitted'),
      sorts: true,
      cell: ({ submittedAt }) => dateShort(submittedAt),
    },
    {
      key: 'due',
      label: t('staff.column.due'),
      sorts: true,
      cell: ({ dueOn, due, status }) => (
        <span>
          {dateShort(dueOn)} <DueTag due={due} status={status} />
        </span>
      ),
    },
    {
      key: 'status',
      label: t('staff.column.status'),
      cell: ({ status, sentBackAt }) => (
        <>
          <span className="in-one-piece">
            <Tag tone={statusTone[status] ?? 'neutral'}>{t(`applications.status.${status}`)}</Tag>
          </span>
          {sentBackAt && (
            <span className="block text-muted text-sm">
              {t('staff.queue.sentBack', { date: dateShort(sentBackAt) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'assignee',
      label: t('staff.column.assignee'),
      cell: ({ assignee, isMine, isOfAbsent }) =>
        isMine ? (
          t('staff.queue.me')
        ) : assignee ? (
          <>
            <PersonName of={assignee} style="short" />
            {isOfAbsent && ` (${t('staff.absences.now')})`}
          </>
        ) : (
          t('staff.queue.nobody')
        ),
    },
  ]
}
