import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { prepareCentre, servedForm } from '~/domains/administration/index.server'
import { getCentre, listDistricts } from '~/domains/reference/index.server'
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
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { TextField } from '~/ui/form/text-field'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, 'administrator')
  const centre = await getCentre(args.params.code ?? '')
  if (!centre || centre.closedOn || centre.closesOn) throw notFound()
  const districts = (await listDistricts(centre.territory.regionSoato)).filter(
    ({ centreCode }) => centreCode !== centre.code,
  )
  const options = districts.map(async ({ soato, names, centreCode }) => {
    const now = centreCode ? await getCentre(centreCode) : null
    return { value: soato, label: names[locale], by: now?.names[locale] ?? '' }
  })
  return json({
    title: pageTitle(locale, 'admin.centres.takeDistricts'),
    ...{ code: centre.code, name: centre.names[locale], districts: await Promise.all(options) },
  })
}

/** Prepares that a centre takes on districts of others. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const parsed = parseForm(await readFormData(args.request), servedForm)
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareCentre, { act: 'serve', code, ...parsed.value })
  if (!prepared.ok) return refuseForm(prepared, { 'admin.centres.error.territories': 'territories' })
  return redirectWithNotice(`/${context.locale}/admin/centres`, {
    ...{ key: 'admin.centres.prepared', tone: 'success' },
  })
}

export default function CentreDistricts() {
  const t = useT()
  const here = useHere()
  const { code, name, districts } = useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs(
    { label: t('admin.centres.title'), href: here('/admin/centres') },
    { label: name, href: here(`/admin/centres/${code}`) },
    { label: t('admin.centres.takeDistricts') },
  )
  return (
    <Frame crumbs={crumbs}>
      <Heading level={1} caption={name}>
        {t('admin.centres.takeDistricts')}
      </Heading>
      <p>{t('admin.centres.takeLead')}</p>
      <PostForm>
        <CheckboxGroup
          name="territories"
          label={t('admin.centres.territories')}
          options={districts.map(({ value, label, by }) => ({
            ...{ value, label, hint: t('admin.centres.servedBy', { name: by }) },
          }))}
        />
        <TextField name="grounds" label={t('admin.centres.grounds')} hint={t('admin.parameter.sourceHint')} />
        <Button>{t('admin.centres.prepare')}</Button>
      </PostForm>
    </Frame>
  )
}
