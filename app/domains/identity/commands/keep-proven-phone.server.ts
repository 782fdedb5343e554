import { recordAudit } from '~/domains/audit/index.server'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { indexContact } from '../contact-index.server'

/** The phone on which somebody has just read a code, where her account has none. One that she gave herself stays. */
export async function keepProvenPhone(
  work: Work,
  { personId: id, phone }: { personId: string; phone: string },
): Promise<void> {
  await work.asSystem(async () => {
    const { count } = await work.tx.person.updateMany({
      where: { id, phoneCipher: null },
      data: {
        phoneCipher: seal(phone, { table: 'person', column: 'phone', row: id }),
        phoneIndex: indexContact({ phone, email: null }).phoneIndex,
      },
    })
    if (count > 0) await recordAudit(work, { subject: id, action: 'person.contactChanged' })
  })
}
