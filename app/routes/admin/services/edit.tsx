import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changeVersion } from '~/domains/services/index.server'
import { readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SelectField } from '~/ui/form/select-field'
import { readEdit } from '../parts/services/edits.server'
import { nameService } from '../parts/services/name-service.server'
import { PlaceFields } from '../parts/services/place-fields'
import { PlaceParts } from '../parts/services/place-parts'
import { isWriting, readVersion, seenDraft } from '../parts/services/seen-draft.server'
import { useVersionCrumbs } from '../parts/services/use-version-crumbs'
import { viewPlace } from '../parts/services/view-place.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const file = await readVersion(context, args.params)
  const { searchParams } = context.url
  const view = viewPlace(file.content, searchParams.get('at') ?? '', context.locale)
  if (!view) throw notFound()
  return json({
    ...{ code: file.serviceCode, number: file.number, revision: file.revision },
    title: titleOf(context.locale, view.title),
    service: await nameService(context, file.serviceCode),
    view,
    isWriting: isWriting(file, context),
    isAsking: view.isRemovable && searchParams.has('remove'),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'administrator')
  const file = await readVersion(context, args.params)
  const form = await readFormData(args.request)
  const place = context.url.searchParams.get('at') ?? ''
  const edit = readEdit(file.content, place, form)
  if (!edit.ok) return refuseForm(edit)
  const changed = await perform(context, changeVersion, seenDraft(file, form), edit.change)
  if (!changed.ok) return refuseForm(changed)
  const to = `/${context.locale}/admin/services/${file.serviceCode}/${file.number}/edit?at=${edit.to}`
  return redirectWithNotice(to, { key: edit.said, tone: 'success' })
}

export default function EditVersion() {
  const t = useT()
  const here = useHere()
  const { code, number, revision, service, view, ...may } = useLoaderData<typeof loader>()
  const path = `/admin/services/${code}/${number}/edit`
  const at = (place: string) => here(`${path}?at=${place}`)
  const above = view.above.map(({ place, label }) => ({ label, href: at(place) }))
  const hidden = (intent: string) => ({ revision: String(revision), intent })
  return (
    <Frame crumbs={useVersionCrumbs({ code, service, number }, ...above, { label: view.title })}>
      <Heading level={1} caption={t('services.version.title', { number })}>
        {view.title}
      </Heading>
      {may.isAsking ? (
        <PostForm hidden={hidden('remove')}>
          <Notice tone="warning">{t('services.edit.removeAsk', { name: view.title })}</Notice>
          <ConfirmOrCancel look="danger" cancelHref={at(view.place)}>
            {t('services.edit.remove')}
          </ConfirmOrCancel>
        </PostForm>
      ) : (
        <>
          {may.isWriting && view.fields.length > 0 && (
            <PostForm id="fields" hidden={hidden('save')}>
              <PlaceFields fields={view.fields} />
              <Button>{t('services.edit.save')}</Button>
            </PostForm>
          )}
          {!may.isWriting && (
            <fieldset disabled className="fieldset form-stack">
              <PlaceFields fields={view.fields} />
            </fieldset>
          )}
          <PlaceParts path={path} revision={revision} isWriting={may.isWriting} parts={view.parts} />
          {may.isWriting && view.kind && (
            <PostForm id="kind" hidden={hidden('kind')}>
              <SelectField
                name="kind"
                label={t('services.edit.kind')}
                hint={t('services.edit.changeKindHint')}
                options={view.kind.options}
                value={view.kind.value}
                width={20}
              />
              <Button look="secondary">{t('services.edit.changeKind')}</Button>
            </PostForm>
          )}
          {may.isWriting && view.isRemovable && (
            <ButtonLink look="secondary" href={`${at(view.place)}&remove`}>
              {t('services.edit.remove')}
            </ButtonLink>
          )}
        </>
      )}
    </Frame>
  )
}
