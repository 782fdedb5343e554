import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { getPersonFile, revokeRole } from '~/domains/administration/index.server'
import { type FormReply, readFormData, refusalOf, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { nameOrganisations } from '~/workflows/name-organisations.server'
import { refuseOwnRoles } from './parts/refuse-own-roles.server'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { id, grantId } = args.params
  if (!isId(id) || !isId(grantId)) throw notFound()
  await refuseOwnRoles(context, id)
  const person = await getPersonFile(context, id)
  const grant = person?.grants.find((each) => each.id === grantId && !each.revokedAt)
  if (!person || !grant || grant.role === 'citizen') throw notFound()
  const names = await nameOrganisations([grant], context.locale)
  const { familyName, givenName, patronymic } = person
  return json({
    title: pageTitle(context.locale, 'admin.revoke.title'),
    personId: id,
    person: { familyName, givenName, patronymic },
    role: grant.role,
    organisation: names.get(grant.organisationId ?? '') ?? null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { id, grantId } = args.params
  if (!isId(id) || !isId(grantId)) throw notFound()
  const form = await readFormData(args.request)
  const revoked = await revokeRole(context, { personId: id, grantId })
  const to = `/${context.locale}/admin/people/${id}`
  if (revoked.ok) return redirectWithNotice(to, { key: 'admin.revoke.done', tone: 'success' })
  // Somebody was faster: the person's page shows how things stand.
  if (revoked.error === 'admin.error.roleNotHeld') {
    return redirectWithNotice(to, { key: revoked.error, tone: 'warning' })
  }
  return refuseForm(refusalOf(form, revoked), 409)
}

export default function RevokeRole() {
  const t = useT()
  const here = useHere()
  const { personId, person, role, organisation } = useLoaderData<typeof loader>()
  const reply = useActionData<FormReply>()
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
      {reply?.form && (
        <Notice tone="warning" role="alert">
          {t(reply.form.key)}
        </Notice>
      )}
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
      <PostForm>
        <ButtonGroup>
          <Button look="danger">{t('admin.revoke.submit')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('admin.revoke.keep')}
          </ButtonLink>
        </ButtonGroup>
      </PostForm>
    </Frame>
  )
}
