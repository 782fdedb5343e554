import { useT } from '~/i18n/react'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { PinflField } from '~/ui/questions/fields/pinfl-field'

/** How somebody is helped, and what she says of herself. */
export function WhoIsThere<Way extends 'desk' | 'phone' | 'paper'>({ ways }: { ways: readonly Way[] }) {
  const t = useT()
  return (
    <>
      <ChoiceField
        name="way"
        label={t('assistance.way.legend')}
        options={ways.map((value) => ({ value, label: t(`assistance.way.${value}`) }))}
        {...(ways.length === 1 ? { value: ways[0] } : {})}
      />
      <PinflField name="pinfl" label={t('questions.answer.pinfl')} />
      <TextField kind="name" name="familyName" label={t('questions.field.familyName')} />
      <TextField kind="name" name="givenName" label={t('questions.field.givenName')} />
    </>
  )
}
