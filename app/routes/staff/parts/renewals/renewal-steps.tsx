import { renewalRefusals } from '~/domains/vouchers/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import type { ShownRenewal } from '~/ui/devices/renewals/renewal-facts'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DecisionSteps } from '../decision/decision-steps'
import { type Draft, obstacleOf } from '../decision/draft'
import { PrepareForm } from '../decision/prepare-form'

/** Whether another device is given early: prepared by one of the centre, decided by a head who is another. */
export function RenewalSteps({ renewal, draft }: { renewal: ShownRenewal; draft: Draft }) {
  const t = useT()
  const { outcome, reasonCode, outcomeText } = renewal
  const obstacle = obstacleOf(draft)
  const rows = outcome && [
    {
      key: 'outcome',
      label: t('vouchers.renewal.staff.outcome'),
      value: t(`vouchers.renewal.staff.${outcome}`),
    },
    ...(reasonCode
      ? [
          {
            key: 'reason',
            label: t('vouchers.renewal.fact.reason'),
            value: t(keyOf('vouchers.reason', reasonCode)),
          },
        ]
      : []),
    { key: 'text', label: t('vouchers.renewal.staff.text'), value: <FreeText of={outcomeText ?? ''} /> },
  ]
  return (
    <DecisionSteps
      prepared={rows && { title: t('vouchers.renewal.staff.prepared'), rows }}
      seenAt={draft.seenAt}
      obstacle={obstacle && t(`vouchers.error.${obstacle}`)}
      words={{ decide: t('vouchers.renewal.staff.decide'), again: t('vouchers.renewal.staff.again') }}
    >
      <PrepareForm
        seenAt={draft.seenAt}
        title={t('vouchers.renewal.staff.prepare')}
        button={t('vouchers.renewal.staff.button')}
      >
        <ChoiceField
          name="outcome"
          label={t('vouchers.renewal.staff.outcome')}
          options={(['approve', 'refuse'] as const).map((value) => ({
            value,
            label: t(`vouchers.renewal.staff.${value}`),
            hint: t(`vouchers.renewal.staff.${value}Hint`),
          }))}
        />
        <SelectField
          name="reasonCode"
          label={t('vouchers.renewal.staff.reason')}
          options={renewalRefusals.map((code) => ({ value: code, label: t(keyOf('vouchers.reason', code)) }))}
          emptyLabel={t('admin.grant.choose')}
          optional
        />
        <TextareaField
          name="text"
          label={t('vouchers.renewal.staff.text')}
          hint={t('claims.staff.prepare.textHint')}
          limit={2000}
        />
      </PrepareForm>
    </DecisionSteps>
  )
}
