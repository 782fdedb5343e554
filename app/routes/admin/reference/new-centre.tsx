import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { newCentreForm, prepareCentre } from '~/domains/administration/index.server'
import { listDistricts, listRegions } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { SelectField } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { CentreFields } from '../parts/places/centre-fields'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await requireRole(args, 'administrator')
  const regions = await listRegions()
  const region = regions.find(({ soato }) => soato === url.searchParams.get('region'))
  const toOption = ({ soato, names }: (typeof regions)[number]) => ({ value: soato, label: names[locale] })
  return json({
    title: pageTitle(locale, 'admin.centres.add'),
    regions: regions.map(toOption),
    region: region?.soato ?? null,
    districts: region ? (await listDistricts(region.soato)).map(toOption) : [],
  })
}

/** Prepares a new centre; it is there when another administrator has confirmed it. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const parsed = parseForm(await readFormData(args.request), newCentreForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { name: names, territory: territorySoato, territories, grounds, ...rest } = parsed.value
  const prepared = await perform(context, prepareCentre, {
    ...{ act: 'open', territorySoato, territories, grounds, facts: { ...rest, names } },
  })
  if (!prepared.ok)
    return refuseForm(prepared, {
      ...{ 'admin.centres.error.nameTaken': 'name.uzLatn' },
      ...{ 'admin.centres.error.territories': 'territories' },
    })
  return redirectWithNotice(`/${context.locale}/admin/centres`, {
    ...{ key: 'admin.centres.prepared', tone: 'success' },
  })
}

/** Which region, then everything else. */
export default function NewCentre() {
  const t = useT()
  const here = useHere()
  const { regions, region, districts } = useLoaderData<typeof loader>()
  const list = { label: t('admin.centres.title'), href: here('/admin/centres') }
  return (
    <Frame crumbs={useAdminCrumbs(list, { label: t('admin.centres.add') })}>
      <Heading level={1}>{t('admin.centres.add')}</Heading>
      <PostForm method="get" className="flex flex-wrap items-end gap-3">
        <SelectField
          name="region"
          label={t('admin.places.region')}
          value={region ?? ''}
          emptyLabel={t('admin.grant.choose')}
          options={regions}
        />
        <Button look="secondary">{t('admin.centres.showDistricts')}</Button>
      </PostForm>
      {region && (
        <PostForm>
          <p>{t('admin.centres.addLead')}</p>
          <SelectField
            name="territory"
            label={t('admin.centres.stands')}
            emptyLabel={t('admin.grant.choose')}
            options={districts}
          />
          <CheckboxGroup
            name="territories"
            label={t('admin.centres.territories')}
            hint={t('admin.centres.territoriesHint')}
            options={districts}
          />
          <CentreFields facts={null} />
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
