import type { ReactNode } from 'react'
import { localeNames, locales } from '~/i18n/locales'
import { useLocale, useT } from '~/i18n/react'
import { PageShell } from '~/ui/shell/page-shell'
import { usePageEnvironment } from './page-environment'

interface SiteFrameProps {
  /** Where the portal stands when the reader is elsewhere; else empty. */
  origin?: string
  children: ReactNode
}

/** The portal's own header and footer around a page; what of them depends on the reader is put in when it is sent. */
export function SiteFrame({ origin = '', children }: SiteFrameProps) {
  const t = useT()
  const locale = useLocale()
  const { path, search, sandbox, slots } = usePageEnvironment()
  const view = new URLSearchParams({ next: `/${locale}${path}${search}` })
  return (
    <PageShell
      languages={locales.map((code) => ({
        lang: code,
        ...localeNames[code],
        href: `${origin}/${code}${path}${search}`,
        current: code === locale,
      }))}
      settingsHref={`${origin}/${locale}/view?${view}`}
      {...(sandbox ? { banner: <p>{t('layout.sandbox')}</p> } : {})}
      header={slots.header}
      footer={slots.footer}
    >
      {children}
    </PageShell>
  )
}
