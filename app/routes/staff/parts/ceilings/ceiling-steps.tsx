import { ceilingRefusals } from '~/domains/vouchers/schema'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import type { ShownCeiling } from '~/ui/devices/quotes/ceiling-facts'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DecisionSteps } from '../decision/decision-steps'
import { type Draft, obstacleOf } from '../decision/draft'
import { PrepareForm } from '../decision/prepare-form'

/** Whether the State pays above its ceiling: prepared by one of the centre, decided by a head who is another. */
export function CeilingSteps({ ceiling, draft }: { ceiling: ShownCeiling; draft: Draft }) {
  const t = useT()
  const { outcome, reasonCode, outcomeText } = ceiling
  const obstacle = obstacleOf(draft)
  const rows = outcome && [
    { key: 'outcome', label: t('quotes.desk.outcome'), value: t(`quotes.desk.${outcome}`) },
    ...(reasonCode
      ? [
          {
            key: 'reason',
            label: t('quotes.ceiling.reasonLabel'),
            value: t(keyOf('quotes.ceiling.reason', reasonCode)),
          },
        ]
      : []),
    { key: 'text', label: t('quotes.desk.words'), value: <FreeText of={outcomeText ?? ''} /> },
  ]
  return (
    <DecisionSteps
      prepared={rows && { title: t('quotes.desk.prepared'), rows }}
      seenAt={draft.seenAt}
      obstacle={obstacle && t(`vouchers.error.${obstacle}`)}
      words={{ decide: t('quotes.desk.decide'), again: t('quotes.desk.again') }}
    >
      <PrepareForm
        seenAt={draft.seenAt}
        title={t('quotes.desk.prepare')}
        button={t('quotes.desk.prepareSend')}
      >
        <ChoiceField
          name="outcome"
          label={t('quotes.desk.outcome')}
          options={(['approve', 'refuse'] as const).map((value) => ({
            ...{ value, label: t(`quotes.desk.${value}`), hint: t(`quotes.desk.${value}Hint`) },
          }))}
        />
        <SelectField
          name="reasonCode"
          label={t('quotes.desk.refusal')}
          hint={t('quotes.desk.refusalHint')}
          emptyLabel={t('quotes.ask.chooseDistrict')}
          options={ceilingRefusals.map((code) => ({
            value: code,
            label: t(`quotes.ceiling.reason.${code}`),
          }))}
        />
        <TextareaField
          name="text"
          label={t('quotes.desk.words')}
          hint={t('quotes.desk.wordsHint')}
          limit={2000}
          rows={4}
        />
      </PrepareForm>
    </DecisionSteps>
  )
}
