import { useHere } from '~/http/frame'
import type { Locale } from '~/i18n/locales'
import { useFormat, useLocale, useT } from '~/i18n/react'

interface AtCentreProps {
  centre: { code: string; names: Record<Locale, string>; phone: string }
  /** False once it is decided. */
  isOpen: boolean
}

/** Which centre has the application: its page, and its phone to be called at a touch. */
export function AtCentre({ centre, isOpen }: AtCentreProps) {
  const t = useT()
  const here = useHere()
  const locale = useLocale()
  const { phone } = useFormat()
  return (
    <p>
      {t(isOpen ? 'applications.case.centre' : 'applications.case.centreClosed')}{' '}
      <a href={here(`/centres/${centre.code}`)}>
        {t('applications.case.centreName', { name: centre.names[locale] })}
      </a>
      , <a href={`tel:+${centre.phone}`}>{phone(centre.phone)}</a>
    </p>
  )
}
