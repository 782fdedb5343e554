import { mayInTeam } from '~/domains/identity/schema'
import { useHere, useRootData } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'

const sections = [
  { key: 'home', path: '/seller', area: 'orders' },
  { key: 'orders', path: '/seller/orders', area: 'orders' },
  { key: 'requests', path: '/seller/requests', area: 'shop' },
  { key: 'contracts', path: '/seller/contracts', area: 'contracts' },
  { key: 'products', path: '/seller/products', area: 'shop' },
  { key: 'translations', path: '/seller/translations', area: 'shop' },
  { key: 'reviews', path: '/seller/reviews', area: 'shop' },
  { key: 'promos', path: '/seller/promos', area: 'shop' },
  { key: 'fairs', path: '/seller/fairs', area: 'orders' },
  { key: 'money', path: '/seller/money', area: 'money' },
  { key: 'statistics', path: '/seller/statistics', area: 'shop' },
  { key: 'shop', path: '/seller/shop', area: 'shop' },
  { key: 'schedule', path: '/seller/schedule', area: 'shop' },
  { key: 'team', path: '/seller/team', area: 'team' },
] as const

/** The parts of a workshop that whoever is signed in may open. */
export function SellerTabs({ current }: { current: (typeof sections)[number]['key'] }) {
  const t = useT()
  const here = useHere()
  const duties = useRootData()?.session?.duties ?? []
  const open = sections.filter(({ area }) => mayInTeam({ role: 'artisan', duties }, area))
  return (
    <Tabs
      folds
      label={t('seller.nav.label')}
      tabs={open.map(({ key, path }) => ({
        href: here(path),
        label: t(`seller.nav.${key}`),
        current: key === current,
      }))}
    />
  )
}
