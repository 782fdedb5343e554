import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createWebhook, listOwnWebhooks } from '~/domains/makers/index.server'
import { webhookEvents, webhookForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { TextField } from '~/ui/form/text-field'
import { MakerTabs } from '../parts/maker-tabs'
import { EventList } from '../parts/programs/event-list'
import { eventKey, webhookTones } from '../parts/programs/webhook-words'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'programs', 'maker_staff')
  const webhooks = await perform(context, listOwnWebhooks)
  return json({
    title: pageTitle(context.locale, 'webhooks.title'),
    webhooks: webhooks.map(({ createdAt: _, failingSince, ...webhook }) => ({
      ...webhook,
      failingSince: failingSince?.toISOString() ?? null,
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'programs', 'maker_staff')
  const parsed = parseForm(await readFormData(args.request), webhookForm)
  if (!parsed.ok) return refuseForm(parsed)
  const made = await perform(context, createWebhook, parsed.value)
  if (!made.ok) return refuseForm(made, made.error === 'webhooks.error.urlRefused' ? 'url' : undefined)
  const { id, secret } = made.value
  const to = `/${context.locale}/maker/webhooks/${id}`
  return redirectWithNotice(to, { key: 'webhooks.made', tone: 'success', values: { secret } })
}

/** Where the workshop's own system is told of orders. */
export default function Webhooks() {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const { webhooks } = useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      crumbs={[
        { label: t('programs.maker.title'), href: here('/maker/keys') },
        { label: t('webhooks.title') },
      ]}
    >
      <MakerTabs current="programs" />
      <Heading level={1}>{t('webhooks.title')}</Heading>
      <p className="max-w-2xl">{t('webhooks.lead')}</p>
      {webhooks.length === 0 ? (
        <EmptyState icon="document" title={t('webhooks.none')} />
      ) : (
        <Table
          caption={t('webhooks.title')}
          captionHidden
          rows={webhooks}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'url',
              label: t('webhooks.url'),
              rowHeader: true,
              cell: ({ id, url }) => (
                <a className="break-all" href={here(`/maker/webhooks/${id}`)}>
                  {url}
                </a>
              ),
            },
            {
              key: 'events',
              label: t('webhooks.events'),
              cell: ({ events }) => <EventList events={events} />,
            },
            {
              key: 'state',
              label: t('webhooks.state'),
              cell: ({ status, failingSince }) => (
                <>
                  <Tag tone={webhookTones[status]}>{t(`webhooks.status.${status}`)}</Tag>
                  {failingSince && (
                    <div className="choice-hint">{t('webhooks.failing', { at: dateTime(failingSince) })}</div>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      <section className="grid gap-3">
        <Heading level={2} size="m">
          {t('webhooks.add')}
        </Heading>
        <PostForm>
          <TextField name="url" label={t('webhooks.url')} hint={t('webhooks.urlHint')} />
          <CheckboxGroup
            name="events"
            label={t('webhooks.events')}
            options={webhookEvents.map((event) => ({
              value: event,
              label: t(keyOf('webhooks.event', eventKey(event))),
            }))}
          />
          <div>
            <Button>{t('webhooks.create')}</Button>
          </div>
        </PostForm>
      </section>
    </Frame>
  )
}
