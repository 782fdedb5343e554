import { listHelp } from '~/domains/applications/index.server'
import { issueVerifiable } from '~/domains/documents/index.server'
import { getProfile } from '~/domains/identity/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { describeCase } from './describe-case.server'
import type { Own } from './own.server'

export interface Receipt {
  number: string
  title: string
  lead: string
  /** Lines of label and value, in the reader's language. */
  facts: { key: string; label: string; value: string }[]
  next: string
  code: string
}

/**
 * What a receipt says, on the page and on paper: 404 for a draft, and for a protected case, of which nothing leaves the
 * portal.
 */
export async function readReceipt(context: SignedInContext, { file, isProtected }: Own): Promise<Receipt> {
  const { number, submittedAt } = file
  if (!number || !submittedAt || isProtected) throw notFound()
  const { locale } = context
  const t = getT(locale)
  const { personName, dateLong, dateTime, list } = createFormat(locale)
  const facts = await describeCase(file, dayOf(context.now()), locale)
  const profile = await perform(context, getProfile, context.personId)
  if (!profile) throw notFound()
  const { familyName: family, givenName: given, patronymic } = profile
  const [sent, ...corrected] = file.events.filter(({ type }) =>
    ['application.submitted', 'application.resubmitted'].includes(type),
  )
  const help = (await listHelp(context, file.id)).filter(({ status }) => status === 'sent')
  const papers = facts.documents.map(({ kindText }) => kindText)
  const rows: [string, string, string | null][] = [
    ['number', t('documents.receipt.number'), number],
    ['service', t('documents.receipt.service'), facts.device?.[locale] ?? facts.words.name],
    ['by', t('documents.receipt.by'), personName({ family, given, patronymic })],
    ...help.map(({ id, clerkRole, way, consent, correctsId }): [string, string, string] => [
      id,
      t('assistance.help.title'),
      list([
        t(`account.role.${clerkRole}`),
        t(`assistance.way.${way}`),
        ...(consent ? [t(`assistance.help.by.${consent}`)] : []),
        ...(correctsId ? [t('assistance.help.correction')] : []),
      ]),
    ]),
    ['for', t('documents.receipt.for'), facts.forName && personName(facts.forName)],
    ['sentAt', t('documents.receipt.sentAt'), dateTime(sent?.at ?? submittedAt)],
    ...corrected.map(({ id, at }): [string, string, string] => [
      id,
      t('documents.receipt.correctedAt'),
      dateTime(at),
    ]),
    ['papers', t('documents.receipt.papers'), list(papers) || t('documents.receipt.noPapers')],
    ['centre', t('documents.receipt.centre'), facts.centre?.namesWhenSent[locale] ?? null],
    ['answerBy', t('documents.receipt.answerBy'), facts.dueOn && dateLong(facts.dueOn)],
  ]
  const issuedOn = dayOf(submittedAt)
  const kind = 'applicationReceipt'
  return {
    number,
    title: t('documents.receipt.title', { number }),
    lead: t('documents.receipt.lead'),
    facts: rows.flatMap(([key, label, value]) => (value ? [{ key, label, value }] : [])),
    next: t('documents.receipt.next'),
    code: await perform(context, issueVerifiable, { kind, subjectId: file.id, number, issuedOn }),
  }
}
