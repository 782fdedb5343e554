import { getOwnAnswers, isAssistRole, type OwnAnswers } from '~/domains/applications/index.server'
import { getOwnCase, type OwnCase } from '~/domains/cases/index.server'
import type { Context } from '~/domains/identity/context'
import { addWorkingDays, getParameter } from '~/domains/reference/index.server'
import { loadCatalogue } from '~/domains/services/index.server'
import { getOwnWait, type OwnWait } from '~/domains/vouchers/index.server'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus } from '~/platform/prisma/enums'

type Nullable<T> = { [Key in keyof T]: T[Key] | null }

export interface OwnApplicationFile
  extends OwnAnswers,
    Nullable<Pick<OwnCase, 'number' | 'centreCode' | 'submittedAt' | 'dueOn' | 'decision'>>,
    Pick<OwnCase, 'appeals'> {
  /** `draft`, or how its case stands. */
  status: ApplicationStatus
  /** Of its case; 1 while a draft. */
  version: number
  /** What the centre asked for, and until when it should come back; null when nothing is asked. */
  correction: (NonNullable<OwnCase['correction']> & { sendBackBy: Date }) | null
  events: OwnCase['events']
  /** The voucher an approval gave; null when there is none. */
  voucherId: string | null
  /** How the right that it gave waits for money; null when it does not. */
  wait: OwnWait | null
}

/** Working days to send a correction back where the parameter is missing (example value). */
export const fallbackCorrectionDays = 10n

/** The citizen's own application with its case and the voucher it gave; null when it is not hers or does not exist. */
export async function getOwnApplication(context: Context, id: string): Promise<OwnApplicationFile | null> {
  if (!context.personId || !isId(id)) return null
  const today = dayOf(context.now())
  const [catalogue, correctionDays] = await Promise.all([
    loadCatalogue(today),
    getParameter('correction-days', today),
  ])
  const days = Number(correctionDays?.value ?? fallbackCorrectionDays)
  return transaction(context, async (work) => {
    const own = await getOwnAnswers(work, id, catalogue)
    if (!own) return null
    const { correction = null, ...one } = (await getOwnCase(work, id, isAssistRole(work.role))) ?? aDraft
    const isGranted = (await work.tx.entitlement.count({ where: { applicationId: id } })) > 0
    // The latest: a case gives another one where a device is renewed early.
    const voucher = await work.tx.voucher.findFirst({
      where: { entitlement: { applicationId: id } },
      orderBy: { issuedAt: 'desc' },
      select: { id: true },
    })
    return {
      ...own,
      ...one,
      correction: correction && {
        ...correction,
        sendBackBy: addWorkingDays(dayOf(correction.at), days, catalogue.holidays),
      },
      voucherId: voucher?.id ?? null,
      wait: isGranted ? await getOwnWait(work, id) : null,
    }
  })
}

const aDraft: Nullable<Omit<OwnCase, 'status' | 'version' | 'events' | 'appeals'>> &
  Pick<OwnCase, 'status' | 'version' | 'events' | 'appeals'> = {
  status: 'draft',
  version: 1,
  number: null,
  centreCode: null,
  submittedAt: null,
  dueOn: null,
  correction: null,
  events: [],
  decision: null,
  appeals: [],
}
