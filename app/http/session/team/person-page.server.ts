import { changeDuties, dutiesForm, endTeamRole, getTeam } from '~/domains/administration/index.server'
import { dutiesOf, mayInTeam, roleHome } from '~/domains/identity/index.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { teamRoleOf } from './team-page.server'

/** Somebody of the team of whoever asks: whom an owner may change, or herself; not found (404) for everybody else. */
export async function readTeamPerson(context: SignedInContext, grantId: string | undefined) {
  const team = await perform(context, getTeam)
  const found = team?.people.find((one) => one.grantId === grantId)
  if (!found) throw notFound()
  const { isSelf, isLastOwner, name, duties, personId } = found
  return {
    page: {
      title: pageTitle(context.locale, 'team.person.title'),
      isOwner: mayInTeam(context, 'team'),
      person: { isSelf, name, duties },
      isLast: isLastOwner,
      role: teamRoleOf(context),
      allDuties: dutiesOf[teamRoleOf(context)],
    },
    personId,
  }
}

/** What somebody does from now on, or that she works here no more (`end`). */
export async function actOnTeamPerson(
  context: SignedInContext,
  request: Request,
  grantId: string | undefined,
) {
  const role = teamRoleOf(context)
  if (!isId(grantId)) throw notFound()
  const form = await readFormData(request)
  const to = `/${context.locale}${roleHome[role]}/team`
  const intent = form.get('intent')
  if (intent === 'end') {
    const ended = await perform(context, endTeamRole, { grantId })
    if (!ended.ok) return refuseForm(ended)
    return ended.value.left
      ? redirectWithNotice(`/${context.locale}/account`, { key: 'team.person.left', tone: 'success' })
      : redirectWithNotice(to, { key: 'team.person.ended', tone: 'success' })
  }
  if (intent !== 'duties') return refuseForm(unknownAct)
  const parsed = parseForm(form, dutiesForm(role))
  if (!parsed.ok) return refuseForm(parsed)
  const changed = await perform(context, changeDuties, { grantId, ...parsed.value })
  if (!changed.ok) return refuseForm(changed)
  return redirectWithNotice(to, { key: 'team.person.saved', tone: 'success' })
}
