import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  getTeam,
  inviteForm,
  sendInvitation,
  withdrawInvitation,
} from '~/domains/administration/index.server'
import { teamDuties } from '~/domains/identity/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { forbidden, notFound, requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { InviteForm } from '~/ui/team/invite-form'
import { SentInvitations } from '~/ui/team/sent-invitations'
import { TeamTable } from '~/ui/team/team-table'
import { MakerTabs } from '../parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const isoDay = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'team', 'maker_staff')
  const team = await perform(context, getTeam)
  if (!team) throw forbidden()
  const { rows: people, list } = arrange(context.url.searchParams, team.people, {
    since: ({ from }) => from,
    until: ({ endsOn }) => endsOn,
  })
  return json({
    title: pageTitle(context.locale, 'team.title'),
    list,
    people: people.map(({ from, endsOn, ...one }) => ({
      ...{ ...one, from: from.toISOString(), endsOn: isoDay(endsOn) },
    })),
    invitations: team.invitations.map(({ lapsesAt, ...one }) => ({
      ...one,
      lapsesAt: lapsesAt.toISOString(),
    })),
  })
}

/** Invites somebody, or takes an invitation back (`withdraw`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'team', 'maker_staff')
  const form = await readFormData(args.request)
  const to = `/${context.locale}/maker/team`
  const intent = form.get('intent')
  if (intent === 'withdraw') {
    const id = form.get('id')
    if (!isId(id)) throw notFound()
    const withdrawn = await perform(context, withdrawInvitation, id)
    return withdrawn.ok
      ? redirectWithNotice(to, { key: 'team.withdrawn', tone: 'success' })
      : refuseForm(withdrawn)
  }
  if (intent !== 'invite') return refuseForm(unknownAct)
  const parsed = parseForm(form, inviteForm(dayOf(context.now()).toISOString().slice(0, 10)))
  if (!parsed.ok) return refuseForm(parsed)
  const invited = await perform(context, sendInvitation, parsed.value)
  if (!invited.ok) {
    const field = parsed.value.pinfl ? 'pinfl' : 'phone'
    return refuseForm(invited, {
      'team.error.self': field,
      'team.error.alreadyMember': field,
      'team.error.alreadyInvited': field,
      'team.error.askedToday': field,
    })
  }
  return redirectWithNotice(to, { key: 'team.invite.sent', tone: 'success' })
}

/** Who works in the workshop, what each may do, and whom the owners have asked in. */
export default function Team() {
  const t = useT()
  const here = useHere()
  const { list, people, invitations } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="team" />
      <Heading level={1}>{t('team.title')}</Heading>
      <p className="max-w-2xl">{t('team.lead')}</p>
      <TeamTable list={list} people={people} hrefOf={(grantId) => here(`/maker/team/${grantId}`)} />
      <SentInvitations invitations={invitations} />
      <InviteForm duties={teamDuties} />
    </Frame>
  )
}
