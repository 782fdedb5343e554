import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, requestCorrection } from '~/domains/cases/index.server'
import { correctionInput } from '~/domains/cases/schema'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { TextareaField } from '~/ui/form/textarea-field'
import { actOnCase } from './parts/case/act-on-case.server'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const home = `/${context.locale}/staff/cases/${file.id}`
  if (!file.may.work || file.status !== 'in_review') await leaveUnlessRefused(args, home)
  const { pages } = file.definition
  const refused = file.documents.filter(({ review }) => review?.verdict === 'refused')
  return json({
    refused: refused.map(({ id, name, review }) => ({ id, name, reasonCode: review?.reasonCode ?? '' })),
    title: pageTitle(context.locale, 'staff.correction.title'),
    home,
    number: file.number,
    version: String(file.version),
    steps: pages
      .filter(({ id }) => Object.hasOwn(file.submission.answers, id))
      .map(({ id, name }) => ({ value: id, label: name[context.locale] })),
  })
}

export async function action(args: ActionFunctionArgs) {
  return actOnCase(args, {
    roles: caseRoles,
    schema: correctionInput,
    command: requestCorrection,
    done: 'staff.done.correction',
  })
}

export default function Correction() {
  const t = useT()
  const { home, number, version, steps, refused } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('staff.correction.title')}
      </Heading>
      <Prose>
        <p>{t('staff.correction.lead')}</p>
      </Prose>
      {refused.length > 0 && (
        <Notice title={t('staff.paper.refusedList')}>
          <ul>
            {refused.map(({ id, name, reasonCode }) => (
              <li key={id}>
                {name}: {t(keyOf('applications.reason', reasonCode))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <PostForm hidden={{ version }}>
        <CheckboxGroup
          name="steps"
          label={t('staff.correction.steps')}
          options={steps}
          values={refused.length > 0 ? ['documents'] : []}
        />
        <TextareaField
          name="text"
          label={t('staff.correction.text')}
          hint={t('staff.correction.textHint')}
          limit={2000}
        />
        <ConfirmOrCancel cancelHref={home}>{t('staff.correction.send')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
