import { termKinds } from '~/domains/market/index.server'
import { ownValue } from '~/lib/own-value'
import type { ShownProduct } from './own-product.server'

/** Whether something stands in the form of a product that the product does not say. */
export function hasUnsaved(form: FormData, { values: saved, marks }: ShownProduct): boolean {
  const listed = (codes: readonly string[]) => codes.filter(Boolean).toSorted().join(' ')
  if (termKinds.some((kind) => listed(form.getAll(kind).map(String)) !== listed(marks[kind] ?? [])))
    return true
  const isField = (name: string) => Object.hasOwn(saved, name) || /^(name|description)-/.test(name)
  const sent = [...form].filter(([name]) => isField(name))
  return sent.some(
    ([name, value]) => String(value).replaceAll('\r\n', '\n') !== (ownValue(saved, name) ?? ''),
  )
}
