import { signalOutcomes } from '~/domains/makers/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'

/** What came of a look, and why. `weight` is what the officer has before her. */
export function ReviewForm({ weight }: { weight: number }) {
  const t = useT()
  return (
    <PostForm hidden={{ weight: String(weight) }}>
      <Heading level={2}>{t('settlement.signals.review')}</Heading>
      <ChoiceField
        name="outcome"
        label={t('settlement.signals.outcomeLabel')}
        options={signalOutcomes.map((value) => ({
          value,
          label: t(`settlement.signals.outcome.${value}`),
          hint: t(`settlement.signals.outcomeHint.${value}`),
        }))}
      />
      <TextareaField
        name="reason"
        label={t('settlement.signals.reason')}
        hint={t('settlement.signals.reasonHint')}
        limit={1000}
      />
      <Button>{t('settlement.signals.submit')}</Button>
    </PostForm>
  )
}
