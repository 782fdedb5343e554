import { mayInTeam } from '~/domains/identity/schema'
import { useHere, useRootData } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'

/** The parts of a buying organisation's desk that whoever is signed in may open. */
export function PurchasingTabs({ current }: { current: 'home' | 'requests' | 'contracts' | 'team' }) {
  const t = useT()
  const here = useHere()
  const duties = useRootData()?.session?.duties ?? []
  const home = { href: here('/organisation/purchases'), label: t('purchasing.tabs.home') }
  const requests = { href: here('/organisation/purchases/requests'), label: t('requests.title') }
  const contracts = { href: here('/organisation/purchases/contracts'), label: t('contracts.title') }
  const team = { href: here('/organisation/purchases/team'), label: t('team.title') }
  return (
    <Tabs
      label={t('purchasing.tabs.label')}
      tabs={[
        { ...home, current: current === 'home' },
        { ...requests, current: current === 'requests' },
        { ...contracts, current: current === 'contracts' },
        ...(mayInTeam({ role: 'buyer_staff', duties }, 'team')
          ? [{ ...team, current: current === 'team' }]
          : []),
      ]}
    />
  )
}
