import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireTeam } from '~/http/guards.server'
import { answerKeptSend, nothingToRead, toldAtField } from '~/http/kept-forms/kept-send.server'
import { isId } from '~/lib/ids'
import { sellAtStand } from '../parts/fairs/sell-at-stand.server'

/**
 * A sale that the seller's phone kept while there was no line at the fair, sent once it is back. By the same rules as the
 * form of the page; sent again it is answered alike, since the form named it.
 */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const fairId = args.params.id ?? ''
  if (!isId(fairId)) throw notFound()
  return answerKeptSend(context, args.request, async (form) => {
    const toldAt = toldAtField.safeParse(form.get('toldAt'))
    if (!toldAt.success) throw notFound()
    return (await sellAtStand(context, fairId, form, toldAt.data)) ?? 'sent'
  })
}

export async function loader(args: LoaderFunctionArgs) {
  await requireTeam(args, 'orders', 'artisan')
  throw nothingToRead()
}
