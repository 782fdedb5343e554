import { recordAudit } from '~/domains/audit/index.server'
import { indexContact } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { isoDayOf } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { lockTeam, type TeamMember } from '../rows/lock-team.server'
import { invitationMs, mostAsksADay, mostInvitations, mostInvitationsADay } from '../rules'
import type { InviteInput } from '../schema'
import { sealSaid } from '../sealed.server'
import { teamAct } from '../team-act'

const dayMs = 86_400_000

export type InviteError =
  | 'team.error.notAllowed'
  | 'team.error.self'
  | 'team.error.alreadyMember'
  | 'team.error.alreadyInvited'
  | 'team.error.tooMany'
  | 'team.error.askedToday'
  | 'team.error.sentToday'

/**
 * An owner asks somebody into her team, by PINFL or by phone. Nobody learns whether the portal knows her: by PINFL she is
 * told if it does, and sees it when she signs in if not; to a phone goes a code. Answers the invitation's id.
 */
export async function sendInvitation(work: Work, input: InviteInput): Promise<Result<string, InviteError>> {
  return work.asSystem(async () => {
    const { members, own, isOwner } = await lockTeam(work)
    if (!own || !isOwner) return refuse('team.error.notAllowed')
    const { role, organisationId } = own
    const contact = contactOf(input)
    const known = await work.tx.person.findMany({
      where: contact.contact === 'pinfl' ? { pinflIndex: contact.index } : { phoneIndex: contact.index },
      select: { id: true, preferredLocale: true },
    })
    const ids = known.map(({ id }) => id)
    if (ids.includes(own.personId)) return refuse('team.error.self')
    if (members.some(({ personId }) => ids.includes(personId))) return refuse('team.error.alreadyMember')
    const waiting = await work.tx.teamInvitation.findMany({
      where: { role, organisationId, status: 'sent', lapsesAt: { gt: work.now() } },
      select: { contactIndex: true },
    })
    if (waiting.some(({ contactIndex }) => contactIndex === contact.index))
      return refuse('team.error.alreadyInvited')
    if (waiting.length >= mostInvitations) return refuse('team.error.tooMany', { most: mostInvitations })
    const often = await refuseOften(work, { role, organisationId }, contact.index)
    if (often) return often
    // One whose days are over is taken back, also before the job came by.
    await work.tx.teamInvitation.updateMany({
      where: { role, organisationId, contactIndex: contact.index, status: 'sent' },
      data: { status: 'withdrawn', decidedById: own.personId, decidedAt: work.now() },
    })
    const id = newId()
    const code = contact.contact === 'phone' ? newPublicNumber('HJ') : null
    const lapsesAt = new Date(work.now().getTime() + invitationMs)
    await work.tx.teamInvitation.create({
      data: {
        ...{ id, role, organisationId, contact: contact.contact, contactIndex: contact.index },
        codeIndex: code && blindIndex('verificationCode', code),
        saidCipher: sealSaid({ name: input.name, contact: contact.value }, id),
        ...{ duties: [...input.duties], endsOn: input.endsOn },
        ...{ invitedById: own.personId, invitedAt: work.now(), lapsesAt },
      },
    })
    await recordAudit(work, {
      subject: organisationId,
      action: teamAct(role, 'teamInvited'),
      details: { requestId: id },
    })
    const inviter = await work.tx.person.findUniqueOrThrow({
      where: { id: own.personId },
      select: { preferredLocale: true },
    })
    const locale = (known[0] ?? inviter).preferredLocale
    await tellInvited(work, { id, code, lapsesAt, phone: input.phone, personId: ids[0] ?? null, locale })
    return ok(id)
  })
}

/** What was taken back or answered counts as well: whoever it went to has had the message. */
async function refuseOften(
  work: Work,
  team: Pick<TeamMember, 'role' | 'organisationId'>,
  contactIndex: string,
) {
  const today = await work.tx.teamInvitation.findMany({
    where: { ...team, invitedAt: { gt: new Date(work.now().getTime() - dayMs) } },
    select: { contactIndex: true },
  })
  if (today.length >= mostInvitationsADay)
    return refuse('team.error.sentToday', { most: mostInvitationsADay })
  const asked = today.filter((one) => one.contactIndex === contactIndex).length
  return asked >= mostAsksADay ? refuse('team.error.askedToday') : null
}

function contactOf({ pinfl, phone }: InviteInput) {
  if (pinfl !== null) return { contact: 'pinfl', value: pinfl, index: blindIndex('pinfl', pinfl) } as const
  const index = indexContact({ phone, email: null }).phoneIndex
  if (phone === null || !index) throw new Error('an invitation names a PINFL or a phone')
  return { contact: 'phone', value: phone, index } as const
}

interface Invited {
  id: string
  code: string | null
  lapsesAt: Date
  phone: string | null
  /** Null where nobody is known by that PINFL. */
  personId: string | null
  /** Hers, if the portal knows her, else that of who invites her. */
  locale: string
}

async function tellInvited(
  work: Work,
  { id, code, lapsesAt, phone, personId, locale }: Invited,
): Promise<void> {
  const untilOn = isoDayOf(lapsesAt)
  const path = '/account/invitations'
  if (code)
    await notify(work, {
      ...{ key: `teamInvitation:${id}:sms`, personId: null, recipient: { phone } },
      ...{ template: 'notifications.teamInvitedByPhone', variables: { number: code, untilOn } },
      ...{ locale, path, channels: ['sms'] },
    })
  else if (personId)
    await notify(work, {
      ...{ key: `teamInvitation:${id}`, personId, template: 'notifications.teamInvited' },
      ...{ variables: { untilOn }, locale: null, path },
    })
}
