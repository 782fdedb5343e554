import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import {
  createAccreditation,
  getOwnAccreditation,
  listOwnAccreditations,
  newcomerRoles,
} from '~/domains/makers/index.server'
import { accreditationForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { AccreditationFields } from '../parts/accreditation/accreditation-fields'
import { viewAccreditationForm } from '../parts/accreditation/form-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** A first application, or another term: filled in with what was said last. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', ...newcomerRoles, 'maker_staff')
  const { applications } = await listOwnAccreditations(context)
  const last = applications[0] ? await getOwnAccreditation(context, applications[0].id) : null
  return json({
    title: pageTitle(context.locale, 'accreditation.form.newTitle'),
    accreditationId: newId(),
    form: await viewAccreditationForm(context, last),
  })
}

const named = z.object({ accreditationId: z.uuid() })

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', ...newcomerRoles, 'maker_staff')
  const form = await readFormData(args.request)
  const [of, said] = [parseForm(form, named), parseForm(form, accreditationForm)]
  if (!of.ok) return refuseForm(of)
  if (!said.ok) return refuseForm(said)
  const created = await perform(context, createAccreditation, { ...said.value, ...of.value })
  if (!created.ok)
    return refuseForm(created, {
      'accreditation.error.district': 'soato',
      'accreditation.error.deviceUnknown': 'deviceCodes',
    })
  const to = `/${context.locale}/maker/accreditation/${created.value.accreditationId}#papers`
  return redirectWithNotice(to, { key: 'accreditation.form.saved', tone: 'success' })
}

export default function NewAccreditation() {
  const t = useT()
  const here = useHere()
  const { accreditationId, form } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/maker/accreditation'), label: t('accreditation.home.title') }}>
      <Heading level={1}>{t('accreditation.form.newTitle')}</Heading>
      <PostForm tryId={{ accreditationId }}>
        <AccreditationFields {...form} />
        <Button>{t('accreditation.form.save')}</Button>
      </PostForm>
    </Frame>
  )
}
