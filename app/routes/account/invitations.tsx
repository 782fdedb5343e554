import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  answerInvitation,
  invitationCodeForm,
  listOwnInvitations,
} from '~/domains/administration/index.server'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireSignedIn, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { TextField } from '~/ui/form/text-field'
import { nameOrganisations } from '~/views/names/name-organisations.server'
import { Invitation } from './parts/invitation'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

async function readInvitations(context: SignedInContext, code: string | null) {
  const own = await perform(context, listOwnInvitations, code)
  const names = await nameOrganisations(own, context.locale)
  return own.map(({ lapsesAt, endsOn, organisationId, ...one }) => ({
    ...{ ...one, code, organisation: names.get(organisationId) ?? null },
    ...{ lapsesAt: lapsesAt.toISOString(), endsOn: isoDay(endsOn) },
  }))
}

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  return json({
    title: pageTitle(context.locale, 'team.own.title'),
    invitations: await readInvitations(context, null),
  })
}

/** Shows what a code is for, or answers an invitation. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent !== 'find' && intent !== 'accept' && intent !== 'decline') return refuseForm(unknownAct)
  const hasCode = intent === 'find' || form.has('code')
  // Whoever guesses codes is told to wait.
  if (hasCode) await requireBudget(context, 'lookUpOne', 'invitation')
  const typed = hasCode ? parseForm(form, invitationCodeForm) : null
  if (typed && !typed.ok) return refuseForm(typed)
  if (intent === 'find') {
    const found = await readInvitations(context, typed?.value.code ?? null)
    if (found.length > 0) return json({ found })
    return refuseForm({ ok: false, reply: { errors: { code: { key: 'team.error.over' } } } })
  }
  const id = form.get('id')
  if (!typed && !isId(id)) throw notFound()
  const named = typed ? { code: typed.value.code } : { id: String(id) }
  const answered = await perform(context, answerInvitation, { ...named, answer: intent })
  if (!answered.ok) return refuseForm(answered)
  return intent === 'accept'
    ? redirectWithNotice(`/${context.locale}/account/roles`, { key: 'team.own.accepted', tone: 'success' })
    : redirectWithNotice(`/${context.locale}/account/invitations`, {
        key: 'team.own.declined',
        tone: 'success',
      })
}

/** Who asks her into a team; she answers herself, signed in as who she is. */
export default function Invitations() {
  const t = useT()
  const { invitations } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const found = answer && 'found' in answer ? answer.found : []
  const all = [...found, ...invitations]
  return (
    <Frame>
      <Heading level={1}>{t('team.own.title')}</Heading>
      <p>{t('team.own.lead')}</p>
      {all.length === 0 && <EmptyState title={t('team.own.none')} text={t('team.own.noneText')} />}
      {all.map((one) => (
        <Invitation key={one.id} {...one} />
      ))}
      {found.length === 0 && (
        <section className="grid gap-3">
          <Heading level={2}>{t('team.own.codeTitle')}</Heading>
          <PostForm id="find" hidden={{ intent: 'find' }}>
            <TextField
              name="code"
              label={t('team.own.code')}
              hint={t('team.own.codeHint')}
              kind="invitationCode"
              width={20}
            />
            <div>
              <Button look={all.length > 0 ? 'secondary' : 'primary'}>{t('team.own.find')}</Button>
            </div>
          </PostForm>
        </section>
      )}
    </Frame>
  )
}
