import { useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'

interface PartsWaitingProps {
  /** Invitations that wait for an answer of this shop. */
  asked: number
  /** What it makes for others, and is late. */
  late: number
  href: string
}

/** At the beginning of a seller's work: what she is asked to make for others, and what of it is late. */
export function PartsWaiting({ asked, late, href }: PartsWaitingProps) {
  const t = useT()
  if (asked === 0 && late === 0) return null
  return (
    <Notice tone={late > 0 ? 'warning' : 'info'}>
      {asked > 0 && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={href}>
            {t('pool.home.asked', { count: asked })}
          </a>
        </p>
      )}
      {late > 0 && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={href}>
            {t('pool.home.late', { count: late })}
          </a>
        </p>
      )}
    </Notice>
  )
}
