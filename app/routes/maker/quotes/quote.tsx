import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openMakerQuote } from '~/domains/vouchers/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { SummaryList } from '~/ui/data/summary-list'
import { quoteTone } from '~/ui/devices/quotes/quote-words'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import { actOnQuote } from '../parts/quotes/act-on-quote.server'
import { AnswerForm } from '../parts/quotes/answer-form'
import { DeclineForm } from '../parts/quotes/decline-form'
import { OwnAnswer } from '../parts/quotes/own-answer'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'quotes', 'maker_staff')
  const { locale } = context
  const quote = await perform(context, openMakerQuote, args.params.id ?? '')
  if (!quote) throw notFound()
  const [nameOf, placeOf] = await Promise.all([nameDevices(locale, context.now()), namePlaces(locale)])
  const { askedAt, answerBy, validUntil, answer, deviceCode, districtSoato, ...facts } = quote
  return json({
    title: pageTitle(locale, 'quotes.maker.page', { number: quote.number }),
    quote: {
      ...{ ...facts, device: nameOf(deviceCode), place: placeOf(districtSoato) },
      askedAt: askedAt.toISOString(),
      answerBy: isoDay(answerBy),
      validUntil: isoDay(validUntil),
      answer: answer && { ...answer, priceTiyin: String(answer.priceTiyin) },
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'quotes', 'maker_staff')
  return actOnQuote(context, args.params.id ?? '', await readFormData(args.request))
}

/** What somebody needs that is in no list, and what the workshop would ask for it. */
export default function MakerQuote() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { quote } = useLoaderData<typeof loader>()
  const { number, device, standing, deviceOrderId, isOwn } = quote
  const isOpen = standing === 'waits' || standing === 'stands' || standing === 'declined'
  return (
    <Frame
      width="narrow"
      crumbs={[{ label: t('quotes.maker.title'), href: here('/maker/quotes') }, { label: number }]}
    >
      <Heading level={1} caption={device}>
        {t('quotes.maker.page', { number })}
      </Heading>
      <p>
        {deviceOrderId ? (
          <Tag tone="success">{t('quotes.maker.taken')}</Tag>
        ) : (
          <Tag tone={quoteTone[standing]}>{t(`quotes.maker.standing.${standing}`)}</Tag>
        )}
      </p>
      {deviceOrderId && (
        <ButtonLink href={here(`/maker/orders/${deviceOrderId}`)} icon="arrowRight">
          {t('quotes.maker.openOrder')}
        </ButtonLink>
      )}
      <SummaryList
        rows={[
          {
            key: 'need',
            label: t('quotes.maker.need'),
            value:
              quote.need === null ? (
                t(isOpen ? 'quotes.maker.needClosed' : 'quotes.maker.needGone')
              ) : (
                <FreeText of={quote.need} />
              ),
          },
          {
            key: 'measured',
            label: t('quotes.ask.measuredAt'),
            value: `${t(keyOf('quotes.measuredAt', quote.measuredAt))} · ${quote.place}`,
          },
          { key: 'asked', label: t('quotes.column.asked'), value: dateLong(quote.askedAt) },
          { key: 'answerBy', label: t('quotes.column.answerBy'), value: dateLong(quote.answerBy) },
        ]}
      />
      {quote.answer && quote.status === 'answered' && (
        <OwnAnswer answer={quote.answer} validUntil={quote.validUntil} note={quote.note} />
      )}
      {quote.reasonCode && <p>{t(keyOf('quotes.reason', quote.reasonCode))}</p>}
      {!isOpen ? (
        <p>{t(standing === 'over' ? 'quotes.maker.dayOver' : 'quotes.maker.over')}</p>
      ) : !quote.mayMake ? (
        <Notice tone="warning">{t('quotes.error.notAccredited')}</Notice>
      ) : isOwn ? (
        <Notice tone="warning">{t('sides.error.makeDevice')}</Notice>
      ) : (
        <>
          <AnswerForm
            answer={quote.answer}
            validUntil={quote.validUntil}
            note={quote.status === 'answered' ? quote.note : null}
            measuredAt={quote.measuredAt}
            isAnswered={quote.status === 'answered'}
          />
          {quote.status !== 'declined' && <DeclineForm isAnswered={quote.status === 'answered'} />}
        </>
      )}
    </Frame>
  )
}
