import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { grantableRoles, organisationKindOf } from '~/domains/administration/index.server'
import { grantRoleInput } from '~/domains/administration/schema'
import { useFormErrors } from '~/http/form-errors'
import { type FormReply, parseForm, readFormData, refusalOf, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ErrorSummary } from '~/ui/form/error-summary'
import { getGrantForm } from '~/workflows/get-grant-form.server'
import { grantRole } from '~/workflows/grant-role.server'
import { ChooseRole, GrantForm } from './parts/grant-form'
import { refuseOwnRoles } from './parts/refuse-own-roles.server'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

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
    ...form,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  form.set('personId', args.params.id ?? '')
  const parsed = parseForm(form, grantRoleInput)
  if (!parsed.ok) return refuseForm(parsed.reply)
  const granted = await grantRole(context, parsed.value)
  if (!granted.ok) {
    const field = granted.error === 'admin.error.organisationUnknown' ? 'organisationId' : undefined
    return refuseForm(
      refusalOf(form, granted, field),
      granted.error === 'admin.error.roleAlreadyHeld' ? 409 : 400,
    )
  }
  const to = `/${context.locale}/admin/people/${parsed.value.personId}`
  return redirectWithNotice(to, { key: 'admin.grant.done', tone: 'success' })
}

export default function GrantRole() {
  const t = useT()
  const here = useHere()
  const { personName } = useFormat()
  const { personId, person, roles, role, kind, organisations } = useLoaderData<typeof loader>()
  const reply = useActionData<FormReply>()
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
      <ErrorSummary errors={useFormErrors(reply).all} />
      {reply?.form && (
        <Notice tone="warning" role="alert">
          {t(reply.form.key)}
        </Notice>
      )}
      <Heading level={1} caption={name}>
        {t('admin.grant.title')}
      </Heading>
      {role ? (
        <GrantForm role={role} kind={kind} organisations={organisations} reply={reply} />
      ) : (
        <ChooseRole roles={roles} />
      )}
    </Frame>
  )
}
