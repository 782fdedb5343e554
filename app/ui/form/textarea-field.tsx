import { listPluralForms } from '~/i18n/plural-forms'
import { useLocale, useT } from '~/i18n/react'
import { describedBy, Field, type FieldProps } from './field'
import { useField } from './page/use-field'

export interface TextareaFieldProps extends FieldProps {
  value?: string | undefined
  rows?: number
  /** Most characters the answer may have; said below and counted while typing, never cut off. */
  limit?: number
  lang?: string
}

export function TextareaField(props: TextareaFieldProps) {
  const t = useT()
  const locale = useLocale()
  const { name, rows = 5, limit, lang } = props
  const { id, error, text } = useField(props, props)
  return (
    <Field {...props} error={error}>
      <textarea
        className="input"
        id={id}
        name={name}
        rows={rows}
        lang={lang}
        defaultValue={text(props.value)}
        data-kind="text"
        data-limit={limit}
        {...describedBy(id, { ...props, error }, ...(limit ? [`${id}-count`] : []))}
      />
      {limit !== undefined && (
        <p
          className="field-count"
          id={`${id}-count`}
          data-left={JSON.stringify(listPluralForms(t, locale, 'ui.characters.left'))}
          data-over-text={JSON.stringify(listPluralForms(t, locale, 'ui.characters.over'))}
        >
          {t('ui.characters.limit', { limit })}
        </p>
      )}
    </Field>
  )
}
