import type { ReactNode } from 'react'
import { useLocale } from '~/i18n/react'
import styles from '~/styles/app.css?url'
import { viewSettingsAttributes } from '~/ui/shell/view-settings'
import { usePageEnvironment } from './page-environment'
import type { SessionState } from './session-state.server'

export const pageLinks = [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

interface DocumentProps {
  /** Title, links, scripts. */
  head: ReactNode
  /** Whose page it is, and for how long; absent where nobody can be asked. */
  session?: SessionState | undefined
  children: ReactNode
}

/** The outermost elements of every page, in the reader's language and as she wants to see it. */
export function Document({ head, session, children }: DocumentProps) {
  const locale = useLocale()
  const { view } = usePageEnvironment()
  return (
    <html lang={locale} {...viewSettingsAttributes(view)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {head}
      </head>
      <body data-reader={session?.reader ?? undefined} data-session-seconds={session?.seconds ?? undefined}>
        {children}
      </body>
    </html>
  )
}
