import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getGrantForm,
  grantableRoles,
  grantRole,
  isGivenByTwo,
  organisationKindOf,
  prepareRoleRequest,
} from '~/domains/administration/index.server'
import { grantRoleForm, prepareRoleForm, roleChoice } from '~/domains/administration/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { ChooseRole, GrantForm } from '../parts/roles/grant-form'
import { refuseOwnRoles } from '../parts/roles/refuse-own-roles.server'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { id } = args.params
  if (!isId(id)) throw notFound()
  await refuseOwnRoles(context, id)
  const asked = context.url.searchParams.get('role')
  const role = grantableRoles.find((each) => each === asked) ?? null
  const form = await getGrantForm(context, { personId: id, role, locale: context.locale })
  if (!form) throw notFound()
  return json({
    title: pageTitle(context.locale, 'admin.grant.title'),
    personId: id,
    roles: grantableRoles,
    role,
    kind: role && organisationKindOf[role],
    byTwo: role !== null && isGivenByTwo(role),
    ...form,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  form.set('personId', args.params.id ?? '')
  const chosen = parseForm(form, roleChoice)
  if (chosen.ok && isGivenByTwo(chosen.value.role)) return prepare(context, form)
  const parsed = parseForm(form, grantRoleForm(todayOf(context)))
  if (!parsed.ok) return refuseForm(parsed)
  const granted = await perform(context, grantRole, parsed.value)
  if (!granted.ok) return refuseForm(granted, fieldOf)
  const to = `/${context.locale}/admin/people/${parsed.value.personId}`
  return redirectWithNotice(to, { key: 'admin.grant.done', tone: 'success' })
}

async function prepare(context: SignedInContext, form: FormData) {
  const parsed = parseForm(form, prepareRoleForm(todayOf(context)))
  if (!parsed.ok) return refuseForm(parsed)
  const { organisationId = null, ...input } = parsed.value
  const prepared = await perform(context, prepareRoleRequest, { act: 'grant', organisationId, ...input })
  if (!prepared.ok) return refuseForm(prepared, fieldOf)
  const to = `/${context.locale}/admin/roles/${prepared.value}`
  return redirectWithNotice(to, { key: 'admin.roleRequest.prepared', tone: 'success' })
}

const todayOf = (context: SignedInContext) => isoDayOf(context.now())

const fieldOf = { 'admin.error.organisationUnknown': 'organisationId', 'admin.error.termOver': 'endsOn' }

export default function GrantRole() {
  const t = useT()
  const here = useHere()
  const { personName } = useFormat()
  const { personId, person, roles, role, ...form } = useLoaderData<typeof loader>()
  const name = personName({
    family: person.familyName,
    given: person.givenName,
    patronymic: person.patronymic,
  })
  return (
    <Frame
      width="narrow"
      crumbs={useAdminCrumbs(
        { label: t('admin.people.title'), href: here('/admin/people') },
        { label: t('admin.person.title'), href: here(`/admin/people/${personId}`) },
        { label: t('admin.grant.title') },
      )}
    >
      <Heading level={1} caption={name}>
        {t('admin.grant.title')}
      </Heading>
      {role ? <GrantForm role={role} {...form} /> : <ChooseRole roles={roles} />}
    </Frame>
  )
}
