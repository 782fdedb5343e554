import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'

interface Waiting {
  count: number
  /** The one to begin with. */
  partId: string
}

interface PartsWaitingProps {
  /** Invitations that wait for an answer of this shop. */
  asked: number
  /** What it makes for others, and is late. */
  late: number
  /** What others brought, and waits for its word. */
  toCheck: Waiting | null
  /** Accepted pieces that it has not paid. */
  toPay: Waiting | null
  /** Money that others say they sent. */
  toReceive: Waiting | null
}

/** At the beginning of a seller's work: what she is asked to make for others, and what of it is late. */
export function PartsWaiting({ asked, late, ...parts }: PartsWaitingProps) {
  const t = useT()
  const here = useHere()
  const href = here('/seller/parts')
  const own = (['toCheck', 'toPay', 'toReceive'] as const).flatMap((key) => {
    const waiting = parts[key]
    return waiting ? [{ key, ...waiting }] : []
  })
  if (asked === 0 && late === 0 && own.length === 0) return null
  return (
    <Notice tone={late > 0 ? 'warning' : 'info'}>
      {own.map(({ key, count, partId }) => (
        <p key={key}>
          <a className="inline-flex min-h-11 items-center" href={here(`/seller/parts/${partId}`)}>
            {t(`pool.home.${key}`, { count })}
          </a>
        </p>
      ))}
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
