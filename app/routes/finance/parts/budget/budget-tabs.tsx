import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'
import { FinanceTabs } from '../finance-tabs'

const sections = [
  { key: 'lines', path: '/staff/finance/budget', label: 'budget.tab' },
  { key: 'queue', path: '/staff/finance/budget/queue', label: 'budget.queue.tab' },
  { key: 'forecast', path: '/staff/finance/forecast', label: 'budget.forecast.tab' },
] as const

/** What belongs to the budget, below the parts of finance. */
export function BudgetTabs({ current }: { current: (typeof sections)[number]['key'] | null }) {
  const t = useT()
  const here = useHere()
  return (
    <>
      <FinanceTabs current="budget" />
      <Tabs
        label={t('budget.title')}
        tabs={sections.map(({ key, path, label }) => ({
          href: here(path),
          label: t(label),
          current: key === current,
        }))}
      />
    </>
  )
}
