import type { TextKey } from '~/lib/text-key'

/** What is wrong with a definition, where: names and positions, `pages.2.questions.0`; the whole of it when empty. */
export interface DefinitionFault {
  place: string
  key: TextKey
  values?: Record<string, string>
}

/** For a log or a terminal. */
export function spellFault({ place, key, values = {} }: DefinitionFault): string {
  return [place, key, ...Object.values(values)].join(' ')
}
