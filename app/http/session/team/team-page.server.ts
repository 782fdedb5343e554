import {
  getTeam,
  inviteForm,
  sendInvitation,
  withdrawInvitation,
} from '~/domains/administration/index.server'
import { dutiesOf, hasTeam, roleHome, type TeamRole } from '~/domains/identity/index.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { forbidden, notFound, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

/** The role in whose team somebody acts; refused (403) to who acts in none. */
export function teamRoleOf({ role }: SignedInContext): TeamRole {
  if (!hasTeam(role)) throw forbidden()
  return role
}

/** Who works in the team of whoever asks, and whom its owners have asked in. */
export async function readTeamPage(context: SignedInContext) {
  const team = await perform(context, getTeam)
  if (!team) throw forbidden()
  const { rows: people, list } = arrange(context.url.searchParams, team.people, {
    since: ({ from }) => from,
    until: ({ endsOn }) => endsOn,
  })
  return {
    title: pageTitle(context.locale, 'team.title'),
    list,
    people: people.map(({ from, endsOn, ...one }) => ({
      ...{ ...one, from: from.toISOString(), endsOn: isoDay(endsOn) },
    })),
    invitations: team.invitations.map(({ lapsesAt, ...one }) => ({
      ...one,
      lapsesAt: lapsesAt.toISOString(),
    })),
    role: teamRoleOf(context),
    duties: dutiesOf[teamRoleOf(context)],
  }
}

/** Invites somebody, or takes an invitation back (`withdraw`). */
export async function actOnTeam(context: SignedInContext, request: Request) {
  const role = teamRoleOf(context)
  const form = await readFormData(request)
  const to = `/${context.locale}${roleHome[role]}/team`
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
  const parsed = parseForm(form, inviteForm(role, isoDayOf(context.now())))
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
