import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'

interface PartsWaitingProps {
  /** Invitations that wait for an answer of this shop. */
  asked: number
  /** What it makes for others, and is late. */
  late: number
  /** What others brought, and waits for its word. */
  toCheck: { count: number; partId: string } | null
}

/** At the beginning of a seller's work: what she is asked to make for others, and what of it is late. */
export function PartsWaiting({ asked, late, toCheck }: PartsWaitingProps) {
  const t = useT()
  const here = useHere()
  const href = here('/seller/parts')
  if (asked === 0 && late === 0 && !toCheck) return null
  return (
    <Notice tone={late > 0 ? 'warning' : 'info'}>
      {toCheck && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={here(`/seller/parts/${toCheck.partId}`)}>
            {t('pool.home.toCheck', { count: toCheck.count })}
          </a>
        </p>
      )}
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
