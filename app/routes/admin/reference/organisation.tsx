import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  addOrganisation,
  keepOrganisation,
  newOrganisationForm,
  organisationForm,
  organisationKinds,
} from '~/domains/administration/index.server'
import { listEveryOrganisation, listRegions } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { keyOf } from '~/lib/text-key'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { OrganisationForm } from '../parts/places/organisation-form'
import { PlaceHistory } from '../parts/places/place-history'
import { showChanges } from '../parts/places/show-changes.server'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** One that is there by its id, or `new`. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const regions = (await listRegions()).map(({ soato, names }) => ({ value: soato, label: names[locale] }))
  const known = await findKnown(args.params.id)
  if (!known && args.params.id !== 'new') throw notFound()
  return json({
    title: pageTitle(locale, known ? 'admin.organisations.one' : 'admin.organisations.add'),
    known: known && {
      ...{ id: known.id, kind: known.kind, names: known.names, phone: known.phone },
      name: known.names[locale],
      region: regions.find(({ value }) => value === known.regionSoato)?.label ?? '',
      lastDay: isoDay(known.validUntil),
    },
    ...{ regions, kinds: organisationKinds },
    changes: known ? await showChanges(context, { kind: 'organisation', placeId: known.id }) : [],
  })
}

async function findKnown(id: string | undefined) {
  return isId(id) ? (await listEveryOrganisation()).find((one) => one.id === id) : undefined
}

/** Adds one, or writes it anew. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const form = await readFormData(args.request)
  const today = isoDayOf(context.now())
  const { id = '' } = args.params
  if (id === 'new') return add(context, form, today)
  if (!isId(id)) throw notFound()
  const parsed = parseForm(form, organisationForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const { name: names, phone, lastDay: validUntil, seen } = parsed.value
  const kept = await perform(context, keepOrganisation, { id, names, phone, validUntil, seen })
  if (!kept.ok) return refuseForm(kept, { 'admin.places.error.openTasks': 'lastDay' })
  return saved(context, id)
}

async function add(context: SignedInContext, form: FormData, today: string) {
  const parsed = parseForm(form, newOrganisationForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const { name: names, phone, lastDay: validUntil, kind, region: regionSoato } = parsed.value
  const added = await perform(context, addOrganisation, { names, phone, validUntil, kind, regionSoato })
  return added.ok ? saved(context, added.value) : refuseForm(added)
}

function saved({ locale }: SignedInContext, id: string) {
  const notice = { key: 'admin.places.saved', tone: 'success' } as const
  return redirectWithNotice(`/${locale}/admin/organisations/${id}`, notice)
}

export default function Organisation() {
  const t = useT()
  const here = useHere()
  const { known, regions, kinds, changes } = useLoaderData<typeof loader>()
  const title = known?.name ?? t('admin.organisations.add')
  const list = { label: t('admin.organisations.title'), href: here('/admin/organisations') }
  return (
    <Frame crumbs={useAdminCrumbs(list, { label: title })}>
      <Heading
        level={1}
        {...(known && { caption: `${t(keyOf('admin.organisations.kind', known.kind))}, ${known.region}` })}
      >
        {title}
      </Heading>
      <p>
        {t('admin.organisations.users')} <a href={here('/admin/people')}>{t('admin.people.title')}</a>
      </p>
      <OrganisationForm known={known ?? null} kinds={kinds} regions={regions} seen={changes[0]?.id ?? ''} />
      <PlaceHistory changes={changes} />
    </Frame>
  )
}
