import type { ReactNode } from 'react'
import { Frame, useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { TextKey } from '~/lib/text-key'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ListTable } from '~/ui/data/list-table'
import type { Listing } from '~/ui/data/listing'
import type { TableProps } from '~/ui/data/table'
import { SelectField, type SelectOption } from '~/ui/form/select-field'
import { useAdminCrumbs } from '../use-admin-crumbs'

interface Place {
  name: string
  region: string
}

interface PlaceListProps<Row extends Place> extends Pick<TableProps<Row>, 'columns' | 'rowKey'> {
  texts: { title: TextKey; lead: TextKey; add: TextKey; name: TextKey }
  /** Of the list; a new one is at `<path>/new`, another by its key. */
  path: string
  list: { places: { rows: readonly Row[]; list: Listing }; region: string; regions: readonly SelectOption[] }
  /** What stands before the list. */
  children?: ReactNode
}

/** Centres or organisations, of one region or of all: name and region, and what each kind has of its own. */
export function PlaceList<Row extends Place>({
  texts,
  path,
  list,
  columns,
  rowKey,
  children,
}: PlaceListProps<Row>) {
  const t = useT()
  const here = useHere()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t(texts.title) })}>
      <Heading level={1}>{t(texts.title)}</Heading>
      <p>{t(texts.lead)}</p>
      <p>
        <ButtonLink look="secondary" href={here(`${path}/new`)}>
          {t(texts.add)}
        </ButtonLink>
      </p>
      {children}
      <PostForm method="get" className="flex flex-wrap items-end gap-3">
        <SelectField
          name="region"
          label={t('admin.places.region')}
          value={list.region}
          emptyLabel={t('admin.staff.any')}
          options={list.regions}
          optional
        />
        <Button look="secondary">{t('admin.staff.show')}</Button>
      </PostForm>
      <ListTable
        caption={t(texts.title)}
        captionHidden
        {...list.places}
        rowKey={rowKey}
        columns={[
          {
            key: 'name',
            label: t(texts.name),
            sorts: true,
            rowHeader: true,
            cell: (row) => <a href={here(`${path}/${rowKey(row)}`)}>{row.name}</a>,
          },
          { key: 'region', label: t('admin.places.region'), sorts: true, cell: ({ region }) => region },
          ...columns,
        ]}
      />
    </Frame>
  )
}
