import { ownValue } from '~/lib/own-value'
import { invalid } from './failure'

/** A form-encoded body with brackets, as the query-string parser made it: text, objects and arrays of them. */
export type Form = { [name: string]: FormValue }
export type FormValue = string | Form | FormValue[] | undefined

export function text(form: Form, name: string): string | null {
  const value = ownValue(form, name)
  return typeof value === 'string' && value !== '' ? value : null
}

export function group(form: Form, name: string): Form {
  const value = ownValue(form, name)
  return value !== undefined && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

/** `a[0][b]=…`; long lists come as objects with number keys. */
export function list(form: Form, name: string): FormValue[] {
  const value = ownValue(form, name)
  if (Array.isArray(value)) return value
  return value !== undefined && typeof value === 'object' ? Object.values(value) : []
}

export function asForm(value: FormValue): Form {
  return value !== undefined && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

/** Null when absent; Stripe's `parameter_invalid_integer` when it is no whole number. */
export function integer(form: Form, name: string, path = name): number | null {
  const value = text(form, name)
  if (value === null) return null
  if (!/^-?\d+$/.test(value)) throw invalid(`Invalid integer: ${value}`, path, 'parameter_invalid_integer')
  return Number(value)
}

export function metadata(form: Form): Record<string, string> {
  const pairs = Object.entries(group(form, 'metadata'))
  if (pairs.length > 50) throw invalid('Metadata can have up to 50 keys.', 'metadata')
  return Object.fromEntries(
    pairs.map(([key, value]) => {
      const kept = typeof value === 'string' ? value : ''
      if (key.length > 40) throw invalid('Metadata keys can be up to 40 characters.', 'metadata')
      if (kept.length > 500) throw invalid('Metadata values can be up to 500 characters.', `metadata[${key}]`)
      return [key, kept]
    }),
  )
}
