import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSignal, reviewSignal } from '~/domains/makers/index.server'
import { reviewSignalForm } from '~/domains/makers/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { isId } from '~/lib/ids'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ReviewForm } from '../parts/settlement/signals/review-form'
import { ReviewList } from '../parts/settlement/signals/review-list'
import { SignalFacts } from '../parts/settlement/signals/signal-facts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const { locale } = context
  const signal = await getSignal(context, args.params.id)
  if (!signal) throw notFound()
  const { ruleCode, weight, status, may, numbers, foundAt, seenAt, reviews, maker, rule, reviewedWeight } =
    signal
  return json({
    title: titleOf(locale, getT(locale)(keyOf('settlement.signals.rule', ruleCode, 'name'))),
    ...{ ruleCode, weight, status, may, foundAt, seenAt, reviewedWeight },
    numbers: numbers.toSorted(),
    maker: maker && { slug: maker.slug, name: nameInScript(maker.name, locale) },
    rule: { least: rule.least, days: rule.days },
    reviews: reviews.map(({ id, outcome, reason, weight: counted, reviewedAt }) => ({
      ...{ id, outcome, reason, weight: counted, reviewedAt },
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const signalId = args.params.id
  if (!isId(signalId)) throw notFound()
  const form = await readFormData(args.request)
  const weight = readHiddenNumber(form, 'weight')
  const parsed = parseForm(form, reviewSignalForm)
  if (!parsed.ok) return refuseForm(parsed)
  const reviewed = await perform(context, reviewSignal, { signalId, weight, ...parsed.value })
  if (!reviewed.ok) return refuseForm(reviewed)
  return redirectWithNotice(`/${context.locale}/staff/finance/makers/signals`, {
    ...{ key: 'settlement.signals.done', tone: 'success' },
  })
}

/** One thing that looks unusual: why it is shown, what it is about, and what was said of it. */
export default function Signal() {
  const t = useT()
  const here = useHere()
  const signal = useLoaderData<typeof loader>()
  const { ruleCode, weight, status, may, rule, reviews, reviewedWeight } = signal
  return (
    <Frame
      width="wide"
      back={{ href: here('/staff/finance/makers/signals'), label: t('settlement.signals.title') }}
    >
      <Heading level={1}>{t(keyOf('settlement.signals.rule', ruleCode, 'name'))}</Heading>
      <p className="max-w-2xl">
        {t(keyOf('settlement.signals.rule', ruleCode, 'text'), { least: rule.least, days: rule.days })}
      </p>
      <Notice title={t('settlement.signals.noticeTitle')}>{t('settlement.signals.notice')}</Notice>
      {status === 'open' && reviewedWeight !== null && (
        <Notice tone="warning" title={t('settlement.signals.grown')}>
          {t('settlement.signals.grownText')}
        </Notice>
      )}
      <SignalFacts signal={signal} />
      <ReviewList reviews={reviews} ruleCode={ruleCode} />
      {status === 'open' && may === 'review' && <ReviewForm weight={weight} />}
      {status === 'open' && may === 'own' && <Notice>{t('sides.error.reviewSignal')}</Notice>}
      {status === 'open' && may === 'look' && <p>{t('settlement.signals.onlyFinance')}</p>}
    </Frame>
  )
}
