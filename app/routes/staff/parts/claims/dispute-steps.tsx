import { useFormat, useT } from '~/i18n/react'
import type { DeviceClaimOutcome } from '~/platform/prisma/enums'
import { FreeText } from '~/ui/content/free-text'
import type { ShownClaim } from '~/ui/devices/claims/claim-facts'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DecisionSteps } from '../decision/decision-steps'
import { type Draft, obstacleOf } from '../decision/draft'
import { PrepareForm } from '../decision/prepare-form'

interface DisputeStepsProps {
  claim: ShownClaim
  priceTiyin: string
  draft: Draft
}

const outcomes: readonly DeviceClaimOutcome[] = ['return', 'repair', 'none']

const obstacleText = {
  preparedByYou: 'claims.error.byAnother',
  headDecides: 'claims.error.headDecides',
} as const

/** How a dispute ends: prepared by one, and where money goes back decided by a head who is somebody else. */
export function DisputeSteps({ claim, priceTiyin, draft }: DisputeStepsProps) {
  const t = useT()
  const { money } = useFormat()
  const { outcome, outcomeText } = claim
  const movesMoney = outcome === 'return'
  const obstacle = movesMoney ? obstacleOf(draft) : null
  const rows = outcome && [
    { key: 'outcome', label: t('claims.claim.outcome'), value: t(`claims.staff.outcome.${outcome}`) },
    { key: 'why', label: t('claims.staff.prepare.text'), value: <FreeText of={outcomeText ?? ''} /> },
  ]
  return (
    <DecisionSteps
      prepared={rows && { title: t('claims.staff.prepared'), rows }}
      seenAt={draft.seenAt}
      obstacle={obstacle && t(obstacleText[obstacle])}
      effect={movesMoney ? t('claims.staff.decideMoney', { amount: money(priceTiyin) }) : null}
      words={{ decide: t('claims.staff.decide'), again: t('claims.staff.prepare.again') }}
    >
      <PrepareForm
        seenAt={draft.seenAt}
        title={t('claims.staff.prepare.title')}
        lead={t('claims.staff.prepare.lead')}
        button={t('claims.staff.prepare.button')}
      >
        <ChoiceField
          name="outcome"
          label={t('claims.staff.prepare.outcome')}
          options={outcomes.map((one) => ({
            value: one,
            label: t(`claims.staff.outcome.${one}`),
            hint: t(`claims.staff.outcomeHint.${one}`),
          }))}
        />
        <TextareaField
          name="text"
          label={t('claims.staff.prepare.text')}
          hint={t('claims.staff.prepare.textHint')}
          limit={2000}
        />
      </PrepareForm>
    </DecisionSteps>
  )
}
