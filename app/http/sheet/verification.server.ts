import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { absoluteUrl } from '../urls.server'
import type { Sheet } from './open-sheet.server'
import { qrPath } from './qr-path.server'

/** Where a document's code leads: the page that finds it genuine. */
function verifyUrl(locale: Locale, code: string): string {
  return absoluteUrl(`/${locale}/verify/${code}`)
}

/** The way to verify a document, for its page: give it to `Verification`. */
export function showVerification(locale: Locale, code: string) {
  return { code, qr: qrPath(verifyUrl(locale, code)), href: `/${locale}/verify/${code}` }
}

/** The same on a sheet: the QR code in the corner. Called when brand and title stand. */
export function addVerificationQr(sheet: Sheet, locale: Locale, code: string): void {
  sheet.addQr(verifyUrl(locale, code), getT(locale)('documents.sheet.qrLabel'))
}

/** The code itself, for who has no camera; the last lines of a sheet. */
export function addVerificationCode(sheet: Sheet, locale: Locale, code: string): void {
  const address = absoluteUrl(`/${locale}/verify`).replace(/^https?:\/\//, '')
  sheet.add('text', getT(locale)('documents.sheet.check', { address, code }))
}
