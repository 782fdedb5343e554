import { useT } from '~/i18n/react'
import { Notice } from '../../content/notice'

interface ContractsWaitingProps {
  /** Contracts that wait for the side that reads. */
  waiting: number
  /** Contracts of which a stage is late. */
  late: number
  href: string
}

/** At the beginning of a side's work: how many contracts wait for it, and of how many a stage is late. */
export function ContractsWaiting({ waiting, late, href }: ContractsWaitingProps) {
  const t = useT()
  if (waiting === 0 && late === 0) return null
  return (
    <Notice tone={late > 0 ? 'warning' : 'info'}>
      {waiting > 0 && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={href}>
            {t('stages.home.waiting', { count: waiting })}
          </a>
        </p>
      )}
      {late > 0 && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={href}>
            {t('stages.home.late', { count: late })}
          </a>
        </p>
      )}
    </Notice>
  )
}
