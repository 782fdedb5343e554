import type { LoaderFunctionArgs } from '@remix-run/node'
import { applicantRoles } from '~/domains/applications/index.server'
import { requireRole } from '~/http/guards.server'
import { addDecision } from '~/http/sheet/add-decision.server'
import { openSheet } from '~/http/sheet/open-sheet.server'
import { pdfResponse } from '~/http/sheet/pdf-response'
import { addVerificationCode, addVerificationQr } from '~/http/sheet/verification.server'
import { getT } from '~/i18n/translator.server'
import { readOwn } from '../parts/own.server'
import { readDecision } from '../parts/read-decision.server'

/** What the decision on her application rests on, to keep; of a protected case without a code, which nobody verifies. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale } = context
  const shown = await readDecision(context, await readOwn(context, args.params))
  const title = getT(locale)('applications.decisionReceipt.title')
  const sheet = openSheet(locale, title)
  sheet.add('brand', getT(locale)('layout.brand'))
  sheet.add('title', title)
  const code = shown.verification?.code
  if (code) await addVerificationQr(sheet, locale, code)
  addDecision(sheet, locale, shown)
  if (code) addVerificationCode(sheet, locale, code)
  return pdfResponse(await sheet.finish(), shown.number)
}
