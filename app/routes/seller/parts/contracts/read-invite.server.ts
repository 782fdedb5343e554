import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  findPartShops,
  getContract,
  lastPartDay,
  listPool,
  placedPieces,
  splitByFree,
} from '~/domains/market/index.server'
import { notFound, type SignedInContext } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { readSearch } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { nameInScript } from '~/i18n/show-in-script'
import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { namePlace } from '~/views/names/name-places.server'

const answerDays = 3
const parts = (day: Date) => dayParts(isoDay(day))

/** The form that asks workshops to make pieces of a line, with a split by what each has free until a stage's day. */
export async function readInvite(args: LoaderFunctionArgs, context: SignedInContext) {
  const { locale, url } = context
  const contract = await getContract(context, args.params.id ?? '')
  const line = contract?.lines.find(({ position }) => String(position + 1) === url.searchParams.get('line'))
  if (!contract?.runningAt || !line) throw notFound()
  const home = `/${locale}/seller/contracts/${contract.id}/parts`
  const placed = (await listPool(context, contract.id)).filter(
    ({ linePosition }) => linePosition === line.position,
  )
  const left = line.quantity - placedPieces(placed)
  if (contract.status !== 'running' || left <= 0)
    await leaveUnlessRefused(args, home, { key: 'contracts.error.moved', tone: 'info' })
  const today = dayOf(context.now())
  const last = lastPartDay(contract.stages, today)
  const ahead = contract.stages.filter(({ dueOn }) => dueOn > today)
  const stage =
    ahead.find(({ position }) => String(position + 1) === url.searchParams.get('stage')) ?? ahead[0]
  const dueOn = stage?.dueOn ?? last
  const name = readSearch(url.searchParams) || null
  const waits = new Set(placed.filter(({ status }) => status === 'invited').map(({ sellerId }) => sellerId))
  const shops = (await findPartShops(context, { contractId: contract.id, dueOn, name })).filter(
    ({ id }) => !waits.has(id),
  )
  const split = splitByFree(
    left,
    // What others could make nobody knows: they are asked by her own number.
    shops.map(({ free, isOfCraft }) => (isOfCraft ? (free ?? 0) : 0)),
  )
  const { money, dateLong } = createFormat(locale)
  const answerBy = new Date(Math.min(addDays(today, answerDays).getTime(), dueOn.getTime()))
  return {
    title: pageTitle(locale, 'pool.form.title'),
    ...{ home, number: contract.number, words: line.words, unit: line.unit, left, name, here: `${home}/new` },
    ...{ line: line.position + 1, stage: stage ? stage.position + 1 : null },
    price: money(line.unitPriceTiyin),
    ...{ until: dateLong(dueOn), last: dateLong(last), dueOn: parts(dueOn), answerBy: parts(answerBy) },
    rest: left - split.reduce((sum, one) => sum + one, 0),
    stages: ahead.map(({ position, dueOn: day }) => ({ stage: position + 1, date: dateLong(day) })),
    shops: await Promise.all(
      shops.map(async ({ id, displayName, soato, free }, at) => ({
        ...{ id, free, pieces: split[at] ?? 0 },
        name: nameInScript(displayName, locale),
        place: await namePlace(soato, locale),
      })),
    ),
  }
}
