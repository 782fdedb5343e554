import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeRole, listRoles, roleHome } from '~/domains/identity/index.server'
import { changeRoleInput, hasTeam } from '~/domains/identity/schema'
import { safeRedirect } from '~/http/door/safe-redirect'
import { parseForm, readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { forbidden, requireSignedIn } from '~/http/guards.server'
import { sessionCookie } from '~/http/session/cookies.server'
import { rolesOf } from '~/http/session/desks'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Card } from '~/ui/content/card'
import { CardGrid } from '~/ui/content/card-grid'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { Tag } from '~/ui/content/tag'
import { nameOrganisations } from '~/views/names/name-organisations.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const roles = await listRoles(context)
  const names = await nameOrganisations(roles, context.locale)
  return json({
    title: pageTitle(context.locale, 'account.roles.title'),
    next: safeRedirect(context.url.searchParams.get('next'), ''),
    roles: roles.map((held) => {
      const { role, organisationId } = held
      const current = role === context.session.role && organisationId === context.session.organisationId
      const leave = current && hasTeam(role) ? `${roleHome[role]}/team/${held.grantId}` : null
      return { ...held, organisation: names.get(organisationId ?? '') ?? null, current, leave }
    }),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const parsed = parseForm(form, changeRoleInput)
  const chosen = parsed.ok
    ? await perform(context, changeRole, { ...parsed.value, sessionId: context.sessionId })
    : parsed
  if (!chosen.ok) throw forbidden()
  const { token, role } = chosen.value as { token: string; role: keyof typeof roleHome }
  const home = `/${context.locale}${roleHome[role]}`
  const headers = { 'Set-Cookie': await sessionCookie().serialize(token) }
  // Where she was going is everybody's errand, or a page that this role opens; else the role's own desk is the start.
  const next = safeRedirect(form.get('next'), home)
  return redirect(rolesOf(next)?.includes(role) === false ? home : next, { status: 303, headers })
}

export default function Roles() {
  const t = useT()
  const here = useHere()
  const { roles, next } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('account.roles.title')}</Heading>
      <Prose>
        <p>{t(roles.length > 1 ? 'account.roles.lead' : 'account.roles.onlyOne')}</p>
      </Prose>
      <CardGrid>
        {roles.map(({ grantId, role, organisation, current, leave }) => (
          <Card key={grantId} level={2} title={t(`account.role.${role}`)}>
            {organisation && <p>{organisation}</p>}
            {current && (
              <p>
                <Tag tone="info">{t('account.roles.current')}</Tag>
              </p>
            )}
            {leave && (
              <p>
                <a className="inline-flex min-h-11 items-center" href={here(leave)}>
                  {t('team.leave')}
                </a>
              </p>
            )}
            <PostForm hidden={{ grantId, role, next }}>
              <Button look={current ? 'secondary' : 'primary'} hiddenText={t(`account.role.${role}`)}>
                {t('account.roles.choose')}
              </Button>
            </PostForm>
          </Card>
        ))}
      </CardGrid>
    </Frame>
  )
}
