import { useT } from '~/i18n/react'
import { Heading } from '../content/heading'
import type { Duty, TeamKind } from './duty-tags'
import { InviteForm } from './invite-form'
import { SentInvitations, type SentInvitationsProps } from './sent-invitations'
import { TeamTable, type TeamTableProps } from './team-table'

interface TeamPartsProps extends TeamTableProps, SentInvitationsProps {
  role: TeamKind
  /** All that there are in this team. */
  duties: readonly Duty[]
}

/** Who works in a team, what each may do, and whom the owners have asked in. */
export function TeamParts({ list, people, hrefOf, invitations, role, duties }: TeamPartsProps) {
  const t = useT()
  return (
    <>
      <Heading level={1}>{t('team.title')}</Heading>
      <p className="max-w-2xl">{t('team.lead')}</p>
      <TeamTable list={list} people={people} hrefOf={hrefOf} />
      <SentInvitations invitations={invitations} />
      <InviteForm role={role} duties={duties} />
    </>
  )
}
