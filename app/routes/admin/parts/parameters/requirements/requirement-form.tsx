import { requirementActs, sellerKinds, sellerRequirementCodes } from '~/domains/market/schema'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { DateField } from '~/ui/questions/fields/date-field'

/** What is to be asked, or no more, from which day: it counts when another administrator has confirmed it. */
export function RequirementForm() {
  const t = useT()
  return (
    <PostForm>
      <Heading level={2}>{t('admin.holidays.change')}</Heading>
      <ChoiceField
        name="kind"
        label={t('proofs.rows.kind')}
        options={sellerKinds.map((value) => ({ value, label: t(`state.apply.${value}`) }))}
      />
      <ChoiceField
        name="code"
        label={t('proofs.rows.code')}
        options={sellerRequirementCodes.map((value) => ({ value, label: t(`proofs.code.${value}`) }))}
      />
      <ChoiceField
        name="act"
        label={t('proofs.rows.act')}
        options={requirementActs.map((value) => ({ value, label: t(`proofs.rows.acts.${value}`) }))}
      />
      <DateField name="day" label={t('proofs.rows.day')} hint={t('proofs.rows.dayHint')} />
      <TextField name="source" label={t('admin.holidays.source')} hint={t('admin.parameter.sourceHint')} />
      <Button>{t('admin.holidays.prepare')}</Button>
    </PostForm>
  )
}
