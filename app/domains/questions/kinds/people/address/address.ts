import { z } from 'zod'
import type { EveryQuestion, Kind } from '../../../kind'
import { lineReader } from '../../../readers/read-text'
import { readField } from '../../../reading'

export interface AddressQuestion extends EveryQuestion {
  /** Street, house and flat are asked for, too. */
  withStreet?: true | undefined
}

export interface Address {
  /** District or city. */
  soato: string
  /** Mahalla, street, house, flat. */
  street?: string | undefined
}

const soato = z.string().regex(/^\d{7}(\d{3})?$/)
const street = z.string().min(1).max(400)
const readStreet = lineReader({ words: 'questions.error.street', least: 3, most: 200 })

/** Where somebody lives, by territory. Its district has a centre. */
export const address: Kind<AddressQuestion, Address> = {
  params: { withStreet: z.literal(true).optional() },
  missing: 'questions.error.districtMissing',
  firstField: ({ part }) => part('soato'),
  parse: (typed, { part }, { withStreet }, { districts }) => {
    const chosen = typed.get(part('soato'))
    const line = withStreet ? readField(typed, part('street'), readStreet) : null
    const isChosen = districts.has(chosen)
    if (!line) return isChosen ? { value: { soato: chosen } } : { empty: true }
    if (!isChosen && 'empty' in line) return { empty: true }
    const faults = 'faults' in line ? line.faults : []
    if (!isChosen) faults.push({ field: part('soato'), error: 'questions.error.districtMissing' })
    if ('empty' in line) faults.push({ field: part('street'), error: 'questions.error.street.missing' })
    return faults.length === 0 && 'value' in line && line.value
      ? { value: { soato: chosen, street: line.value } }
      : { faults }
  },
  stored: ({ withStreet }) => (withStreet ? z.strictObject({ soato, street }) : z.strictObject({ soato })),
  refresh: (answer, _, { districts }) => (districts.has(answer.soato) ? answer : null),
  words: (answer, { districts }) => districts.get(answer.soato) ?? null,
  describe: (answer, _, kept) => [
    {
      part: 'district',
      value: kept ? { kind: 'texts', texts: kept } : { kind: 'text', text: answer.soato },
    },
    ...(answer.street
      ? [
          {
            part: 'street',
            label: { key: 'questions.answer.street' },
            value: { kind: 'text', text: answer.street },
          } as const,
        ]
      : []),
  ],
  redact: (answer) => answer.soato,
  migrate: (answer) => (typeof answer === 'string' ? { soato: answer } : answer),
  values: (answer, { part }) => ({
    [part('soato')]: answer.soato,
    ...(answer.street && { [part('street')]: answer.street }),
  }),
}
