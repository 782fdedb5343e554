import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'
import { FinanceTabs } from '../finance-tabs'

const sections = [
  { key: 'batches', path: '/staff/finance/makers' },
  { key: 'accounts', path: '/staff/finance/makers/accounts' },
  { key: 'statements', path: '/staff/finance/makers/statements' },
  { key: 'clawbacks', path: '/staff/finance/makers/clawbacks' },
  { key: 'prices', path: '/staff/finance/makers/prices' },
  { key: 'agreement', path: '/staff/finance/makers/agreement' },
  { key: 'signals', path: '/staff/finance/makers/signals' },
] as const

/** What belongs to paying makers, below the parts of finance. */
export function SettlementTabs({ current }: { current: (typeof sections)[number]['key'] | null }) {
  const t = useT()
  const here = useHere()
  return (
    <>
      <FinanceTabs current="makers" />
      <Tabs
        folds
        label={t('settlement.tabs.label')}
        tabs={sections.map(({ key, path }) => ({
          href: here(path),
          label: t(`settlement.tabs.${key}`),
          current: key === current,
        }))}
      />
    </>
  )
}
