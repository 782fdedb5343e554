import type { EveryQuestion, Place, Typed } from './kind'

/** The fields of a question in the form of its page. `prefix` stands before those of a repeated group. */
export function placeOf({ name, spread }: Pick<EveryQuestion, 'name' | 'spread'>, prefix = ''): Place {
  return {
    name: `${prefix}${name}`,
    part: (part) => (spread ? `${prefix}${part}` : `${prefix}${name}.${part}`),
  }
}

/** A form as kinds read it; files are not theirs. */
export function typedOf(form: FormData): Typed {
  const all = (field: string) =>
    form.getAll(field).filter((value): value is string => typeof value === 'string')
  return { all, get: (field) => all(field)[0] ?? '' }
}
