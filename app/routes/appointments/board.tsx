import { type HeadersFunction, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getBoard } from '~/domains/appointments/index.server'
import { getCentre, getSuccessor } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

const mostWaiting = 24
const refreshSeconds = 15

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url, now } = await allowAnyone(args)
  const centre = await getCentre(args.params.code ?? '')
  if (!centre) throw notFound()
  const isStill = url.searchParams.has('still')
  const successor = await getSuccessor(centre)
  const board = await getBoard(centre.code, now())
  return json(
    {
      title: pageTitle(locale, 'appointments.board.title'),
      centre: centre.names[locale],
      movedTo: successor && { code: successor.code, name: successor.names[locale] },
      called: board.called,
      waiting: board.waiting.slice(0, mostWaiting),
      more: Math.max(0, board.waiting.length - mostWaiting),
      at: now().toISOString(),
      isStill,
    },
    // The screen on the wall has nobody who would press a button; who reads it herself can stop it.
    { headers: { 'Cache-Control': 'no-store', ...(isStill ? {} : { Refresh: String(refreshSeconds) }) } },
  )
}

/** The screen of a waiting room: tickets and desks, no names. */
export default function WaitingBoard() {
  const t = useT()
  const here = useHere()
  const { time } = useFormat()
  const { centre, movedTo, called, waiting, more, at, isStill } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1} caption={t('appointments.centre', { name: centre })}>
        {t('appointments.board.title')}
      </Heading>
      {movedTo && (
        <Notice tone="warning">
          {t('appointments.board.closed')} <a href={here(`/centres/${movedTo.code}`)}>{movedTo.name}</a>
        </Notice>
      )}
      <section className="grid gap-3">
        <Heading level={2}>{t('appointments.board.called')}</Heading>
        {called.length === 0 ? (
          <p>{t('appointments.board.nobodyCalled')}</p>
        ) : (
          <ul className="grid gap-3">
            {called.map(({ ticket, desk }) => (
              <li key={ticket} className="card">
                <p className="flex flex-wrap items-baseline justify-between gap-x-6 text-4xl font-bold">
                  <span>{ticket}</span>
                  <span>{t('appointments.board.desk', { desk })}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="grid gap-3">
        <Heading level={2}>{t('appointments.board.waiting')}</Heading>
        {waiting.length === 0 ? (
          <p>{t('appointments.board.nobodyWaits')}</p>
        ) : (
          <ul className="flex flex-wrap gap-x-6 gap-y-2 text-2xl">
            {waiting.map((ticket) => (
              <li key={ticket}>{ticket}</li>
            ))}
          </ul>
        )}
        {more > 0 && <p>{t('appointments.board.more', { count: more })}</p>}
      </section>
      <p>
        {t('appointments.board.at', { time: time(at) })}{' '}
        <a href={isStill ? '?' : '?still=1'}>{t(`appointments.board.${isStill ? 'refresh' : 'still'}`)}</a>
      </p>
    </Frame>
  )
}
