import { useT } from '~/i18n/react'
import { Icon } from '../content/icon'

export interface SearchFieldProps {
  label: string
  name?: string
  id?: string
  value?: string | undefined
  placeholder?: string
  /** The label is said but not shown. */
  labelHidden?: boolean
}

/** Field and button; stands in a GET form. */
export function SearchField({
  label,
  name = 'q',
  id = name,
  value,
  placeholder,
  labelHidden,
}: SearchFieldProps) {
  const t = useT()
  return (
    <div>
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
    </div>
  )
}
