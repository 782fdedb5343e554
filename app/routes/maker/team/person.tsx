import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeDuties, dutiesForm, endTeamRole, getTeam } from '~/domains/administration/index.server'
import { mayInTeam } from '~/domains/identity/index.server'
import { teamDuties } from '~/domains/identity/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { DutiesField } from '~/ui/team/duties-field'
import { getMakerWork } from '~/views/orders/get-maker-work.server'
import { OpenWork } from '../parts/team/open-work'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  // Whoever works here may leave; colleagues are an owner's.
  const context = await requireRole(args, 'maker_staff')
  const team = await perform(context, getTeam)
  const person = team?.people.find(({ grantId }) => grantId === args.params.id)
  if (!person) throw notFound()
  const { isSelf, isLastOwner, name, duties, personId } = person
  const work = await perform(context, getMakerWork, personId)
  return json({
    title: pageTitle(context.locale, 'team.person.title'),
    isOwner: mayInTeam(context, 'team'),
    person: { isSelf, name, duties },
    isLast: isLastOwner,
    work,
  })
}

/** What somebody does from now on, or that she works here no more (`end`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'maker_staff')
  const grantId = args.params.id
  if (!isId(grantId)) throw notFound()
  const form = await readFormData(args.request)
  const to = `/${context.locale}/maker/team`
  const intent = form.get('intent')
  if (intent === 'end') {
    const ended = await perform(context, endTeamRole, { grantId })
    if (!ended.ok) return refuseForm(ended)
    return ended.value.left
      ? redirectWithNotice(`/${context.locale}/account`, { key: 'team.person.left', tone: 'success' })
      : redirectWithNotice(to, { key: 'team.person.ended', tone: 'success' })
  }
  if (intent !== 'duties') return refuseForm(unknownAct)
  const parsed = parseForm(form, dutiesForm)
  if (!parsed.ok) return refuseForm(parsed)
  const changed = await perform(context, changeDuties, { grantId, ...parsed.value })
  if (!changed.ok) return refuseForm(changed)
  return redirectWithNotice(to, { key: 'team.person.saved', tone: 'success' })
}

export default function TeamPerson() {
  const t = useT()
  const here = useHere()
  const { personName } = useFormat()
  const { person, isLast, isOwner, work } = useLoaderData<typeof loader>()
  const { isSelf, duties } = person
  return (
    <Frame
      back={
        isOwner
          ? { href: here('/maker/team'), label: t('team.title') }
          : { href: here('/account/roles'), label: t('account.roles.title') }
      }
    >
      <Heading level={1} caption={personName(person.name)}>
        {t('team.person.title')}
      </Heading>
      {isSelf ? (
        <p>{t('team.person.own')}</p>
      ) : (
        <PostForm id="duties" hidden={{ intent: 'duties' }}>
          <DutiesField label={t('team.duties')} duties={teamDuties} values={duties} />
          <div>
            <Button>{t('team.person.save')}</Button>
          </div>
        </PostForm>
      )}
      <section className="grid gap-4">
        <Heading level={2}>{t(isSelf ? 'team.person.leaveTitle' : 'team.person.endTitle')}</Heading>
        <OpenWork work={work} />
        {isLast ? (
          <Notice>{t(isSelf ? 'team.person.last' : 'team.error.lastOwner')}</Notice>
        ) : (
          <PostForm id="end" hidden={{ intent: 'end' }}>
            <p>{t(isSelf ? 'team.person.leaveLead' : 'team.person.endLead')}</p>
            <div>
              <Button look="danger">{t(isSelf ? 'team.person.leaveSubmit' : 'team.person.endSubmit')}</Button>
            </div>
          </PostForm>
        )}
      </section>
    </Frame>
  )
}
