import { isPrintable } from '~/http/sheet/printable'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { PersonName } from '~/lib/people/person-name'

/** The centre of the voucher's holder, its address in the reader's language. */
export interface AskAt {
  address: string
  /** 12 digits. */
  phone: string
  opensAt: string
  closesAt: string
}

/** Whom to ask: this sheet is for those who have no internet at hand. */
export function help(locale: Locale, askAt: AskAt | null): string[] {
  const t = getT(locale)
  const call = t('vouchers.pdf.call')
  if (!askAt) return [call]
  const { address, phone, opensAt: from, closesAt: to } = askAt
  return [
    call,
    t('vouchers.pdf.centre', {
      address,
      phone: createFormat(locale).phone(phone),
      hours: t('public.centres.hoursValue', { from, to }),
    }),
  ]
}

/** The name letter by letter as the register gave it, what the font could not draw, and the day. */
export function smallPrint(
  locale: Locale,
  { beneficiary, printedAt }: { beneficiary: PersonName | null; printedAt: Date },
): string[] {
  const t = getT(locale)
  const { registerName, personName, dateLong } = createFormat(locale)
  const own = beneficiary ? registerName(beneficiary) : ''
  return [
    ...(beneficiary && personName(beneficiary) !== own ? [t('vouchers.pdf.register', { name: own })] : []),
    ...(isPrintable(own) ? [] : [t('vouchers.pdf.notPrinted')]),
    t('vouchers.pdf.printed', { date: dateLong(printedAt) }),
  ]
}
