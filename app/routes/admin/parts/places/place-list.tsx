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

interface PlaceListProps<Row> extends Pick<TableProps<Row>, 'columns' | 'rowKey'> {
  texts: { title: TextKey; lead: TextKey; add: TextKey }
  /** Of the list; a new one is at `<path>/new`. */
  path: string
  list: { places: { rows: readonly Row[]; list: Listing }; region: string; regions: readonly SelectOption[] }
  /** What stands before the list. */
  children?: ReactNode
}

/** Centres or organisations, of one region or of all. */
export function PlaceList<Row>({ texts, path, list, columns, rowKey, children }: PlaceListProps<Row>) {
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
      <ListTable caption={t(texts.title)} captionHidden {...list.places} rowKey={rowKey} columns={columns} />
    </Frame>
  )
}
