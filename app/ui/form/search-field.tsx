import { listPluralForms } from '~/i18n/plural-forms'
import { useLocale, useT } from '~/i18n/react'
import { Icon } from '../content/icon'

export interface SearchFieldProps {
  label: string
  name?: string
  id?: string
  value?: string | undefined
  placeholder?: string
  /** The label is said but not shown. */
  labelHidden?: boolean
  /** The address that says how what is being typed may go on; without a script nothing asks it. */
  suggestions?: string
}

/** Field and button; stands in a GET form. */
export function SearchField({
  label,
  name = 'q',
  id = name,
  value,
  placeholder,
  labelHidden,
  suggestions,
}: SearchFieldProps) {
  const t = useT()
  const locale = useLocale()
  return (
    <div className="relative">
      <label className={labelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <div className="search-row">
        <input
          className="input"
          id={id}
          name={name}
          type="search"
          enterKeyHint="search"
          defaultValue={value}
          placeholder={placeholder}
          maxLength={100}
          data-kind="search"
          autoComplete="off"
        />
        <button type="submit" className="btn btn-primary">
          <Icon name="search" />
          <span>{t('ui.search')}</span>
        </button>
      </div>
      {suggestions && (
        <>
          <nav
            className="suggestions"
            aria-label={t('search.suggest.title')}
            data-suggest={suggestions}
            data-count={JSON.stringify(listPluralForms(t, locale, 'search.suggest.count'))}
            hidden
          >
            <ul />
          </nav>
          <span className="visually-hidden" role="status" data-suggest-said />
        </>
      )}
    </div>
  )
}
