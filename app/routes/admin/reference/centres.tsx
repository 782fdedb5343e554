import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCentres, listRegions } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { SelectField } from '~/ui/form/select-field'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await requireRole(args, 'administrator')
  const [regions, all] = await Promise.all([listRegions(), listCentres()])
  const region = regions.find(({ soato }) => soato === url.searchParams.get('region'))
  const rows = all
    .filter(({ territory }) => !region || territory.regionSoato === region.soato)
    .map(({ code, territory, address, phone, opensAt, closesAt, isExample }) => ({
      ...{
        code,
        phone,
        opensAt,
        closesAt,
        isExample,
        name: territory.names[locale],
        address: address[locale],
      },
      region: regions.find(({ soato }) => soato === territory.regionSoato)?.names[locale] ?? '',
    }))
  const centres = arrange(url.searchParams, rows, {
    name: ({ name }) => name,
    region: ({ region: name }) => name,
  })
  return json({
    title: pageTitle(locale, 'admin.centres.title'),
    centres,
    region: region?.soato ?? '',
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
  })
}

export default function Centres() {
  const t = useT()
  const here = useHere()
  const { phone: formatPhone } = useFormat()
  const { centres, region, regions } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.centres.title') })}>
      <Heading level={1}>{t('admin.centres.title')}</Heading>
      <p>{t('admin.centres.lead')}</p>
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
        caption={t('admin.centres.title')}
        captionHidden
        {...centres}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'name',
            label: t('admin.centres.centre'),
            sorts: true,
            rowHeader: true,
            cell: ({ code, name }) => <a href={here(`/admin/centres/${code}`)}>{name}</a>,
          },
          {
            key: 'region',
            label: t('admin.places.region'),
            sorts: true,
            cell: ({ region: of }) => of,
          },
          { key: 'address', label: t('public.centres.address'), cell: ({ address }) => address },
          {
            key: 'phone',
            label: t('public.centres.phone'),
            cell: ({ phone, opensAt, closesAt }) => (
              <>
                {formatPhone(phone)}
                <br />
                {t('public.centres.hoursValue', { from: opensAt, to: closesAt })}
              </>
            ),
          },
          {
            key: 'state',
            label: t('admin.places.source'),
            cell: ({ isExample }) =>
              isExample ? <Tag>{t('public.example.mark')}</Tag> : t('admin.places.checked'),
          },
        ]}
      />
    </Frame>
  )
}
