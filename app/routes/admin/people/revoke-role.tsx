import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isPowerful, openPersonFile, prepareRoleRequest } from '~/domains/administration/index.server'
import { roleGroundsInput } from '~/domains/administration/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'
import { nameOrganisations } from '~/views/names/name-organisations.server'
import { endRole, endRoleAtOnce } from '~/workflows/roles/end-role.server'
import { findOpenWork } from '~/workflows/roles/find-open-work.server'
import { refuseOwnRoles } from '../parts/roles/refuse-own-roles.server'
import { readTakers, showOpenWork, takerFields } from '../parts/roles/show-open-work.server'
import { TakeAlone, TakeByTwo } from '../parts/roles/take-role-forms'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { id, person, grant } = await readGrant(context, args)
  // Taken by somebody else meanwhile.
  if (grant.revokedAt) await leaveUnlessRefused(args, `/${context.locale}/admin/people/${id}`)
  const names = await nameOrganisations([grant], context.locale)
  const { familyName, givenName, patronymic } = person
  return json({
    title: pageTitle(context.locale, 'admin.revoke.title'),
    personId: id,
    person: { familyName, givenName, patronymic },
    role: grant.role,
    byTwo: isPowerful(grant.role),
    organisation: names.get(grant.organisationId ?? '') ?? null,
    work: showOpenWork(await perform(context, findOpenWork, { personId: id, ...grant }), context.locale),
  })
}

async function readGrant(context: SignedInContext, { params: { id, grantId } }: LoaderFunctionArgs) {
  if (!isId(id) || !isId(grantId)) throw notFound()
  await refuseOwnRoles(context, id)
  const person = await perform(context, openPersonFile, id)
  const grant = person?.grants.find((each) => each.id === grantId)
  if (!person || !grant || grant.role === 'citizen') throw notFound()
  return { id, person, grant }
}

/** A powerful role is prepared to be taken away (`prepare`), or taken at once; any other is taken. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { id, grantId } = args.params
  if (!isId(id) || !isId(grantId)) throw notFound()
  const form = await readFormData(args.request)
  if (form.has('grounds')) return takePowerful(context, args, form)
  const revoked = await perform(context, endRole, { personId: id, grantId, takers: readTakers(form) })
  if (!revoked.ok) return refuseForm(revoked, takerFields(form))
  const to = `/${context.locale}/admin/people/${id}`
  return redirectWithNotice(to, { key: 'admin.revoke.done', tone: 'success' })
}

async function takePowerful(context: SignedInContext, args: ActionFunctionArgs, form: FormData) {
  const { id: personId, grant } = await readGrant(context, args)
  const parsed = parseForm(form, roleGroundsInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { grounds } = parsed.value
  if (form.get('intent') === 'atOnce') {
    const taken = await perform(context, endRoleAtOnce, {
      ...{ personId, grantId: grant.id, grounds, takers: readTakers(form) },
    })
    if (!taken.ok) return refuseForm(taken, takerFields(form))
    const to = `/${context.locale}/admin/people/${personId}`
    return redirectWithNotice(to, { key: 'admin.revoke.done', tone: 'success' })
  }
  const { role, organisationId } = grant
  const prepared = await perform(context, prepareRoleRequest, {
    ...{ act: 'revoke', personId, role, organisationId, grounds },
  })
  if (!prepared.ok) return refuseForm(prepared)
  const to = `/${context.locale}/admin/roles/${prepared.value}`
  return redirectWithNotice(to, { key: 'admin.roleRequest.prepared', tone: 'success' })
}

export default function RevokeRole() {
  const t = useT()
  const here = useHere()
  const { personId, person, role, organisation, byTwo, work } = useLoaderData<typeof loader>()
  const back = here(`/admin/people/${personId}`)
  return (
    <Frame
      width="narrow"
      crumbs={useAdminCrumbs(
        { label: t('admin.people.title'), href: here('/admin/people') },
        { label: t('admin.person.title'), href: back },
        { label: t('admin.revoke.title') },
      )}
    >
      <Heading level={1}>{t('admin.revoke.title')}</Heading>
      <SummaryList
        rows={[
          {
            key: 'name',
            label: t('admin.people.fullName'),
            value: (
              <PersonName
                of={{ family: person.familyName, given: person.givenName, patronymic: person.patronymic }}
              />
            ),
          },
          { key: 'role', label: t('admin.person.role'), value: t(`account.role.${role}`) },
          {
            key: 'organisation',
            label: t('admin.person.organisation'),
            value: organisation ?? t('admin.person.noOrganisation'),
          },
        ]}
      />
      <p>{t('admin.revoke.text')}</p>
      {byTwo ? <TakeByTwo back={back} work={work} /> : <TakeAlone back={back} work={work} />}
    </Frame>
  )
}
