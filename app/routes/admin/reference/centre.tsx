import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { centreForm, keepCentre } from '~/domains/administration/index.server'
import { getCentre, listDistricts } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { CentreFields } from '../parts/places/centre-fields'
import { PlaceHistory } from '../parts/places/place-history'
import { showChanges } from '../parts/places/show-changes.server'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const centre = await getCentre(args.params.code ?? '')
  if (!centre) throw notFound()
  const { territory, closedOn, successorCode, closesOn, closesTo: _to, formerNames: _, ...facts } = centre
  const name = facts.names[context.locale]
  const districts = await listDistricts(territory.regionSoato)
  const successor = successorCode ? await getCentre(successorCode) : null
  return json({
    title: pageTitle(context.locale, 'admin.centres.one', { place: name }),
    ...{ name, facts },
    serves: districts
      .filter(({ centreCode }) => centreCode === centre.code)
      .map(({ names }) => names[context.locale]),
    closesOn: isoDay(closesOn),
    closed: closedOn && {
      on: isoDay(closedOn),
      to: successor?.names[context.locale] ?? '',
    },
    changes: await showChanges(context, { kind: 'centre', placeId: centre.code }),
  })
}

/** Writes what people are told of it, at once. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const parsed = parseForm(await readFormData(args.request), centreForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { name: names, ...facts } = parsed.value
  const kept = await perform(context, keepCentre, { ...facts, names, code })
  if (!kept.ok) return refuseForm(kept, { 'admin.centres.error.nameTaken': 'name.uzLatn' })
  const notice = { key: 'admin.places.saved', tone: 'success' } as const
  return redirectWithNotice(`/${context.locale}/admin/centres/${code}`, notice)
}

export default function CentreForm() {
  const t = useT()
  const here = useHere()
  const { dateLong, list: listed } = useFormat()
  const { name, facts, serves, closed, closesOn, changes } = useLoaderData<typeof loader>()
  const list = { label: t('admin.centres.title'), href: here('/admin/centres') }
  return (
    <Frame crumbs={useAdminCrumbs(list, { label: name })}>
      <Heading level={1} caption={t('admin.centres.caption')}>
        {name}
      </Heading>
      {closed && (
        <Notice tone="warning">
          {t('admin.centres.closedTo', { date: dateLong(closed.on), name: closed.to })}{' '}
          <a href={here(`/admin/centres/${facts.code}/close`)}>{t('admin.centres.closing.see')}</a>
        </Notice>
      )}
      {closesOn && (
        <Notice tone="warning">
          {t('admin.centres.closing.state.planned', { date: dateLong(closesOn) })}{' '}
          <a href={here(`/admin/centres/${facts.code}/close`)}>{t('admin.centres.closing.see')}</a>
        </Notice>
      )}
      {serves.length > 0 && <p>{t('admin.centres.serves', { places: listed(serves) })}</p>}
      {!closed && !closesOn && (
        <ButtonGroup>
          <ButtonLink look="secondary" href={here(`/admin/centres/${facts.code}/districts`)}>
            {t('admin.centres.takeDistricts')}
          </ButtonLink>
          <ButtonLink look="secondary" href={here(`/admin/centres/${facts.code}/close`)}>
            {t('admin.centres.close.title')}
          </ButtonLink>
        </ButtonGroup>
      )}
      <p>
        {t('admin.centres.formLead')}{' '}
        <a href={here(`/centres/${facts.code}`)}>{t('admin.centres.publicPage')}</a>
      </p>
      <PostForm hidden={{ seen: changes[0]?.id ?? '' }}>
        <CentreFields facts={facts} />
        <Button>{t('admin.places.save')}</Button>
      </PostForm>
      <PlaceHistory changes={changes} />
    </Frame>
  )
}
