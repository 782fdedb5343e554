import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findServices, listVersions, type VersionLine } from '~/domains/services/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const services = await findServices({ locale })
  const versions = await listVersions(context)
  return json({
    title: pageTitle(locale, 'services.versions.title'),
    rows: services.map(({ code, name }) => {
      const all = versions.filter(({ serviceCode }) => serviceCode === code)
      return { code, name, inForce: pick(all, 'inForce'), next: pick(all, 'draft', 'offered', 'coming') }
    }),
  })
}

function pick(all: readonly VersionLine[], ...states: VersionLine['state'][]) {
  const found = all.find(({ state }) => states.includes(state))
  return found ? { number: found.number, state: found.state, from: found.validFrom } : null
}

export default function ServiceForms() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { rows } = useLoaderData<typeof loader>()
  return (
    <Frame crumbs={useAdminCrumbs({ label: t('services.versions.title') })}>
      <Heading level={1}>{t('services.versions.title')}</Heading>
      <p className="lead">{t('services.versions.lead')}</p>
      <Table
        caption={t('services.versions.title')}
        captionHidden
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'service',
            label: t('services.versions.service'),
            rowHeader: true,
            cell: ({ code, name }) => <a href={here(`/admin/services/${code}`)}>{name}</a>,
          },
          {
            key: 'inForce',
            label: t('services.versions.inForce'),
            cell: ({ inForce }) =>
              inForce?.from
                ? t('services.versions.since', { number: inForce.number, day: dateShort(inForce.from) })
                : t('services.versions.none'),
          },
          {
            key: 'next',
            label: t('services.versions.next'),
            cell: ({ code, next }) =>
              next && (
                <>
                  <a href={here(`/admin/services/${code}/${next.number}`)}>
                    {t('services.version.title', { number: next.number })}
                  </a>{' '}
                  <Tag tone={next.state === 'offered' ? 'warning' : 'info'}>
                    {t(`services.version.status.${next.state}`)}
                  </Tag>
                </>
              ),
          },
        ]}
      />
    </Frame>
  )
}
