import { useHere, useRootData } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { Crumb } from '~/ui/shell/breadcrumbs'

/** The way to a page of the administration: from its home for administrators, from their account for others. */
export function useAdminCrumbs(...crumbs: Crumb[]): Crumb[] {
  const t = useT()
  const here = useHere()
  const isAdministrator = useRootData()?.session?.role === 'administrator'
  const start = isAdministrator
    ? { label: t('admin.home.title'), href: here('/admin') }
    : { label: t('account.overview.title'), href: here('/account') }
  return [start, ...crumbs]
}
