import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { centreForm, keepCentre } from '~/domains/administration/index.server'
import { getCentre } from '~/domains/reference/index.server'
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
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'
import { FourLanguageFields } from '../parts/places/four-language-fields'
import { PlaceHistory } from '../parts/places/place-history'
import { showChanges } from '../parts/places/show-changes.server'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const centre = await getCentre(args.params.code ?? '')
  if (!centre) throw notFound()
  const { territory, ...facts } = centre
  const name = territory.names[context.locale]
  return json({
    title: pageTitle(context.locale, 'admin.centres.one', { place: name }),
    ...{ name, facts },
    changes: await showChanges(context, { kind: 'centre', placeId: centre.code }),
  })
}

/** Writes what people are told of it, at once. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const code = args.params.code ?? ''
  const parsed = parseForm(await readFormData(args.request), centreForm)
  if (!parsed.ok) return refuseForm(parsed)
  const kept = await perform(context, keepCentre, { ...parsed.value, code })
  if (!kept.ok) return refuseForm(kept)
  const notice = { key: 'admin.places.saved', tone: 'success' } as const
  return redirectWithNotice(`/${context.locale}/admin/centres/${code}`, notice)
}

const answers = ['yes', 'no', 'unknown'] as const
const said = (answer: boolean | null) => (answer === null ? 'unknown' : answer ? 'yes' : 'no')

export default function CentreForm() {
  const t = useT()
  const here = useHere()
  const { name, facts, changes } = useLoaderData<typeof loader>()
  const list = { label: t('admin.centres.title'), href: here('/admin/centres') }
  const options = answers.map((value) => ({ value, label: t(`admin.places.${value}`) }))
  return (
    <Frame crumbs={useAdminCrumbs(list, { label: name })}>
      <Heading level={1} caption={t('admin.centres.caption')}>
        {name}
      </Heading>
      <p>
        {t('admin.centres.formLead')}{' '}
        <a href={here(`/centres/${facts.code}`)}>{t('admin.centres.publicPage')}</a>
      </p>
      <PostForm hidden={{ seen: changes[0]?.id ?? '' }}>
        <FourLanguageFields name="address" what="address" value={facts.address} />
        <PhoneField name="phone" label={t('public.centres.phone')} value={`+${facts.phone}`} />
        <TextField
          name="opensAt"
          label={t('admin.places.opensAt')}
          hint={t('admin.places.timeHint')}
          value={facts.opensAt}
          width={4}
        />
        <TextField
          name="closesAt"
          label={t('admin.places.closesAt')}
          hint={t('admin.places.timeHint')}
          value={facts.closesAt}
          width={4}
        />
        <ChoiceField
          name="hasRamp"
          label={t('admin.places.ramp')}
          value={said(facts.hasRamp)}
          options={options}
        />
        <ChoiceField
          name="hasInterpreter"
          label={t('admin.places.interpreter')}
          value={said(facts.hasInterpreter)}
          options={options}
        />
        <Button>{t('admin.places.save')}</Button>
      </PostForm>
      <PlaceHistory changes={changes} />
    </Frame>
  )
}
