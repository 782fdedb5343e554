import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { givenByTwo, listStaff, staffStates } from '~/domains/administration/index.server'
import { listCentreChoices } from '~/domains/reference/index.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { listed, readList } from '~/http/page/paging'
import { ExportForm } from '~/http/sheet/export-form'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { nameOrganisations } from '~/views/names/name-organisations.server'
import { StaffFilterForm } from '../parts/roles/staff-filter-form'
import { StaffTable } from '../parts/roles/staff-table'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const pageSize = 50

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale, url } = context
  const asked = readList(url.searchParams, [])
  const said = (name: string) => url.searchParams.get(name) ?? ''
  const filter = {
    role: givenByTwo.find((role) => role === said('role')) ?? null,
    organisationId: said('centre') || null,
    state: staffStates.find((state) => state === said('state')) ?? null,
  }
  const { staff, total } = await listStaff(context, filter, { page: asked.page, pageSize })
  const names = await nameOrganisations(staff, locale)
  return json({
    title: pageTitle(locale, 'admin.staff.title'),
    list: listed(asked, total, pageSize),
    roles: givenByTwo,
    states: staffStates,
    filter: { role: filter.role ?? '', centre: filter.organisationId ?? '', state: filter.state ?? '' },
    centres: await listCentreChoices(locale),
    staff: staff.map(({ grantedAt, startsOn, until, absentUntil, ...one }) => ({
      ...one,
      organisation: names.get(one.organisationId ?? '') ?? null,
      from: isoDay(startsOn) ?? grantedAt.toISOString(),
      until: until?.toISOString() ?? null,
      absentUntil: isoDay(absentUntil),
    })),
  })
}

export default function Staff() {
  const t = useT()
  const { staff, list, filter, ...choices } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" crumbs={useAdminCrumbs({ label: t('admin.staff.title') })}>
      <Heading level={1}>{t('admin.staff.title')}</Heading>
      <p>{t('admin.staff.lead')}</p>
      <StaffFilterForm filter={filter} {...choices} />
      {staff.length === 0 ? (
        <EmptyState title={t('admin.staff.none')} />
      ) : (
        <>
          <ExportForm kind="people" filters={filter} />
          <StaffTable staff={staff} list={list} />
        </>
      )}
    </Frame>
  )
}
