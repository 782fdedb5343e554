import { bySpecialist } from '~/domains/questions/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import type { Definition } from '~/domains/services/schema'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'

/** What an address gives as the device, in the reader's words; null where the service takes no such answer. */
export async function nameDeviceAnswer(
  { pages }: Definition,
  code: string,
  { locale, now }: { locale: Locale; now: () => Date },
): Promise<string | null> {
  const questions = pages.flatMap((page) => page.questions)
  const question = questions.find((one) => one.kind === 'device')
  if (!question) return null
  if (code === bySpecialist) return question.specialist?.label[locale] ?? null
  const kinds = await listDeviceKinds(dayOf(now()))
  return kinds.find((kind) => kind.code === code)?.names[locale] ?? null
}
