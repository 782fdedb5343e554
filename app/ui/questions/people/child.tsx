import { useT } from '~/i18n/react'
import { TextField } from '../../form/text-field'
import { PinflField } from '../fields/pinfl-field'
import { type QuestionFieldProps, typedIn } from '../question-view'
import { NamedFields } from './named-fields'

export function ChildField(props: QuestionFieldProps) {
  const t = useT()
  const { base } = props.question
  const field = (part: 'pinfl' | 'birthCertificate') => ({
    name: `${base}${part}`,
    label: t(`questions.field.${part}`),
    value: typedIn(props.values, `${base}${part}`),
    optional: true,
  })
  return (
    <>
      <NamedFields {...props} />
      <PinflField {...field('pinfl')} hint={t('questions.field.pinflChildHint')} />
      <TextField
        {...field('birthCertificate')}
        kind="birthCertificate"
        hint={t('questions.field.birthCertificateHint')}
        width={20}
      />
    </>
  )
}
