import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAgencies } from '~/domains/cases/index.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { AgenciesTable } from '../parts/agencies-table'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** The registers that the portal asks, and how they answer. An outage is the register's: nothing is switched here. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const agencies = await perform(context, listAgencies)
  return json({ title: pageTitle(context.locale, 'admin.agencies.title'), agencies })
}

export default function Agencies() {
  const t = useT()
  const { agencies } = useLoaderData<typeof loader>()
  const silent = agencies.filter(({ state }) => state === 'silent').length
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.agencies.title') })}>
      <Heading level={1}>{t('admin.agencies.title')}</Heading>
      <p>{t('admin.agencies.lead')}</p>
      {silent > 0 && <Notice tone="warning">{t('admin.agencies.silentCount', { count: silent })}</Notice>}
      <AgenciesTable agencies={agencies} />
      <p className="choice-hint">{t('admin.agencies.example')}</p>
    </Frame>
  )
}
