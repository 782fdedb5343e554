import { mandateActs, mandateTerms } from '~/domains/applications/schema'
import { serviceGroups } from '~/domains/services/schema'
import { useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { TextField } from '~/ui/form/text-field'
import { PinflField } from '~/ui/questions/fields/pinfl-field'

/** The other person, as she stands in her passport. */
export function PersonFields() {
  const t = useT()
  return (
    <>
      <TextField kind="name" name="familyName" label={t('questions.field.familyName')} />
      <TextField kind="name" name="givenName" label={t('questions.field.givenName')} />
      <TextField kind="name" name="patronymic" label={t('questions.field.patronymic')} optional />
      <PinflField name="pinfl" label={t('questions.answer.pinfl')} />
    </>
  )
}

/** What a mandate is asked or given for. */
export function ScopeFields() {
  const t = useT()
  return (
    <>
      <CheckboxGroup
        name="acts"
        label={t('mandates.request.acts')}
        values={['apply', 'follow']}
        options={mandateActs.map((value) => ({ value, label: t(`mandates.act.${value}`) }))}
      />
      <CheckboxGroup
        name="serviceGroups"
        label={t('mandates.request.services')}
        hint={t('mandates.request.servicesHint')}
        options={serviceGroups.map((value) => ({ value, label: t(`public.services.group.${value}`) }))}
      />
      <ChoiceField
        name="term"
        label={t('mandates.request.term')}
        value="12"
        options={mandateTerms.map((value) => ({ value, label: t(`mandates.term.${value}`) }))}
      />
    </>
  )
}
