import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnAccess, saveAccess } from '~/domains/makers/index.server'
import { accessFeatures, accessForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { MakerTabs } from './parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'workshop', 'maker_staff')
  const features = await getOwnAccess(context)
  return json({ title: pageTitle(context.locale, 'makers.access.title'), features })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'workshop', 'maker_staff')
  const parsed = parseForm(await readFormData(args.request), accessForm)
  if (!parsed.ok) return refuseForm(parsed)
  const saved = await perform(context, saveAccess, parsed.value)
  if (!saved.ok) return refuseForm(saved)
  const to = `/${context.locale}/maker/workshop`
  return redirectWithNotice(to, { key: 'makers.access.saved', tone: 'success' })
}

/** How easily somebody comes into the workshop: people choose by it. */
export default function Workshop() {
  const t = useT()
  const { features } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <MakerTabs current="workshop" />
      <Heading level={1}>{t('makers.access.title')}</Heading>
      <p className="max-w-2xl">{t('makers.access.lead')}</p>
      <PostForm>
        <CheckboxGroup
          name="features"
          label={t('makers.access.which')}
          options={accessFeatures.map((value) => ({ value, label: t(`makers.access.${value}`) }))}
          values={features}
        />
        <div>
          <Button>{t('makers.access.save')}</Button>
        </div>
      </PostForm>
    </Frame>
  )
}
