import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  type Choices,
  createTelegramStart,
  getChannels,
  saveChannels,
  unlinkTelegram,
} from '~/domains/notifications/index.server'
import { chosenChannels, noticeKinds } from '~/domains/notifications/schema'
import { requireBudget } from '~/http/budgets.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { Fieldset } from '~/ui/form/fieldset'
import { TelegramState } from './parts/telegram-state'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  return json({
    title: pageTitle(context.locale, 'account.channels.title'),
    hasTelegram: context.ports.telegram !== null,
    ...(await perform(context, getChannels)),
  })
}

interface Linking {
  /** Opens the bot; works once, for ten minutes. */
  startUrl: string
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const form = await readFormData(args.request)
  const to = `/${context.locale}/account/channels`
  const { telegram } = context.ports
  switch (form.get('intent')) {
    case 'link': {
      if (!telegram) return refuseForm(unknownAct)
      await requireBudget(context, 'linkTelegram')
      const token = await perform(context, createTelegramStart, { locale: context.locale })
      return json<Linking>({ startUrl: telegram.startUrl(token) })
    }
    case 'unlink':
      await perform(context, unlinkTelegram, { personId: context.personId })
      return redirectWithNotice(to, { key: 'account.channels.unlinked', tone: 'success' })
    case 'save':
      await perform(context, saveChannels, readChoices(form))
      return redirectWithNotice(to, { key: 'account.channels.saved', tone: 'success' })
    default:
      return refuseForm(unknownAct)
  }
}

const readChoices = (form: FormData) =>
  Object.fromEntries(
    noticeKinds.map((kind) => [kind, chosenChannels.filter((one) => form.has(`${kind}.${one}`))]),
  ) as Choices

export default function Channels() {
  const t = useT()
  const here = useHere()
  const { choices, telegramSince, hasTelegram } = useLoaderData<typeof loader>()
  const linking = useActionData<Partial<Linking>>()
  return (
    <Frame
      width="narrow"
      crumbs={[
        { label: t('account.overview.title'), href: here('/account') },
        { label: t('account.channels.title') },
      ]}
    >
      <Heading level={1}>{t('account.channels.title')}</Heading>
      <Prose>
        <p>{t('account.channels.lead')}</p>
      </Prose>
      {hasTelegram && <TelegramState since={telegramSince} startUrl={linking?.startUrl ?? null} />}
      <Heading level={2}>{t('account.channels.choose')}</Heading>
      <PostForm hidden={{ intent: 'save' }}>
        {noticeKinds.map((kind) => (
          <Fieldset key={kind} id={kind} legend={t(`account.channels.kind.${kind}`)}>
            {chosenChannels
              .filter((channel) => channel !== 'telegram' || hasTelegram)
              .map((channel) => (
                <CheckboxField
                  key={channel}
                  name={`${kind}.${channel}`}
                  label={t(`notifications.channel.${channel}`)}
                  checked={choices[kind].includes(channel)}
                />
              ))}
          </Fieldset>
        ))}
        <Button>{t('account.channels.save')}</Button>
      </PostForm>
    </Frame>
  )
}
