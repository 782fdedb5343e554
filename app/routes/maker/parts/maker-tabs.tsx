import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'

const sections = [
  { key: 'orders', path: '/maker' },
  { key: 'quotes', path: '/maker/quotes' },
  { key: 'visits', path: '/maker/visits' },
  { key: 'claims', path: '/maker/claims' },
  { key: 'money', path: '/maker/money' },
  { key: 'offers', path: '/maker/offers' },
  { key: 'reviews', path: '/maker/reviews' },
  { key: 'workshop', path: '/maker/workshop' },
  { key: 'accreditation', path: '/maker/accreditation' },
  { key: 'programs', path: '/maker/keys' },
] as const

/** The parts of the maker's desk. */
export function MakerTabs({ current }: { current: (typeof sections)[number]['key'] }) {
  const t = useT()
  const here = useHere()
  return (
    <Tabs
      folds
      label={t('maker.tabs.label')}
      tabs={sections.map(({ key, path }) => ({
        href: here(path),
        label: t(`maker.tabs.${key}`),
        current: key === current,
      }))}
    />
  )
}
