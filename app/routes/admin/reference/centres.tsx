import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { withdrawCentre } from '~/domains/administration/index.server'
import { listEveryCentre } from '~/domains/reference/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Tag } from '~/ui/content/tag'
import { confirmCentreAndHandOn } from '~/workflows/centres/confirm-centre-and-hand-on.server'
import { arrangePlaces } from '../parts/places/arrange-places.server'
import { PlaceList } from '../parts/places/place-list'
import { showWaitingCentres } from '../parts/places/show-waiting-centres.server'
import { WaitingCentres } from '../parts/places/waiting-centres'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const list = await arrangePlaces(context, await listEveryCentre(), {
    regionOf: ({ territory }) => territory.regionSoato,
    show: ({ code, names, address, phone, opensAt, closesAt, closedOn, closesOn, isExample }) => ({
      ...{ code, phone, opensAt, closesAt, isExample, name: names[locale], address: address[locale] },
      closedOn: isoDay(closedOn),
      closesOn: isoDay(closesOn),
    }),
  })
  return json({
    title: pageTitle(locale, 'admin.centres.title'),
    list,
    waiting: await showWaitingCentres(context),
  })
}

/** What another administrator prepared is confirmed (`agree`), and anybody's taken back (`withdraw`). */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const id = form.get('proposalId')
  const intent = form.get('intent')
  if (!isId(id)) throw notFound()
  if (intent !== 'agree' && intent !== 'withdraw') return refuseForm(unknownAct)
  const done = await perform(context, intent === 'agree' ? confirmCentreAndHandOn : withdrawCentre, id)
  if (!done.ok) return refuseForm(done)
  const key = intent === 'agree' ? 'admin.centres.confirmed' : 'admin.centres.withdrawn'
  return redirectWithNotice(`/${context.locale}/admin/centres`, { key, tone: 'success' })
}

const texts = {
  title: 'admin.centres.title',
  lead: 'admin.centres.lead',
  add: 'admin.centres.add',
  name: 'admin.centres.centre',
} as const

export default function Centres() {
  const t = useT()
  const here = useHere()
  const { dateShort, phone: formatPhone } = useFormat()
  const { list, waiting } = useLoaderData<typeof loader>()
  return (
    <PlaceList
      texts={texts}
      path="/admin/centres"
      list={list}
      rowKey={({ code }) => code}
      columns={[
        { key: 'address', label: t('public.centres.address'), cell: ({ address }) => address },
        {
          key: 'phone',
          label: t('public.centres.phone'),
          cell: ({ phone, opensAt, closesAt }) => (
            <>
              {formatPhone(phone)}
              <br />
              {t('public.centres.hoursValue', { from: opensAt, to: closesAt })}
            </>
          ),
        },
        {
          key: 'state',
          label: t('admin.places.source'),
          cell: ({ code, isExample, closedOn, closesOn }) => {
            if (closedOn) return t('admin.centres.closedOn', { date: dateShort(closedOn) })
            if (closesOn)
              return (
                <a href={here(`/admin/centres/${code}/close`)}>
                  {t('admin.centres.closing.closesOn', { date: dateShort(closesOn) })}
                </a>
              )
            return isExample ? <Tag>{t('public.example.mark')}</Tag> : t('admin.places.checked')
          },
        },
      ]}
    >
      <WaitingCentres waiting={waiting} />
    </PlaceList>
  )
}
