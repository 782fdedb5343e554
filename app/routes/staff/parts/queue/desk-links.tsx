import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Tag } from '~/ui/content/tag'

interface DeskLinksProps {
  /** Of hers: due today or before, and those whose day has passed. */
  tasks: { now: number; overdue: number }
  /** Changes of vouchers that wait for a head. */
  voucherChanges: number
  /** Signed acts of hand-overs that wait for the centre. */
  handOvers: number
  /** Devices asked for before their time. */
  renewals: number
  /** Prices above what the State pays. */
  ceilings: number
  isHead: boolean
}

/** The other pages of a desk, with what waits on them. */
export function DeskLinks({ tasks, voucherChanges, handOvers, renewals, ceilings, isHead }: DeskLinksProps) {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  return (
    <p className="flex flex-wrap items-center gap-3">
      <a className="inline-flex min-h-11 items-center" href={here('/staff/tasks')}>
        {t('staff.task.mine')}
      </a>
      {tasks.now > 0 && <span>{t('staff.task.now', { count: tasks.now, shown: number(tasks.now) })}</span>}
      {tasks.overdue > 0 && (
        <Tag tone="danger">
          {t('staff.task.overdue', { count: tasks.overdue, shown: number(tasks.overdue) })}
        </Tag>
      )}
      <a className="inline-flex min-h-11 items-center" href={here('/staff/assist')}>
        {t('assistance.title')}
      </a>
      {(isHead || voucherChanges > 0) && (
        <a className="inline-flex min-h-11 items-center" href={here('/staff/vouchers')}>
          {t('vouchers.change.list.link')}
        </a>
      )}
      {voucherChanges > 0 && (
        <Tag tone={isHead ? 'warning' : 'neutral'}>
          {t('vouchers.change.list.count', { count: voucherChanges, shown: number(voucherChanges) })}
        </Tag>
      )}
      <a className="inline-flex min-h-11 items-center" href={here('/staff/claims')}>
        {t('claims.staff.link')}
      </a>
      <a className="inline-flex min-h-11 items-center" href={here('/staff/hand-overs')}>
        {t('vouchers.act.list.link')}
      </a>
      {handOvers > 0 && (
        <Tag tone="warning">
          {t('vouchers.act.list.count', { count: handOvers, shown: number(handOvers) })}
        </Tag>
      )}
      <a className="inline-flex min-h-11 items-center" href={here('/staff/renewals')}>
        {t('vouchers.renewal.list.link')}
      </a>
      {renewals > 0 && (
        <Tag tone="warning">
          {t('vouchers.renewal.list.count', { count: renewals, shown: number(renewals) })}
        </Tag>
      )}
      <a className="inline-flex min-h-11 items-center" href={here('/staff/ceilings')}>
        {t('quotes.desk.link')}
      </a>
      {ceilings > 0 && (
        <Tag tone="warning">{t('quotes.desk.count', { count: ceilings, shown: number(ceilings) })}</Tag>
      )}
      <a className="inline-flex min-h-11 items-center" href={here('/staff/free-places')}>
        {t('care.free.link')}
      </a>
      {isHead && (
        <a className="inline-flex min-h-11 items-center" href={here('/staff/vouchers/waiting')}>
          {t('budget.queue.link')}
        </a>
      )}
      {isHead && (
        <a className="inline-flex min-h-11 items-center" href={here('/staff/workload')}>
          {t('staff.workload.title')}
        </a>
      )}
      {isHead && (
        <a className="inline-flex min-h-11 items-center" href={here('/staff/moves')}>
          {t('staff.moves.title')}
        </a>
      )}
    </p>
  )
}
