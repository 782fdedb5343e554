import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRoleRequests } from '~/domains/administration/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { countPages, readPage } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Pagination } from '~/ui/data/pagination'
import { showRoleRequests } from '../parts/roles/role-request.server'
import { RoleRequests } from '../parts/roles/role-requests-table'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator', 'auditor')
  const page = readPage(context.url.searchParams)
  const { requests, total, pageSize } = await listRoleRequests(context, {}, page)
  return json({
    title: pageTitle(context.locale, 'admin.roles.title'),
    requests: await showRoleRequests(requests, context),
    total,
    page,
    pageCount: countPages(page, total, pageSize),
  })
}

export default function RoleRequestsPage() {
  const t = useT()
  const here = useHere()
  const { requests, total, page, pageCount } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.roles.title') })}>
      <Heading level={1}>{t('admin.roles.title')}</Heading>
      <p>{t('admin.roles.lead')}</p>
      {total === 0 && <EmptyState title={t('admin.roles.none')} />}
      <RoleRequests requests={requests} />
      {pageCount > 1 && (
        <Pagination {...{ page, pageCount, total }} hrefOf={(to) => here(`/admin/roles?page=${to}`)} />
      )}
    </Frame>
  )
}
