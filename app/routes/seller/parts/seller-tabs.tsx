import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'

const sections = [
  { key: 'home', path: '/seller' },
  { key: 'orders', path: '/seller/orders' },
  { key: 'requests', path: '/seller/requests' },
  { key: 'contracts', path: '/seller/contracts' },
  { key: 'products', path: '/seller/products' },
  { key: 'translations', path: '/seller/translations' },
  { key: 'reviews', path: '/seller/reviews' },
  { key: 'promos', path: '/seller/promos' },
  { key: 'fairs', path: '/seller/fairs' },
  { key: 'money', path: '/seller/money' },
  { key: 'statistics', path: '/seller/statistics' },
  { key: 'shop', path: '/seller/shop' },
  { key: 'schedule', path: '/seller/schedule' },
] as const

/** The parts of a workshop. */
export function SellerTabs({ current }: { current: (typeof sections)[number]['key'] }) {
  const t = useT()
  const here = useHere()
  return (
    <Tabs
      folds
      label={t('seller.nav.label')}
      tabs={sections.map(({ key, path }) => ({
        href: here(path),
        label: t(`seller.nav.${key}`),
        current: key === current,
      }))}
    />
  )
}
