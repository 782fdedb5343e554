import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { SellerKind } from '~/platform/prisma/enums'
import { ButtonLink } from '~/ui/action/button-link'
import { Notice } from '~/ui/content/notice'

interface StatusNoticeProps {
  /** The last day of her status, as it is said. */
  date: string
  /** It is over, and nothing of hers is bought. */
  isOver: boolean
  kind: SellerKind
}

const services = { artisan: 'artisan-registration', enterprise: 'inclusive-employer' } as const

/** Her status ends soon, or is over and her shop rests: since when, and where she asks for it again. */
export function StatusNotice({ date, isOver, kind }: StatusNoticeProps) {
  const t = useT()
  const here = useHere()
  const which = isOver ? 'over' : 'ends'
  return (
    <Notice tone="warning" title={t(`state.given.${which}Title`, { date })}>
      <p>{t(`state.given.${which}Text`)}</p>
      <p>
        <ButtonLink look={isOver ? 'primary' : 'secondary'} href={here(`/services/${services[kind]}`)}>
          {t('state.given.apply')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
