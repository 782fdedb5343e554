import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { acceptedPieces, getContract, listPool, placedPieces } from '~/domains/market/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { wordPart } from '~/views/orders/word-part.server'
import { PoolLine } from '../../parts/contracts/pool-line'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  const { locale } = context
  const contract = await getContract(context, args.params.id ?? '')
  if (!contract?.runningAt) throw notFound()
  const parts = await listPool(context, contract.id)
  const today = dayOf(context.now())
  return json({
    title: pageTitle(locale, 'pool.title'),
    ...{ id: contract.id, number: contract.number, isRunning: contract.status === 'running' },
    lines: contract.lines.map(({ position, words, unit, quantity }) => {
      const own = parts.filter(({ linePosition }) => linePosition === position)
      const asked = own.filter(({ status }) => status === 'invited')
      const placed = placedPieces(own)
      return {
        ...{ line: position + 1, words, unit, quantity },
        ...{ asked: placedPieces(asked), taken: placed - placedPieces(asked), left: quantity - placed },
        accepted: own.reduce((sum, part) => sum + acceptedPieces(part), 0),
        parts: own.map((part) => wordPart(part, locale, today)),
      }
    }),
  })
}

/** How a contract is split over other workshops, line by line. */
export default function ContractPool() {
  const t = useT()
  const here = useHere()
  const { id, number, isRunning, lines } = useLoaderData<typeof loader>()
  const home = here(`/seller/contracts/${id}`)
  return (
    <Frame width="wide" back={{ href: home, label: t('contracts.of', { number }) }}>
      <Heading level={1} caption={number}>
        {t('pool.title')}
      </Heading>
      <p className="max-w-2xl">{t('pool.lead')}</p>
      {!isRunning && <Notice>{t('pool.over')}</Notice>}
      {lines.map((line) => (
        <PoolLine
          key={line.line}
          {...line}
          inviteHref={isRunning && line.left > 0 ? `${home}/parts/new?line=${line.line}` : null}
        />
      ))}
    </Frame>
  )
}
