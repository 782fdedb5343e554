import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { Tabs } from '~/ui/data/tabs'

const sections = [
  'sellers',
  'purchasers',
  'orders',
  'disputes',
  'products',
  'reviews',
  'fairs',
  'front',
  'accreditations',
] as const

/** The sections of the approver's desk. */
export function DeskTabs({ current }: { current: (typeof sections)[number] }) {
  const t = useT()
  const here = useHere()
  return (
    <Tabs
      label={t('admin.desk.sections')}
      tabs={sections.map((each) => ({
        href: here(`/admin/${each}`),
        label: t(`admin.desk.tab.${each}`),
        current: each === current,
      }))}
    />
  )
}
