import type { LoaderFunctionArgs } from '@remix-run/node'
import { applicantRoles } from '~/domains/applications/index.server'
import { requireRole } from '~/http/guards.server'
import { openSheet } from '~/http/sheet/open-sheet.server'
import { pdfResponse } from '~/http/sheet/pdf-response'
import { addVerificationCode, addVerificationQr } from '~/http/sheet/verification.server'
import { getT } from '~/i18n/translator.server'
import { readOwn } from '../parts/own.server'
import { readReceipt } from '../parts/read-receipt.server'

/** The receipt of an application on one sheet. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale } = context
  const receipt = await readReceipt(context, await readOwn(context, args.params))
  const sheet = openSheet(locale, receipt.title)
  sheet.add('brand', getT(locale)('layout.brand'))
  sheet.add('title', receipt.title)
  addVerificationQr(sheet, locale, receipt.code)
  sheet.add('text', receipt.lead)
  for (const { label, value } of receipt.facts) sheet.add('fact', `${label}: ${value}`)
  sheet.add('text', receipt.next)
  addVerificationCode(sheet, locale, receipt.code)
  return pdfResponse(await sheet.finish(), receipt.number)
}
