import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'

interface OrganisationTabsProps {
  current: 'open' | 'closed' | 'services' | 'courses' | 'devices'
}

/** What an organisation keeps here. */
export function OrganisationTabs({ current }: OrganisationTabsProps) {
  const t = useT()
  const here = useHere()
  const tab = (key: string, path: string, label: string) => ({
    href: here(path),
    label,
    current: key === current,
  })
  return (
    <Tabs
      label={t('care.organisation.title')}
      tabs={[
        tab('open', '/organisation', t('care.organisation.open')),
        tab('closed', '/organisation?closed', t('care.organisation.closed')),
        tab('services', '/organisation/services', t('care.service.title')),
        tab('courses', '/organisation/courses', t('training.staff.tab')),
        tab('devices', '/organisation/devices', t('making.clinic.title')),
        tab('keys', '/organisation/keys', t('programs.own.title')),
      ]}
    />
  )
}
