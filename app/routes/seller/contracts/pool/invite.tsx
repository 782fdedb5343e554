import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createParts } from '~/domains/market/index.server'
import { partsForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { InviteForm } from '../../parts/contracts/invite-form'
import { readInvite } from '../../parts/contracts/read-invite.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  return json(await readInvite(args, context))
}

const first = 'parts[0].pieces'

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, partsForm(isoDayOf(context.now())))
  if (!parsed.ok) return refuseForm(parsed)
  const { price: unitPriceTiyin, ...asked } = parsed.value
  const contractId = args.params.id ?? ''
  const line = Number(/^\d{1,2}$/.exec(context.url.searchParams.get('line') ?? '')?.[0] ?? 0)
  const created = await perform(context, createParts, { ...asked, contractId, line, unitPriceTiyin })
  if (!created.ok)
    return refuseForm(created, {
      ...{ 'pool.error.dueOn': 'dueOn', 'pool.error.answerBy': 'answerBy' },
      ...{ 'pool.error.nobody': first, 'pool.error.tooMany': first },
      ...{ 'pool.error.seller': first, 'pool.error.invited': first },
    })
  const to = `/${context.locale}/seller/contracts/${contractId}/parts`
  const values = { count: created.value.invited }
  return redirectWithNotice(to, { key: 'pool.form.done', values, tone: 'success' })
}

/** Who is asked to make how many pieces of a line. */
export default function InviteWorkshops() {
  const t = useT()
  const { title: _, home, number, words, ...form } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home, label: t('pool.title') }}>
      <Heading level={1} caption={number}>
        {t('pool.form.title')}
      </Heading>
      <p>
        <strong>
          <FreeText of={words} />
        </strong>
      </p>
      <InviteForm {...form} cancelHref={home} />
    </Frame>
  )
}
