import type { LoaderFunctionArgs } from '@remix-run/node'
import { applicantRoles } from '~/domains/applications/index.server'
import { issueVerifiable } from '~/domains/documents/index.server'
import { getProfile } from '~/domains/identity/index.server'
import { notFound, requireRole } from '~/http/guards.server'
import { openSheet } from '~/http/sheet/open-sheet.server'
import { pdfResponse } from '~/http/sheet/pdf-response'
import { addVerificationCode, addVerificationQr } from '~/http/sheet/verification.server'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { describeCase } from '../parts/describe-case.server'
import { readOwn } from '../parts/own.server'

/**
 * A status, an entry of a register or a document that a decision gave, on one sheet that anybody can verify. 404 where it
 * is none of these, does not hold any more, or must not leave the portal.
 */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...applicantRoles)
  const { locale } = context
  const { file, isProtected } = await readOwn(context, args.params)
  const [provision] = isProtected ? [] : await findProvisions(context, { caseId: file.id }, locale)
  if (!provision?.form || !provision.number || provision.state !== 'active') throw notFound()
  const profile = await perform(context, getProfile, context.personId)
  if (!profile) throw notFound()
  const { number, fromOn, untilOn, title } = provision
  const code = await perform(context, issueVerifiable, {
    kind: provision.form === 'document' ? 'document' : 'status',
    ...{ subjectId: provision.id, number, issuedOn: new Date(`${fromOn}T00:00:00Z`) },
  })

  const t = getT(locale)
  const { personName, dateLong } = createFormat(locale)
  const { forName } = await describeCase(file, dayOf(context.now()), locale)
  const { familyName: family, givenName: given, patronymic } = profile
  const facts = [
    [t('care.row.number'), number],
    [t('care.certificate.who'), personName(forName ?? { family, given, patronymic })],
    [t('care.row.from'), dateLong(fromOn)],
    [t('care.row.until'), untilOn ? dateLong(untilOn) : t('care.certificate.noEnd')],
  ]
  const sheet = openSheet(locale, title)
  sheet.add('brand', t('layout.brand'))
  sheet.add('title', title)
  await addVerificationQr(sheet, locale, code)
  for (const [label, value] of facts) sheet.add('fact', `${label}: ${value}`)
  if (provision.note) sheet.add('text', provision.note)
  sheet.add('text', t('care.certificate.ask'))
  addVerificationCode(sheet, locale, code)
  return pdfResponse(await sheet.finish(), number)
}
