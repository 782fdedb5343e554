import type { NextStep } from '~/domains/vouchers/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { isoDay } from '~/lib/figures/iso-day'

/** What is still to come of a voucher, in the reader's language. */
export function showNextSteps(steps: readonly NextStep[], locale: Locale) {
  const t = getT(locale)
  const { dateLong, dateTime } = createFormat(locale)
  return steps.map(({ code, on, at, orderId }) => {
    const day = isoDay(on)
    return {
      ...{ code, orderId, title: t(`vouchers.story.next.${code}`) },
      date: at ? dateTime(at) : day && dateLong(day),
      machineDate: at?.toISOString() ?? day,
    }
  })
}
