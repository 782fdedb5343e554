import type { RowsOf } from '~/domains/services/schema'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { keyOf } from '~/lib/text-key'
import { Fieldset } from '~/ui/form/fieldset'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { FieldView } from './place-view'

/** A map as rows with fields. A row that is emptied is left out; two more are there to be filled in. */
export function PlaceRows({ name, label, isOptional, rows }: FieldView) {
  const t = useT()
  if (!rows) return null
  return (
    <Fieldset
      legend={label}
      id={`rows-${name}`}
      optional={isOptional}
      hint={t(`services.row.lead.${rows.of}`)}
    >
      {rows.written.map((row, at) => (
        <div key={at} className="card">
          <Fieldset legend={t('services.edit.item', { number: at + 1 })} id={`rows-${name}-${at}`}>
            {rows.parts.map((part) => (
              <RowPart
                key={part}
                name={`${name}.${at}.${part}`}
                part={part}
                of={rows.of}
                value={ownValue(row, part) ?? ''}
                options={ownValue(rows.options, part)}
              />
            ))}
          </Fieldset>
        </div>
      ))}
    </Fieldset>
  )
}

function RowPart({
  part,
  of,
  options,
  ...field
}: {
  part: string
  of: RowsOf
  name: string
  value: string
  options: { value: string; label: string }[] | undefined
}) {
  const t = useT()
  const common = { ...field, label: t(keyOf(`services.row.${of}`, part)) }
  if (options) return <SelectField {...common} options={options} emptyLabel={t('services.edit.none')} />
  if (part === 'codes')
    return (
      <TextareaField {...common} rows={3} hint={t('services.row.codesHint', { example: 'I = group1' })} />
    )
  return (
    <TextField
      {...common}
      spellCheck={false}
      autoCapitalize="none"
      width={part === 'plus' || part === 'under' || part === 'plusYears' ? 4 : 20}
      {...(part === 'what' && { hint: t('services.row.whatHint', { example: 'certificate.basis' }) })}
    />
  )
}
