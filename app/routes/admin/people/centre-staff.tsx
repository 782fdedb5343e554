import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  askedByHead,
  askForRole,
  askForRoleForm,
  listCentreRequests,
  listStaff,
  withdrawRoleRequest,
} from '~/domains/administration/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { ExportForm } from '~/http/sheet/export-form'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { AskRoleForm } from '../parts/roles/ask-role-form'
import { CentreRequests } from '../parts/roles/centre-requests'
import { StaffTable } from '../parts/roles/staff-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const pageSize = 50

/** Who works at the head's centre, from when until when, and for whom a role was asked. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const asked = readList(context.url.searchParams, [])
  const everybody = { role: null, organisationId: context.organisationId, state: null }
  const [{ staff, total }, requests, centre] = await Promise.all([
    listStaff(context, everybody, { page: asked.page, pageSize }),
    perform(context, listCentreRequests),
    getCentre(context.organisationId ?? ''),
  ])
  const name = centre?.names[context.locale] ?? null
  return json({
    title: pageTitle(context.locale, 'admin.centreStaff.title'),
    centre: name,
    roles: askedByHead,
    list: listed(asked, total, pageSize),
    staff: staff.map(({ grantedAt, startsOn, until, absentUntil, ...one }) => ({
      ...{ ...one, organisation: name },
      from: isoDay(startsOn) ?? grantedAt.toISOString(),
      until: until?.toISOString() ?? null,
      absentUntil: isoDay(absentUntil),
    })),
    requests: requests.map(({ preparedAt, ...request }) => ({
      ...request,
      preparedAt: preparedAt.toISOString(),
    })),
  })
}

/** Asks for a role, or takes back what she asked (`withdraw`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const form = await readFormData(args.request)
  const to = `/${context.locale}/staff/people`
  if (form.get('intent') === 'withdraw') {
    const id = form.get('id')
    if (!isId(id)) throw notFound()
    const withdrawn = await perform(context, withdrawRoleRequest, id)
    if (!withdrawn.ok) return refuseForm(withdrawn)
    return redirectWithNotice(to, { key: 'admin.roleRequest.withdrawn', tone: 'success' })
  }
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, askForRoleForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const asked = await perform(context, askForRole, parsed.value)
  // Found by number and name together: a page of hers is not missing, only the person is.
  if (!asked.ok && asked.error === 'admin.error.personUnknown') {
    return refuseForm({ ok: false, reply: { errors: { pinfl: { key: 'admin.centreStaff.error.nobody' } } } })
  }
  if (!asked.ok) return refuseForm(asked, { 'admin.error.termOver': 'endsOn' })
  return redirectWithNotice(to, { key: 'admin.centreStaff.asked', tone: 'success' })
}

export default function CentreStaff() {
  const t = useT()
  const here = useHere()
  const { centre, roles, staff, list, requests } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" back={{ href: here('/staff/workload'), label: t('staff.workload.title') }}>
      <Heading level={1} {...(centre && { caption: centre })}>
        {t('admin.centreStaff.title')}
      </Heading>
      <p>
        {t('admin.centreStaff.lead')} <a href={here('/staff/absences')}>{t('staff.absences.title')}</a>
      </p>
      {staff.length === 0 ? (
        <EmptyState title={t('admin.staff.none')} />
      ) : (
        <>
          <ExportForm kind="people" filters={{}} />
          <StaffTable staff={staff} list={list} isPlain />
        </>
      )}
      <CentreRequests requests={requests} />
      <AskRoleForm roles={roles} />
    </Frame>
  )
}
