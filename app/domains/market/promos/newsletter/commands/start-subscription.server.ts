import { indexContact } from '~/domains/identity/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { confirmMs, consentText } from '../rules'
import type { NewsletterChoices } from '../schema'
import { newLink, sealAddress } from '../secrets.server'

export type StartSubscriptionError =
  /** The text of consent is another one by now. */
  'newsletter.error.textChanged'

/**
 * Somebody asks for the newsletter at an address, which may be anybody's: nothing comes there but one e-mail with a link,
 * until it is confirmed. Answers the same of every address; one that has the newsletter already is sent the way to its
 * settings, and nothing of it changes.
 */
export async function startSubscription(
  work: Work,
  { email, text, ...choices }: NewsletterChoices & { email: string; text: number },
): Promise<Result<null, StartSubscriptionError>> {
  if (text !== consentText.number) return refuse('newsletter.error.textChanged')
  const { emailIndex } = indexContact({ phone: null, email })
  await lockName(work, `newsletter ${emailIndex}`)
  // Whoever asks has no account, and may see nobody's address.
  const { id: subscriptionId, isThere } = await work.asSystem(async () => {
    const there = await work.tx.newsletterSubscription.findFirst({
      where: { emailIndex, status: { in: ['asked', 'active'] } },
      select: { id: true, status: true },
    })
    if (there?.status === 'active') return { id: there.id, isThere: true }
    const id = there?.id ?? newId()
    const confirm = newLink(id, 'confirm')
    const asked = {
      ...choices,
      ...{ consentText: text, askedAt: work.now(), confirmHash: confirm.hash, confirmCipher: confirm.cipher },
      ...{
        confirmUntil: new Date(work.now().getTime() + confirmMs),
        emailCipher: sealAddress(id, email),
      },
    }
    if (there) await work.tx.newsletterSubscription.update({ where: { id }, data: asked })
    else {
      const secret = newLink(id, 'secret')
      await work.tx.newsletterSubscription.create({
        data: {
          ...{ id, emailIndex, status: 'asked', secretHash: secret.hash, secretCipher: secret.cipher },
          ...asked,
        },
      })
    }
    return { id, isThere: false }
  })
  await enqueue(work, 'market.confirmNewsletter', { subscriptionId, isThere })
  return ok(null)
}
