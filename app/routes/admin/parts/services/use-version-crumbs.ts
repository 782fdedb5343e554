import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { Crumb } from '~/ui/shell/breadcrumbs'
import { useAdminCrumbs } from '../use-admin-crumbs'

interface OfService {
  code: string
  service: string
  number?: number
}

/** The way to a page of a version. Without a number it ends at the service. */
export function useVersionCrumbs({ code, service, number }: OfService, ...crumbs: Crumb[]): Crumb[] {
  const t = useT()
  const here = useHere()
  const home = `/admin/services/${code}`
  const version =
    number === undefined
      ? []
      : [{ label: t('services.version.title', { number }), href: here(`${home}/${number}`) }]
  const all = useAdminCrumbs(
    { label: t('services.versions.title'), href: here('/admin/services') },
    { label: service, href: here(home) },
    ...version,
    ...crumbs,
  )
  // The last is where one is.
  const last = all.at(-1)
  return last ? [...all.slice(0, -1), { label: last.label }] : all
}
