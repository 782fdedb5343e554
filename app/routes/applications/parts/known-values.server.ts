import type { Profile } from '~/domains/identity/index.server'
import { type GroupAnswer, groups, isAsked, unknownField } from '~/domains/questions/index.server'
import { environmentOf, textOf } from '~/domains/services/index.server'
import type { Page } from '~/domains/services/schema'
import type { Locale } from '~/i18n/locales'
import { ownValue } from '~/lib/own-value'
import type { FieldValues } from '~/ui/questions/question-view'
import type { Own } from './own.server'

/**
 * What the form of a page begins with: the answer given, else what the account and the finder know. Without a profile,
 * nothing is known.
 */
export function knownValues(
  own: Own,
  page: Page,
  { profile, locale, carried }: { profile: Profile | null; locale: Locale; carried: GroupAnswer },
): FieldValues {
  const answer = ownValue(own.file.answers, page.id) ?? {
    ...carried,
    ...knownAnswer(own, page, profile, locale),
  }
  const environment = environmentOf(own.journey, own.file.answers)
  // "I do not know it" was ticked.
  const unknown = page.questions.filter(
    (one) => one.kind === 'paper-number' && answer[one.name] === null && isAsked(one, environment),
  )
  const ticks = unknown.map(({ name }) => [unknownField(name), 'on'])
  return { ...groups.values(page.questions, answer), ...Object.fromEntries(ticks) }
}

function knownAnswer(
  { journey, file, isProtected }: Own,
  page: Page,
  profile: Profile | null,
  locale: Locale,
) {
  if (!profile) return {}
  const { contact, centre, parties } = journey.definition
  const isForHerself = !parties.who || textOf(file.answers, parties.who) === parties.self
  const known: [path: string, value: string | null][] = [
    // Which way to reach her is safe she says herself.
    [contact.phone, isProtected ? null : profile.phone],
    [contact.email, isProtected ? null : profile.email],
    [contact.locale, locale],
    [centre, isForHerself ? profile.districtSoato : null],
  ]
  const here = known.flatMap(([path, value]) => {
    const [id, part = ''] = path.split('.')
    return id === page.id && value !== null ? [[part, value]] : []
  })
  return Object.fromEntries(here)
}
