import { mayInTeam } from '~/domains/identity/schema'
import { useHere, useRootData } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'
import { makerSections } from './team/maker-sections'

/** The parts of the maker's desk that whoever is signed in may open. */
export function MakerTabs({ current }: { current: (typeof makerSections)[number]['key'] }) {
  const t = useT()
  const here = useHere()
  const duties = useRootData()?.session?.duties ?? []
  const open = makerSections.filter(({ area }) => mayInTeam({ role: 'maker_staff', duties }, area))
  return (
    <Tabs
      folds
      label={t('maker.tabs.label')}
      tabs={open.map(({ key, path }) => ({
        href: here(path),
        label: t(`maker.tabs.${key}`),
        current: key === current,
      }))}
    />
  )
}
