import type { ReactNode } from 'react'
import { useLocale } from '~/i18n/react'
import styles from '~/styles/app.css?url'
import { viewSettingsAttributes } from '~/ui/shell/view-settings'
import { usePageEnvironment } from './page-environment'

export const pageLinks = [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

interface DocumentProps {
  /** Title, links, scripts. */
  head: ReactNode
  children: ReactNode
}

/** The outermost elements of every page, in the reader's language and as she wants to see it. */
export function Document({ head, children }: DocumentProps) {
  const locale = useLocale()
  const { slots } = usePageEnvironment()
  return (
    <html lang={locale} {...viewSettingsAttributes(slots)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {head}
      </head>
      <body data-slot={slots.body}>
        {children}
        {slots.dialog}
      </body>
    </html>
  )
}
