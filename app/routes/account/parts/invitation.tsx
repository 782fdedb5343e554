import type { Role, TeamDuty } from '~/domains/identity/index.server'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { Card } from '~/ui/content/card'
import { SummaryList } from '~/ui/data/summary-list'
import { DutyTags } from '~/ui/team/duty-tags'

interface InvitationProps {
  id: string
  /** The code that it was found by; null for one to her PINFL. */
  code: string | null
  role: Role
  organisation: string | null
  duties: readonly TeamDuty[]
  endsOn: string | null
  lapsesAt: string
}

/** What somebody is asked to do and where, with both answers. */
export function Invitation({ id, code, role, organisation, duties, endsOn, lapsesAt }: InvitationProps) {
  const t = useT()
  const { dateLong } = useFormat()
  const named: Record<string, string> = code ? { code } : { id }
  return (
    <Card level={2} title={organisation ?? t(`account.role.${role}`)}>
      <SummaryList
        rows={[
          { key: 'role', label: t('team.own.role'), value: t(`account.role.${role}`) },
          { key: 'what', label: t('team.own.what'), value: <DutyTags duties={duties} /> },
          { key: 'until', label: t('team.own.until'), value: endsOn ? dateLong(endsOn) : t('team.noEnd') },
          { key: 'open', label: t('team.own.openUntil'), value: dateLong(lapsesAt) },
        ]}
      />
      <ButtonGroup>
        <PostForm id={`accept-${id}`} hidden={{ intent: 'accept', ...named }}>
          <Button hiddenText={organisation ?? ''}>{t('team.own.accept')}</Button>
        </PostForm>
        <PostForm id={`decline-${id}`} hidden={{ intent: 'decline', ...named }}>
          <Button look="secondary" hiddenText={organisation ?? ''}>
            {t('team.own.decline')}
          </Button>
        </PostForm>
      </ButtonGroup>
    </Card>
  )
}
