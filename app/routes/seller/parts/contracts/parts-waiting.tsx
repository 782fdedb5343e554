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
  const list = here('/seller/parts')
  const own = (['toCheck', 'toPay', 'toReceive'] as const).flatMap((key) => {
    const waiting = parts[key]
    return waiting ? [{ key, count: waiting.count, href: here(`/seller/parts/${waiting.partId}`) }] : []
  })
  const asPart = [
    { key: 'asked' as const, count: asked, href: list },
    { key: 'late' as const, count: late, href: list },
  ]
  const shown = [...own, ...asPart.filter(({ count }) => count > 0)]
  if (shown.length === 0) return null
  return (
    <Notice tone={late > 0 ? 'warning' : 'info'}>
      {shown.map(({ key, count, href }) => (
        <p key={key}>
          <a className="inline-flex min-h-11 items-center" href={href}>
            {t(`pool.home.${key}`, { count })}
          </a>
        </p>
      ))}
    </Notice>
  )
}
