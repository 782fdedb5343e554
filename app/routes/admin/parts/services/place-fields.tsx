import { localeNames } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { Disclosure } from '~/ui/content/disclosure'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { Fieldset } from '~/ui/form/fieldset'
import { NumberField } from '~/ui/form/number-field'
import { useWasRefused } from '~/ui/form/page/page-forms'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { PlaceRows } from './place-rows'
import type { FieldView } from './place-view'

/** The fields of a place as they are written. */
export function PlaceFields({ fields }: { fields: readonly FieldView[] }) {
  const t = useT()
  const hasCondition = fields.some(({ is }) => is === 'condition')
  const wasRefused = useWasRefused({ id: 'fields' })
  const [first, more] = [fields.filter((one) => !isLeftOut(one)), fields.filter(isLeftOut)]
  return (
    <>
      {fields.some(({ is }) => is === 'texts') && <p>{t('services.edit.cyrillic')}</p>}
      {first.map((field) => (
        <PlaceField key={field.name} {...field} />
      ))}
      {more.length > 0 && (
        <Disclosure summary={t('services.edit.more')} open={wasRefused || first.length === 0}>
          <div className="form-stack">
            {more.map((field) => (
              <PlaceField key={field.name} {...field} />
            ))}
          </div>
        </Disclosure>
      )}
      {hasCondition && (
        <Disclosure summary={t('services.edit.conditionHelp')}>
          <p>{t('services.edit.conditionHelpText')}</p>
          <ul>
            {examples.map((line) => (
              <li key={line}>
                <code>{line}</code>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

/** Nothing is written there, and nothing need be. */
function isLeftOut({ isOptional, value, texts = {}, rows }: FieldView): boolean {
  const isWritten = rows?.written.some(({ key }) => key !== '')
  return isOptional && value === '' && Object.keys(texts).length === 0 && !isWritten
}

const examples = [
  'for-whom.who = child',
  'for-whom.who != self',
  'address.region in (1726, 1727)',
  'household.members >= 3',
  'sums.perHead <= 150% parameters.poverty-line',
  'known(registers.civil-register.birthOn)',
  'answered(contact.email)',
  'older(beneficiary.birthOn, 18)',
  'not-past(registers.disability.validUntil)',
  'same-words(person.name, registers.civil-register.name)',
  'contains(registers.civil-register.children, beneficiary.pinfl)',
  '(a.b = x or a.b = y) and not (known(a.c))',
]

function PlaceField(field: FieldView) {
  const t = useT()
  const { name, label, is, isOptional: optional, value, options = [] } = field
  const common = { name, label, optional, value }
  switch (is) {
    case 'texts':
      return <TextsField {...field} />
    case 'flag':
      return <CheckboxField name={name} label={label} checked={value === 'true'} />
    case 'several':
      return <CheckboxGroup {...common} options={options} values={field.chosen} />
    case 'choice':
      return <SelectField {...common} options={options} emptyLabel={t('services.edit.none')} />
    case 'number':
      return <NumberField {...common} hint={field.orNone ? t('services.edit.noEnd') : undefined} width={10} />
    case 'words':
      return <TextareaField {...common} rows={4} hint={t('services.edit.lines')} />
    case 'condition':
      return <TextareaField {...common} rows={2} />
    case 'rows':
      return <PlaceRows {...field} />
    case 'raw':
      return <TextareaField {...common} rows={8} hint={t('services.edit.raw')} />
    default:
      return <TextField {...common} spellCheck={false} autoCapitalize="none" width={20} />
  }
}

const written = ['uz-Latn', 'ru', 'en'] as const

function TextsField({ name, label, isOptional, texts = {} }: FieldView) {
  const isLong = Object.values(texts).some((text) => text.length > 60)
  const Input = isLong ? TextareaField : TextField
  return (
    <Fieldset legend={label} id={`texts-${name}`} optional={isOptional}>
      {written.map((locale) => (
        <Input
          key={locale}
          name={`${name}.${locale}`}
          label={localeNames[locale].full}
          value={texts[locale] ?? ''}
          lang={locale}
          {...(isLong ? { rows: 3 } : {})}
        />
      ))}
    </Fieldset>
  )
}
