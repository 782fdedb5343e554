import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { SellerKind } from '~/platform/prisma/enums'
import { ButtonLink } from '~/ui/action/button-link'
import { Notice } from '~/ui/content/notice'

interface StatusNoticeProps {
  /** What her centre decided: whether it stands, its last day and how many are left; null without an end. */
  given: { stands: boolean; daysLeft: number | null; date: string }
  kind: SellerKind
}

/** So many days before its end she is told (example value). */
const soonDays = 60

const services = { artisan: 'artisan-registration', enterprise: 'inclusive-employer' } as const

/** Her status ends soon, or is over: until when, and where she asks for it again. */
export function StatusNotice({ given: { stands, daysLeft, date }, kind }: StatusNoticeProps) {
  const t = useT()
  const here = useHere()
  if (stands && (daysLeft === null || daysLeft > soonDays)) return null
  const which = stands ? 'ends' : 'over'
  return (
    <Notice tone="warning" title={t(`state.given.${which}Title`, { date })}>
      <p>{t(`state.given.${which}Text`)}</p>
      <p>
        <ButtonLink look="secondary" href={here(`/services/${services[kind]}`)}>
          {t('state.given.apply')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
