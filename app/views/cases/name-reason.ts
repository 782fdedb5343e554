import type { Translate } from '~/i18n/translate'
import { ownValue } from '~/lib/own-value'
import { keyOf } from '~/lib/text-key'

/**
 * Why something was decided, as people read it. A service names its own reasons; those that all cases share
 * (a later decision, a handing on) stand under `applications.reason`.
 */
export function nameReason(t: Translate, ofService: Readonly<Record<string, string>>, code: string): string {
  return ownValue(ofService, code) ?? t(keyOf('applications.reason', code))
}
