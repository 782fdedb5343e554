import { useRouteLoaderData } from '@remix-run/react'
import { useLocale, useT } from '~/i18n/react'
import type { loader as rootLoader } from '~/root'
import { Page, type PageProps } from '~/ui/shell/page'

export function useRootData() {
  return useRouteLoaderData<typeof rootLoader>('root')
}

/** `/:lang` of the page at hand, before a path: `<a href={here('/market')}>`. */
export function useHere(): (path: string) => string {
  const locale = useLocale()
  return (path) => `/${locale}${path}`
}

/** The inside of a page, with the message the last action left. Every route's component returns one. */
export function Frame(props: Omit<PageProps, 'toast'>) {
  const t = useT()
  const notice = useRootData()?.notice
  const toast = notice ? { tone: notice.tone, text: t(notice.key, notice.values) } : null
  return <Page {...props} toast={toast} />
}
