import { joinStops } from '../join-stops'
import { ownValue } from '../own-value'

/** A text of a definition with its placeholders, `{{name}}`; one that has no value stays empty. */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => ownValue(values, name) ?? '')
  return joinStops(filled, values)
}
