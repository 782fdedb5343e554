import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listEveryOrganisation, listRegions } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { SelectField } from '~/ui/form/select-field'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url, now } = await requireRole(args, 'administrator')
  const [regions, all] = await Promise.all([listRegions(), listEveryOrganisation()])
  const region = regions.find(({ soato }) => soato === url.searchParams.get('region'))
  const today = dayOf(now())
  const rows = all
    .filter(({ regionSoato }) => !region || regionSoato === region.soato)
    .map(({ id, kind, names, phone, regionSoato, validUntil, isExample }) => ({
      ...{ id, kind, phone, isExample, name: names[locale] },
      region: regions.find(({ soato }) => soato === regionSoato)?.names[locale] ?? '',
      until: validUntil?.toISOString().slice(0, 10) ?? null,
      isOver: validUntil !== null && validUntil < today,
    }))
  const organisations = arrange(url.searchParams, rows, {
    name: ({ name }) => name,
    region: ({ region: name }) => name,
  })
  return json({
    title: pageTitle(locale, 'admin.organisations.title'),
    organisations,
    region: region?.soato ?? '',
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
  })
}

export default function Organisations() {
  const t = useT()
  const here = useHere()
  const { dateShort, phone: formatPhone } = useFormat()
  const { organisations, region, regions } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.organisations.title') })}>
      <Heading level={1}>{t('admin.organisations.title')}</Heading>
      <p>{t('admin.organisations.lead')}</p>
      <p>
        <ButtonLink look="secondary" href={here('/admin/organisations/new')}>
          {t('admin.organisations.add')}
        </ButtonLink>
      </p>
      <PostForm method="get" className="flex flex-wrap items-end gap-3">
        <SelectField
          name="region"
          label={t('admin.places.region')}
          value={region}
          emptyLabel={t('admin.staff.any')}
          options={regions}
          optional
        />
        <Button look="secondary">{t('admin.staff.show')}</Button>
      </PostForm>
      <ListTable
        caption={t('admin.organisations.title')}
        captionHidden
        {...organisations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: t('admin.organisations.name'),
            sorts: true,
            rowHeader: true,
            cell: ({ id, name }) => <a href={here(`/admin/organisations/${id}`)}>{name}</a>,
          },
          {
            key: 'kind',
            label: t('admin.organisations.kindLabel'),
            cell: ({ kind }) => t(keyOf('admin.organisations.kind', kind)),
          },
          { key: 'region', label: t('admin.places.region'), sorts: true, cell: ({ region: of }) => of },
          {
            key: 'phone',
            label: t('public.centres.phone'),
            cell: ({ phone }) => (phone ? formatPhone(phone) : '–'),
          },
          {
            key: 'state',
            label: t('admin.staff.stateLabel'),
            cell: ({ isOver, until, isExample }) => (
              <>
                {isOver && <Tag tone="neutral">{t('admin.organisations.over')}</Tag>}
                {!isOver && until && t('admin.organisations.until', { date: dateShort(until) })}
                {!until &&
                  (isExample ? <Tag>{t('public.example.mark')}</Tag> : t('admin.organisations.works'))}
              </>
            ),
          },
        ]}
      />
    </Frame>
  )
}
