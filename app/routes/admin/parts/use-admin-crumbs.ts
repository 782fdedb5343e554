import { useHere, useRootData } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { Crumb } from '~/ui/shell/breadcrumbs'

/** The way to a page of the administration; its home is a link for administrators only. */
export function useAdminCrumbs(...crumbs: Crumb[]): Crumb[] {
  const t = useT()
  const here = useHere()
  const isAdministrator = useRootData()?.session?.role === 'administrator'
  return isAdministrator ? [{ label: t('admin.home.title'), href: here('/admin') }, ...crumbs] : crumbs
}
