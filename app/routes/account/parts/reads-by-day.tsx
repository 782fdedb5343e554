import type { AccessReason } from '~/domains/cases/schema'
import type { Role } from '~/domains/identity/index.server'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import type { ReadAct } from './read-days.server'

export interface ReadDayShown {
  day: string
  lines: readonly ReadLineShown[]
}

interface ReadLineShown {
  id: string
  firstAt: string
  lastAt: string
  count: number
  who: 'self' | 'system' | Role
  action: ReadAct
  role: Role | null
  /** Name of the centre or maker; null where none is recorded. */
  organisation: string | null
  reason: AccessReason | null
}

interface ReadsByDayProps {
  days: readonly ReadDayShown[]
  /** Where the older entries begin; null on the last page. */
  next: string | null
  isFirst: boolean
}

/** Who saw or changed the person's data, newest day first. */
export function ReadsByDay({ days, next, isFirst }: ReadsByDayProps) {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  if (days.length === 0) {
    return <EmptyState icon="eye" level={3} title={t('account.sessions.reads.empty')} />
  }
  return (
    <>
      {days.map(({ day, lines }) => (
        <section key={day} className="grid gap-1">
          <h3 className="heading-s">{dateLong(day)}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {lines.map((line) => (
              <ReadItem key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      <ButtonGroup>
        {!isFirst && (
          <ButtonLink look="secondary" href={`${here('/account/sessions')}#reads`}>
            {t('account.sessions.reads.newest')}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink look="secondary" href={`${here('/account/sessions')}?before=${next}#reads`}>
            {t('account.sessions.reads.older')}
          </ButtonLink>
        )}
      </ButtonGroup>
    </>
  )
}

function ReadItem({ line }: { line: ReadLineShown }) {
  const t = useT()
  const { number, time } = useFormat()
  const { who, action, role, organisation, reason, count, firstAt, lastAt } = line
  const first = time(firstAt)
  const last = time(lastAt)
  return (
    <li className="grid gap-x-4 py-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <span>
        <strong>
          {who === 'self' || who === 'system' ? t(`account.sessions.reads.${who}`) : t(`account.role.${who}`)}
        </strong>
        {organisation && `, ${organisation}`}
        {' · '}
        {t(`account.sessions.reads.action.${action}`, { role: role ? t(`account.role.${role}`) : '' })}
        {reason && (
          <span className="block text-muted">
            {t('account.sessions.reads.reason', { reason: t(`account.sessions.reads.why.${reason}`) })}
          </span>
        )}
      </span>
      <span className="card-meta tabular-nums">
        {first === last ? first : `${first}–${last}`}
        {count > 1 && ` · ${t('account.sessions.reads.times', { count, shown: number(count) })}`}
      </span>
    </li>
  )
}
