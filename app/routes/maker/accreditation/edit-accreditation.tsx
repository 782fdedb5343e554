import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getOwnAccreditation, newcomerRoles, updateAccreditation } from '~/domains/makers/index.server'
import { accreditationForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { AccreditationFields } from '../parts/accreditation/accreditation-fields'
import { viewAccreditationForm } from '../parts/accreditation/form-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', ...newcomerRoles, 'maker_staff')
  const file = await getOwnAccreditation(context, args.params.id ?? '')
  if (!file) throw notFound()
  const home = `/maker/accreditation/${file.id}`
  if (file.status !== 'draft') await leaveUnlessRefused(args, `/${context.locale}${home}`)
  return json({
    title: pageTitle(context.locale, 'accreditation.form.editTitle'),
    home,
    form: await viewAccreditationForm(context, file),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', ...newcomerRoles, 'maker_staff')
  const accreditationId = args.params.id ?? ''
  const said = parseForm(await readFormData(args.request), accreditationForm)
  if (!said.ok) return refuseForm(said)
  const updated = await perform(context, updateAccreditation, { ...said.value, accreditationId })
  if (!updated.ok)
    return refuseForm(updated, {
      'accreditation.error.district': 'soato',
      'accreditation.error.deviceUnknown': 'deviceCodes',
    })
  const to = `/${context.locale}/maker/accreditation/${accreditationId}#papers`
  return redirectWithNotice(to, { key: 'accreditation.form.saved', tone: 'success' })
}

export default function EditAccreditation() {
  const t = useT()
  const here = useHere()
  const { home, form } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here(home) }}>
      <Heading level={1}>{t('accreditation.form.editTitle')}</Heading>
      <PostForm>
        <AccreditationFields {...form} />
        <Button>{t('accreditation.form.save')}</Button>
      </PostForm>
    </Frame>
  )
}
