import type { TextKey } from '~/lib/text-key'
import { Name } from '~/ui/content/name'

/** The maker whom a row is about, by whose name the list may be sorted. */
export function makerColumn<Row extends { name: string }>(t: (key: TextKey) => string) {
  return {
    key: 'name',
    label: t('settlement.maker'),
    rowHeader: true,
    sorts: true,
    cell: ({ name }: Row) => <Name of={name} />,
  }
}
