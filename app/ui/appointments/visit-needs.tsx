import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '../content/free-text'
import { CheckboxGroup } from '../form/choices/checkbox-group'
import { SelectField } from '../form/select-field'
import { TextareaField } from '../form/textarea-field'

/** What somebody needs to come, and to be understood; codes name their texts. */
export interface ShownNeeds {
  /** `none` for nobody. */
  interpreter: string
  access: readonly string[]
  note: string | null
}

/** In one line, and her own words below it; nothing where nothing is needed. */
export function VisitNeeds({ of: { interpreter, access, note } }: { of: ShownNeeds }) {
  const t = useT()
  const { list } = useFormat()
  const asked = [
    ...(interpreter === 'none' ? [] : [t(keyOf('appointments.interpreter', interpreter))]),
    ...access.map((one) => t(keyOf('appointments.access', one))),
  ]
  return (
    <>
      {asked.length > 0 && <p>{list(asked)}</p>}
      {note && <FreeText of={note} />}
    </>
  )
}

export function hasNeeds({ interpreter, access, note }: ShownNeeds): boolean {
  return interpreter !== 'none' || access.length > 0 || note !== null
}

interface VisitNeedsFieldsProps {
  interpreters: readonly string[]
  access: readonly string[]
}

/** Asks who must translate, and what makes it possible to come. */
export function VisitNeedsFields({ interpreters, access }: VisitNeedsFieldsProps) {
  const t = useT()
  return (
    <>
      <SelectField
        name="interpreter"
        label={t('appointments.needs.interpreter')}
        hint={t('appointments.needs.interpreterHint')}
        options={interpreters.map((value) => ({ value, label: t(keyOf('appointments.interpreter', value)) }))}
        value="none"
      />
      <CheckboxGroup
        name="access"
        label={t('appointments.needs.access')}
        options={access.map((value) => ({ value, label: t(keyOf('appointments.access', value)) }))}
        optional
      />
      <TextareaField
        name="note"
        label={t('appointments.needs.note')}
        hint={t('appointments.needs.noteHint')}
        limit={500}
        optional
      />
    </>
  )
}
