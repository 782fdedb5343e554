import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeForm, prepareCentre } from '~/domains/administration/index.server'
import { getCentre, listCentres, listDistricts, listWaitingCentres } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { getOpenAtCentre } from '~/views/centres/get-open-at-centre.server'
import { OpenAtCentre } from '../parts/places/open-at-centre'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const { locale } = context
  const centre = await getCentre(args.params.code ?? '')
  const open = centre && !centre.closedOn ? await getOpenAtCentre(context, centre.code) : null
  if (!centre || !open) throw notFound()
  const { regionSoato } = centre.territory
  const districts = await listDistricts(regionSoato)
  const others = (await listCentres(regionSoato)).filter(({ code }) => code !== centre.code)
  const waiting = await perform(context, listWaitingCentres)
  return json({
    title: pageTitle(locale, 'admin.centres.close.title'),
    ...{ code: centre.code, name: centre.names[locale], open },
    districts: districts
      .filter(({ centreCode }) => centreCode === centre.code)
      .map(({ names }) => names[locale]),
    others: others.map(({ code, names }) => ({ value: code, label: names[locale] })),
    isWaiting: waiting.some(({ centreCode }) => centreCode === centre.code),
  })
}

/** Prepares that a centre closes; it does when another administrator has confirmed it. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const parsed = parseForm(await readFormData(args.request), closeForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { successor: successorCode, grounds } = parsed.value
  const prepared = await perform(context, prepareCentre, { act: 'close', code, successorCode, grounds })
  if (!prepared.ok) return refuseForm(prepared, { 'admin.centres.error.successor': 'successor' })
  return redirectWithNotice(`/${context.locale}/admin/centres`, {
    ...{ key: 'admin.centres.prepared', tone: 'success' },
  })
}

export default function CloseCentre() {
  const t = useT()
  const here = useHere()
  const { code, name, open, districts, others, isWaiting } = useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs(
    { label: t('admin.centres.title'), href: here('/admin/centres') },
    { label: name, href: here(`/admin/centres/${code}`) },
    { label: t('admin.centres.close.title') },
  )
  return (
    <Frame crumbs={crumbs}>
      <Heading level={1} caption={name}>
        {t('admin.centres.close.title')}
      </Heading>
      <p>{t('admin.centres.close.lead')}</p>
      {open.visitors > 0 && (
        <Notice tone="warning">{t('admin.centres.close.visitors', { count: open.visitors })}</Notice>
      )}
      <OpenAtCentre open={open} districts={districts} />
      {isWaiting ? (
        <Notice>
          {t('admin.centres.close.waiting')}{' '}
          <a href={here('/admin/centres')}>{t('admin.centres.close.decide')}</a>
        </Notice>
      ) : others.length === 0 ? (
        <Notice tone="warning">{t('admin.centres.close.noOther')}</Notice>
      ) : (
        <PostForm>
          <SelectField
            name="successor"
            label={t('admin.centres.successor')}
            hint={t('admin.centres.close.successorHint')}
            emptyLabel={t('admin.grant.choose')}
            options={others}
          />
          <TextField
            name="grounds"
            label={t('admin.centres.grounds')}
            hint={t('admin.parameter.sourceHint')}
          />
          <Button>{t('admin.centres.prepare')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
