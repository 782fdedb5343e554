import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Stars } from '~/ui/reviews/stars'
import { VoiceState } from '~/ui/reviews/voice-state'
import { findOrder } from '../parts/orders/find-order.server'
import { viewOwnReviews } from '../parts/voices/own-reviews.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const found = await findOrder(context, args.request, args.params.number ?? '')
  if (!found) throw notFound()
  return json({
    title: pageTitle(context.locale, 'voices.review.orderTitle'),
    number: found.order.number,
    lines: await viewOwnReviews(context, found),
  })
}

/** What a buyer received in one order, and what she said of each. */
export default function OrderReviews() {
  const t = useT()
  const here = useHere()
  const { number, lines } = useLoaderData<typeof loader>()
  const home = here(`/orders/${number}`)
  return (
    <Frame width="narrow" back={{ href: home, label: t('shop.order.caption') }}>
      <Heading level={1} caption={number}>
        {t('voices.review.orderTitle')}
      </Heading>
      {lines.length === 0 ? (
        <EmptyState title={t('voices.review.nothingYet')} text={t('voices.review.nothingYetText')} />
      ) : (
        <>
          <p>{t('voices.review.orderLead')}</p>
          <ul className="grid gap-4">
            {lines.map(({ id, name, lang, photoKey, review }) => (
              <li key={id} className="card grid gap-2">
                <div className="flex items-start gap-3">
                  {photoKey && (
                    <span className="photo photo-square w-16 shrink-0">
                      <img src={`/media/${photoKey}-320.webp`} alt="" width={64} height={64} loading="lazy" />
                    </span>
                  )}
                  <div className="grid gap-1">
                    <Heading level={2} size="s">
                      <span lang={lang}>{name}</span>
                    </Heading>
                    {review ? (
                      <Stars tenths={review.stars * 10} />
                    ) : (
                      <span className="text-muted">{t('voices.review.unsaid')}</span>
                    )}
                  </div>
                </div>
                {review?.text && (
                  <p>
                    <FreeText of={review.text} />
                  </p>
                )}
                {review && <VoiceState {...review} isAsked={review.askedAt !== null} />}
                {review?.answer && (
                  <p>
                    <b>{t('voices.review.answer')}</b> <FreeText of={review.answer} />
                  </p>
                )}
                <div>
                  <ButtonLink
                    href={`${home}/reviews/${id}`}
                    look={review ? 'secondary' : 'primary'}
                    hiddenText={name}
                  >
                    {t(
                      review
                        ? review.mayChange
                          ? 'voices.review.change'
                          : 'voices.review.look'
                        : 'voices.review.write',
                    )}
                  </ButtonLink>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Frame>
  )
}
