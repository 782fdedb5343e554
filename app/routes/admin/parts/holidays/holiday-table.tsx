import { useFormat, useT } from '~/i18n/react'
import type { ShownText } from '~/i18n/show-in-script'
import { keyOf } from '~/lib/text-key'
import { Table } from '~/ui/data/table'

interface HolidayRow {
  /** `YYYY-MM-DD` */
  date: string
  /** Null for what an administrator named. */
  nameKey: string | null
  name: ShownText
}

/** The days off of a year, in their order. */
export function HolidayTable({ year, days }: { year: number; days: readonly HolidayRow[] }) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <Table
      caption={t('admin.holidays.ofYear', { year: String(year) })}
      rows={days}
      rowKey={({ date }) => date}
      columns={[
        { key: 'day', label: t('admin.holidays.day'), rowHeader: true, cell: ({ date }) => dateLong(date) },
        {
          key: 'name',
          label: t('admin.holidays.name'),
          cell: ({ nameKey, name }) =>
            nameKey ? (
              t(keyOf('reference.holiday', nameKey.split('.').at(-1) ?? ''))
            ) : (
              <span lang={name.lang}>{name.text}</span>
            ),
        },
      ]}
    />
  )
}
