import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'

const sections = [
  { key: 'overview', path: '/staff/finance' },
  { key: 'budget', path: '/staff/finance/budget' },
  { key: 'ledger', path: '/staff/finance/accounts' },
  { key: 'matters', path: '/staff/finance/matters' },
  { key: 'payments', path: '/staff/finance/payments' },
  { key: 'refunds', path: '/staff/finance/refunds' },
  { key: 'awards', path: '/staff/finance/awards' },
  { key: 'makers', path: '/staff/finance/makers' },
  { key: 'handOvers', path: '/staff/finance/hand-overs' },
  { key: 'voucher', path: '/staff/finance/voucher' },
] as const

export function FinanceTabs({ current }: { current: (typeof sections)[number]['key'] | null }) {
  const t = useT()
  const here = useHere()
  return (
    <Tabs
      folds
      label={t('finance.tabs.label')}
      tabs={sections.map(({ key, path }) => ({
        href: here(path),
        label: t(`finance.tabs.${key}`),
        current: key === current,
      }))}
    />
  )
}
